"""Numbers that stand on a slide and are not said: which texts are looked at, and that no changed digit is missed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from speechdeck.errors import Problem
from speechdeck.hints import unsaid_numbers
from speechdeck.model import Deck
from speechdeck.read import join, read_speech
from speechdeck.words.said_numbers import said_in, written_in

from ..conftest import ROOT
from ..read.outlines import whole_outline


def _deck(folder: Path, slides: str, speech: str, keys: str = "") -> Deck:
    (folder / "outline.yaml").write_text(f"title: Nets of 1900\n{keys}slides:\n{slides}", "utf-8")
    (folder / "speech.md").write_text(speech, "utf-8")
    deck, problems = join("nets", whole_outline(folder / "outline.yaml"), read_speech(folder / "speech.md", []))
    assert problems == []
    return deck


def _hints(folder: Path, slides: str, speech: str, keys: str = "") -> list[Problem]:
    return list(unsaid_numbers(_deck(folder, slides, speech, keys)))


BLOCKS = {
    "figures": "figures: [{value: 77, label: nets}]",
    "labels": "figures: [{value: nets, label: of 77 metres}]",
    "points": "points: [Seas, {text: Nets, points: [77 boats]}]",
    "tiles": "tiles: [{label: Nets, text: 77 metres}]",
    "steps": "flow: [Nets, 77 boats]",
    "quotations": "quote: {text: All nets, source: 77 fishermen}",
    "dates": "timeline: [{77: Nets}, {soon: Boats}]",
    "events": "timeline: [{then: Nets}, {now: 77 boats}]",
    "columns": "comparison: [{In 77: [Nets]}, {Now: [Boats]}]",
    "lines of columns": "comparison: [{Then: [Nets]}, {Now: [77 boats]}]",
    "statements": "statement: All 77 nets",
    "headers": "table: {header: [Nets, Year 77], rows: [[Nets, Boats]]}",
    "cells": "table: {header: [Nets, Boats], rows: [[Nets, 77]]}",
    "captions": "table: {header: [Nets], rows: [[Boats]], caption: All 77}",
    "headings": "{heading: All 77, points: [Nets]}",
    "headings of charts": "{heading: All 77, chart: {kind: bar, data: [{label: Nets, value: 5}]}}",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_number_is_seen_wherever_on_a_slide_it_stands(tmp_path: Path, block: str) -> None:
    slides = f"  - section: Nets\n    content:\n      - {block}\n"
    (hint,) = _hints(tmp_path, slides, "# Nets\n\nWe have nets.\n")
    assert '"77"' in hint.sentence
    assert hint.place.text[hint.place.column - 1 :].startswith("77")
    assert hint.severity == "hint"
    assert _hints(tmp_path, slides, "# Nets\n\nWe have seventy-seven nets.\n") == []


@pytest.mark.parametrize(
    "slide",
    [
        "  - silent: true\n    title: 77 nets\n  - section: Nets\n",
        "  - section: Nets\n    content:\n      - chart: {kind: bar, data: [{label: Nets, value: 77}], caption: In 1999}\n",
        "  - section: Nets\n    title: One catch\n    content:\n      - figures: [{value: 1, label: catch}]\n",
        "  - section: Nets\n    title: Nets are 8-stranded\n",
        "  - section: Nets\n    title: 3 kinds of nets\n    content:\n      - points: [Wide, Deep, Long]\n",
        "  - section: Nets\n    content:\n      - tiles: ['1', '2', '3']\n",
        "  - section: Nets\n    content:\n      - flow: [Step 1, Step 2]\n",
        "  - section: Nets\n    content:\n      - points: [1. Wide, 2. Deep]\n",
        "  - section: Nets\n    content:\n      - quote: {text: All nets, source: 'Miller, 2019'}\n",
        "  - section: Nets\n    content:\n      - table: {header: [Nets], rows: [[Wide]], alt: Nets of 1970}\n",
        "  - section: Nets\n    title: Nets in 2025\n",
    ],
    ids=[
        "silent slides",
        "charts",
        "one",
        "what is said as it is written",
        "how many points there are",
        "numbered tiles",
        "numbered steps",
        "numbered points",
        "the year of a source",
        "what is not seen",
        "the day of the talk",
    ],
)
def test_nothing_is_pointed_out(tmp_path: Path, slide: str) -> None:
    assert _hints(tmp_path, slide, "# Nets\n\nOur nets are 8-stranded.\n", "date: 2025-05-04\n") == []


def test_titles_are_looked_at_but_on_the_slide_before_the_first_heading(tmp_path: Path) -> None:
    slides = "  - section: opening\n    title: 77 nets\n  - section: Nets\n    title: 77 nets\n"
    (hint,) = _hints(tmp_path, slides, "Welcome.\n\n# Nets\n\nWe have nets.\n")
    assert hint.sentence == 'Slide 2 shows a number that its section does not say: "77".'


def test_a_number_is_said_at_its_own_slide(tmp_path: Path) -> None:
    slides = "  - section: Nets\n    title: 77 nets\n  - from: Boats come\n    title: 78 boats\n"
    (hint,) = _hints(tmp_path, slides, "# Nets\n\nWe have 77 nets, and 78 ropes.\n\nBoats come too.\n")
    assert hint.sentence == 'Slide 2 shows a number that its section does not say: "78".'


def test_each_number_is_named_once_as_it_is_written_and_the_first_is_the_place(tmp_path: Path) -> None:
    slides = (
        "  - section: Nets\n    title: More nets\n    content:\n"
        "      - figures: [{value: 4.5 million, label: nets of 2019}]\n      - points: [4.5 million, 30 %]\n"
    )
    (hint,) = _hints(tmp_path, slides, "# Nets\n\nNow there are 4.9 million nets.\n")
    assert hint.sentence == 'Slide 1 shows numbers that its section does not say: "4.5 million", "2019", "30 %".'
    assert (hint.place.line, hint.place.width) == (6, len("4.5 million"))


def test_the_unit_of_a_figure_may_stand_in_its_label(tmp_path: Path) -> None:
    slides = "  - section: Nets\n    content:\n      - figures: [{value: 4.9, label: million nets}]\n"
    assert _hints(tmp_path, slides, "# Nets\n\nThere are 4,900,000 nets.\n") == []


def test_the_scale_of_a_table_may_stand_in_its_header(tmp_path: Path) -> None:
    table = "{header: [Year, Nets (thousand)], rows: [[2019, '4,900'], [2020, '4,500']]}"
    slides = f"  - section: Nets\n    content:\n      - table: {table}\n"
    (hint,) = _hints(tmp_path, slides, "# Nets\n\nIn 2019 and in 2020, there were 4.9 million nets.\n")
    assert hint.sentence.endswith('does not say: "4,500".')


def test_of_many_numbers_the_first_are_named(tmp_path: Path) -> None:
    points = ", ".join(str(number) for number in range(100, 120))
    (hint,) = _hints(tmp_path, f"  - section: Nets\n    content:\n      - points: [{points}]\n", "# Nets\n\nNets.\n")
    assert hint.sentence.endswith('"113", "114" and 5 more.')


@pytest.mark.parametrize("name", ["cabsi", "gallery"])
def test_the_sample_decks_show_what_is_said(name: str) -> None:
    folder = ROOT / "slides" / name
    deck, _ = join(name, whole_outline(folder / "outline.yaml"), read_speech(folder / "speech.md", []))
    assert list(unsaid_numbers(deck)) == []


# --- Changed digits -----------------------------------------------------------------------------------------------

WRITTEN = {
    "en": ["{:,}", "{} million", "{:,}.75", "{} %", "{}bn"],
    "de": ["{}", "{},25 Mio.", "{} Prozent"],
    "fr": ["{}", "{} millions", "{},5 %"],
    "zh": ["{}", "{}万", "{}.5亿", "{}%"],
    "ar": ["{}", "{} مليون", "{}٪"],
}
FORMS = [(lang, form) for lang, forms in WRITTEN.items() for form in forms]


@given(st.sampled_from(FORMS), st.integers(2, 10**7), st.data())
def test_no_changed_digit_is_missed(form: tuple[str, str], number: int, data: st.DataObject) -> None:
    lang, pattern = form
    text = pattern.format(number)
    at = data.draw(st.sampled_from([at for at, char in enumerate(text) if char.isdigit()]))
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != text[at]]))
    changed = text[:at] + digit + text[at + 1 :]
    # A leading zero is none of a number, and one is said by any noun.
    assume(changed[0] != "0" and changed != "1")
    (shown,) = written_in(text, lang)
    said = said_in(text, lang)
    assert shown.is_said(said)
    assert not all(each.is_said(said) for each in written_in(changed, lang))
