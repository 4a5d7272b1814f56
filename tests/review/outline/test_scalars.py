from __future__ import annotations

from speechdeck.review.outline.scalars import keys_of, scalars_of_deck, slides_of, spans_of_slides

_OUTLINE = """\
title: "The harbour"  # a comment
slides:
  - section: Ships
    title: >-
      Few ships
      came

    content:
      - timeline:
          - 1961: A *first* quay
            cue: a first quay
      - table: {header: [Season, Ships], rows: [[5*7, Spring]]}
  - section: Water
author: Ana
"""


def test_texts_are_known_by_their_keys_and_stand_where_they_are_written() -> None:
    ships, water = slides_of("outline.yaml", _OUTLINE)
    found = [(each.key, each.shown, each.place.line, each.raw) for each in ships]
    assert found == [
        ("section", "Ships", 3, "Ships"),
        ("title", "Few ships came", 4, ">-\n      Few ships\n      came"),
        ("timeline", "1961", 10, "1961"),
        ("1961", "A first quay", 10, "A *first* quay"),
        ("cue", "a first quay", 11, "a first quay"),
        ("header", "Season", 12, "Season"),
        ("header", "Ships", 12, "Ships"),
        ("rows", "5*7", 12, "5*7"),
        ("rows", "Spring", 12, "Spring"),
    ]
    assert all(_OUTLINE[each.start : each.end] == each.raw for each in ships)
    assert keys_of(water)["section"].place.text == "  - section: Water"


def test_the_deck_has_texts_of_its_own() -> None:
    assert [(each.key, each.raw) for each in scalars_of_deck("outline.yaml", _OUTLINE)] == [
        ("title", '"The harbour"'),
        ("author", "Ana"),
    ]


def test_slides_end_where_other_keys_begin() -> None:
    spans = spans_of_slides(_OUTLINE)
    assert [_OUTLINE[start:end].splitlines()[0] for start, end in spans] == ["section: Ships", "section: Water"]
    assert _OUTLINE[spans[-1][1] :] == "author: Ana\n"
    assert spans_of_slides("slides: [{section: Ships}]") == []


def test_other_words_are_written_as_the_text_is() -> None:
    ships, _ = slides_of("outline.yaml", _OUTLINE)
    title, year, quay, *_, cell = [each for each in ships if each.key not in ("section", "cue")]
    assert title.saying("Few boats came") == ">-\n      Few boats\n      came"
    assert year.saying("1961: spring") == '"1961: spring"'
    assert quay.saying("A first, second quay") == "A *first*, second quay"
    assert cell.saying("Late spring, early summer") == '"Late spring, early summer"'


def test_in_what_is_no_yaml_nothing_is_found() -> None:
    broken = "title: Part I: The beginning\nslides:\n  - section: Ships\n"
    assert (slides_of("outline.yaml", broken), scalars_of_deck("outline.yaml", broken)) == ([], [])
    assert spans_of_slides(broken) == []


def test_signs_that_only_yaml_takes_for_the_end_of_a_line_do_not_move_what_follows() -> None:
    [slide] = slides_of("outline.yaml", 'title: "a\u2028b"\nslides:\n  - section: Ships\n')
    assert slide[0].place.line == 3
