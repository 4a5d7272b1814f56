from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from speechdeck.model import Comparison, Figures, Flow, Outline, Points, Quote, Tiles, Timeline
from speechdeck.read import read_outline
from speechdeck.words.text import text_of

from ..cases import Case, cases, told
from .outlines import whole_outline

HERE = Path(__file__).parent


@cases(HERE / "cases" / "outline.txt")
def test_what_is_wrong_with_an_outline_is_told(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    case.check(told(lambda: whole_outline(Path("outline.yaml"))), pytestconfig)


@cases(HERE / "cases" / "outline_meant.txt")
def test_what_is_meant_is_told_in_the_authors_words(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    reading = read_outline(Path("outline.yaml"))
    assert reading.outline
    case.check("\n\n".join(map(str, reading.problems)), pytestconfig)


def _read(tmp_path: Path, text: str) -> Outline:
    (tmp_path / "outline.yaml").write_text(text, "utf-8")
    return whole_outline(tmp_path / "outline.yaml")


@cases(HERE / "cases" / "outline_warnings.txt")
def test_what_looks_wrong_and_may_be_right_is_a_warning(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    reading = read_outline(Path("outline.yaml"))
    assert (reading.problems == ()) == ("mistake" not in case.title)
    case.check("\n\n".join(map(str, reading.warnings)), pytestconfig)


SMALLEST = "title: Borders\nslides:\n  - section: opening\n"


def test_the_smallest_outline_has_a_title_and_a_slide(tmp_path: Path) -> None:
    outline = _read(tmp_path, SMALLEST)
    assert (outline.title, outline.slides[0].section) == ("Borders", "opening")
    assert (outline.speech, outline.lang, outline.pace, outline.duration) == ("speech.md", "en", 130, None)
    assert outline.slides[0].content == ()


def test_all_keys_of_a_deck(tmp_path: Path) -> None:
    outline = _read(
        tmp_path,
        SMALLEST
        + "subtitle: One *policy*\nauthor: IOM\nkeywords: [law, 1986]\ndate: 2012-04-17\nvenue: Vienna\nfooter: CABSI\n"
        "lang: pt-BR\nspeech: fala.txt\nduration: 8min\nwpm: 110\n",
    )
    assert outline.subtitle is not None
    assert [(run.text, run.emphasis) for run in outline.subtitle] == [("One ", False), ("policy", True)]
    assert (outline.author, outline.date, outline.venue) == ("IOM", datetime.date(2012, 4, 17), "Vienna")
    assert outline.keywords == ("law", "1986")
    assert (outline.footer, outline.lang, outline.speech) == ("CABSI", "pt-BR", "fala.txt")
    assert (outline.duration, outline.wpm) == (8, 110)


@pytest.mark.parametrize(
    ("written", "keywords"),
    [
        ("migration", ("migration",)),
        ("borders, labour  migration; law,", ("borders", "labour migration", "law")),
        ("هجرة، حدود", ("هجرة", "حدود")),
        ('["Vienna, Austria", law]', ("Vienna, Austria", "law")),
        ("[]", ()),
    ],
)
def test_keywords_are_a_list_or_a_text_with_commas(tmp_path: Path, written: str, keywords: tuple[str, ...]) -> None:
    assert _read(tmp_path, f"{SMALLEST}keywords: {written}\n").keywords == keywords


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("8min", 8), ("1h 30min", 90), ("1h30min", 90), ("90s", 1.5), ("2 h", 120), ("1min 30s", 1.5)],
)
def test_durations(tmp_path: Path, written: str, minutes: float) -> None:
    assert _read(tmp_path, f"{SMALLEST}duration: {written}\n").duration == minutes


@pytest.mark.parametrize("written", ["1986", "1.50", "yes", "null and void", "2012-04-17", "08", "~ 8"])
def test_numbers_booleans_and_dates_are_texts_where_texts_are_wanted(tmp_path: Path, written: str) -> None:
    outline = _read(
        tmp_path,
        f"title: {written}\nslides:\n  - section: {written}\n    title: {written}\n    content:\n"
        f"      - points: [{written}]\n      - figures: [{{value: {written}, label: {written}}}]\n",
    )
    slide = outline.slides[0]
    points, figures = slide.content
    assert isinstance(points, Points)
    assert isinstance(figures, Figures)
    assert [outline.title, slide.section, text_of(slide.title or ())] == [written] * 3
    assert [text_of(points.points[0].text), figures.figures[0].value, text_of(figures.figures[0].label)] == [
        written
    ] * 3


def test_the_kinds_of_blocks_and_their_short_forms(tmp_path: Path) -> None:
    outline = _read(
        tmp_path,
        SMALLEST + "    content:\n"
        "      - heading: Now\n        points:\n          - one\n          - text: two\n            cue: second\n"
        "            points: [deeper]\n"
        "      - figures:\n          - {value: 15, label: dialogues, cue: some 15}\n"
        "      - tiles: [Training, {label: Law, text: of the sea}]\n"
        "      - flow: [Cause, Effect]\n"
        "      - quote: A high road.\n"
        "      - quote: {text: A high road., source: The speech, cue: high road}\n",
    )
    points, figures, tiles, flow, short, long = outline.slides[0].content
    assert isinstance(points, Points)
    assert text_of(points.heading or ()) == "Now"
    assert [(text_of(point.text), point.cue) for point in points.points] == [("one", None), ("two", "second")]
    assert text_of(points.points[1].points[0].text) == "deeper"
    assert isinstance(figures, Figures)
    assert figures.figures[0].cue == "some 15"
    assert isinstance(tiles, Tiles)
    assert [(text_of(tile.label), text_of(tile.text or ())) for tile in tiles.tiles] == [
        ("Training", ""),
        ("Law", "of the sea"),
    ]
    assert isinstance(flow, Flow)
    assert [text_of(step.label) for step in flow.flow] == ["Cause", "Effect"]
    assert isinstance(short, Quote)
    assert isinstance(long, Quote)
    assert (text_of(short.quote.text), short.quote.source) == ("A high road.", None)
    assert (text_of(long.quote.text), text_of(long.quote.source or ()), long.quote.cue) == (
        "A high road.",
        "The speech",
        "high road",
    )


def test_each_value_knows_its_place_also_in_the_short_form(tmp_path: Path) -> None:
    outline = _read(tmp_path, SMALLEST + "    content:\n      - points:\n          - one\n          - text: two\n")
    (block,) = outline.slides[0].content
    assert isinstance(block, Points)
    short, long = block.points
    places = [outline.place_of("title"), outline.slides[0].place_of("section"), short.place_of("text"), short.place]
    places += [long.place_of("text"), long.place, long.place_of("cue")]
    assert [(place.line, place.column) for place in places] == [
        (1, 8),
        (3, 14),
        (6, 13),
        (6, 13),
        (7, 19),
        (7, 13),
        (7, 13),
    ]


def test_a_list_of_pairs_may_be_written_without_dashes(tmp_path: Path) -> None:
    outline = _read(
        tmp_path,
        SMALLEST + "    content:\n      - comparison:\n          Before: [a, {text: b, cue: c}]\n          After: [d]\n"
        "      - timeline: {1990: hives, 1991: honey}\n",
    )
    comparison, timeline = outline.slides[0].content
    assert isinstance(comparison, Comparison)
    assert isinstance(timeline, Timeline)
    assert [(text_of(side.heading), [text_of(p.text) for p in side.points]) for side in comparison.comparison] == [
        ("Before", ["a", "b"]),
        ("After", ["d"]),
    ]
    assert [(text_of(event.date), text_of(event.text)) for event in timeline.timeline] == [
        ("1990", "hives"),
        ("1991", "honey"),
    ]
    assert [side.place.line for side in comparison.comparison] == [6, 7]
