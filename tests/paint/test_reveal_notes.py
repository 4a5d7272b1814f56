"""The notes of the page: the speech's headings, lists and silences, and the directions that stand in no notes."""

from __future__ import annotations

import json
import re
from typing import Any

import lxml.html
import pytest

from speechdeck.model import Section
from speechdeck.pipeline import Built

from .speeches import SILENCE, heading, page, passage, section, spoken


def _notes(built: Built, said: Section) -> Any:
    """The notes of a slide at which a section is said."""
    (notes,) = _asides(page(built, spoken(built, said)))
    return notes


def _asides(text: str) -> list[Any]:
    return list(lxml.html.fromstring(text).iter("aside"))


def _settings(text: str) -> dict[str, Any]:
    found = re.search(r'id="deck.settings">(.*?)</script>', text)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


@pytest.mark.parametrize(
    ("own", "levels", "tags"),
    [
        (heading("Part", 1), [2, 3, 2], ["h3", "h4", "h5", "h4"]),
        (heading("Part", 2), [5], ["h3", "h4"]),
        (heading("Part", 1), [2, 3, 4, 5, 6], ["h3", "h4", "h5", "h6", "h6", "h6"]),
        (None, [2, 3], ["h3", "h4"]),
    ],
    ids=["in order", "a level passed over", "deeper than a page can say", "without a heading of its own"],
)
def test_a_heading_within_the_notes_is_one_below_that_it_stands_under(
    cabsi: Built, own: Any, levels: list[int], tags: list[str]
) -> None:
    said = section(own, *(each for level in levels for each in (heading("Below", level), passage("Words."))))
    notes = _notes(cabsi, said)
    assert [each.tag for each in notes if each.tag != "p"] == tags
    assert ("data-headed" in notes.attrib) == (own is not None)


def test_the_number_of_an_item_is_its_text_and_the_widest_says_how_far_it_hangs(cabsi: Built) -> None:
    said = section(
        None, passage("nine", "9.", depth=1), passage("year", "1986.", depth=2), passage("ten", "10.", depth=1)
    )
    text = page(cabsi, spoken(cabsi, said))
    (notes,) = _asides(text)
    assert [each.text_content() for each in notes.iter("p")] == ["9. nine", "1986. year", "10. ten"]
    outer, inner = notes.iter("ol")
    for each, digits in ((outer, 3), (inner, 5)):
        assert f".{each.get('class')}{{--digits:{digits}}}" in text


def test_a_slide_that_begins_in_the_midst_of_a_list_goes_on_with_it(cabsi: Built) -> None:
    rest, inner = passage("the rest"), passage("two", "2.", depth=2)
    notes = _notes(cabsi, section(None, rest, inner, passage("three", "3.", depth=2), passage("four", "4.", depth=1)))
    assert [each.tag for each in notes] == ["p", "ol"]
    assert len(notes.find("ol")) == 3


# --- Directions


_DIRECTED = section(
    heading("Part", 1),
    passage("First words 😀 of it."),
    passage("And more."),
    directions=[("Pause </script><b>now", 0, 0), ("Smile", 0, 14), ("Bow", 2, 0)],
)


def test_directions_are_told_to_the_presenter_view_with_their_places(cabsi: Built) -> None:
    text = page(cabsi, spoken(cabsi, section(None, passage("Hello.")), _DIRECTED))
    # The heading is the first passage, and a browser counts the face as two.
    assert _settings(text)["directions"] == [[], [[1, 0, "Pause </script><b>now"], [1, 15, "Smile"], [3, 0, "Bow"]]]


def test_directions_stand_in_no_notes(cabsi: Built) -> None:
    assert _notes(cabsi, _DIRECTED).text_content().strip() == "Part\nFirst words 😀 of it.\nAnd more."
    plain = section(_DIRECTED.heading, *_DIRECTED.passages)
    plans = [_settings(page(cabsi, spoken(cabsi, said)))["plan"] for said in (_DIRECTED, plain)]
    assert plans[0] == plans[1]


def test_a_public_copy_has_no_directions_and_no_list_of_them(cabsi: Built) -> None:
    text = page(cabsi, [scene.without_notes() for scene in spoken(cabsi, _DIRECTED)])
    assert _settings(text)["directions"] == []
    assert "Smile" not in text


# --- Silence


def test_where_nothing_is_said_there_are_no_words_and_no_time(cabsi: Built) -> None:
    text = page(cabsi, spoken(cabsi, SILENCE, section(None, passage("Two words."))))
    first, second = _asides(text)
    assert (first.text_content().strip(), len(first)) == ("", 0)
    assert second.text_content().strip() == "Two words."
    assert _settings(text)["plan"] == [[0], [2]]
