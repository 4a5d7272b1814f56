from __future__ import annotations

from speechdeck.identity import (
    Identity,
    SectionIdentity,
    custom_properties,
    custom_xml,
    from_json,
    from_properties,
    from_xml,
    to_json,
)

_LONG = Identity(
    'a "deck" & </script>',
    "Draft 3",
    tuple(SectionIdentity(number, "0123456789" if number % 2 else "", "abcdef0123") for number in range(1, 501)),
    "0123abcd",
)


def test_an_identity_comes_back_from_each_form_in_which_it_is_carried() -> None:
    assert from_properties(custom_properties(_LONG)) == _LONG
    assert from_xml(custom_xml(_LONG)) == _LONG
    assert from_json(to_json(_LONG)) == _LONG


def test_no_property_is_longer_than_every_program_keeps() -> None:
    properties = custom_properties(_LONG)
    assert len(properties) > 40
    assert max(map(len, properties.values())) <= 255


def test_what_is_none_of_ours_is_no_identity() -> None:
    assert from_properties({"Company": "Harbour"}) is None
    assert from_xml(b"<a/>") is None
    assert from_xml(b"<a") is None
    assert from_json("[1]") is None
    assert from_json("{") is None


def test_what_somebody_wrote_into_it_is_passed_over() -> None:
    properties = custom_properties(Identity("quay", "1", (SectionIdentity(1, "", "abcdef0123"),)))
    properties["Speechdeck sections 1"] += " nonsense x:y:z 2::ok"
    found = from_properties(properties)
    assert found
    assert [section.number for section in found.sections] == [1, 2]


def test_a_page_does_not_end_at_an_identity() -> None:
    assert "</script>" not in to_json(_LONG)
