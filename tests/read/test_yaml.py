from __future__ import annotations

import datetime
import decimal
from pathlib import Path

import pytest

from speechdeck.errors import Place
from speechdeck.read.source import Source, read_source
from speechdeck.read.yaml import Mapping, Scalar, Sequence, Tree, parse

from ..cases import Case, cases

HERE = Path(__file__).parent


@cases(HERE / "cases" / "tree.txt")
def test_what_is_no_outline_in_yaml_is_refused(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    parsed = parse(read_source(Path("outline.yaml"), 2_000_000))
    case.check("\n\n".join(map(str, (*parsed.problems, *parsed.warnings))), pytestconfig)


def _parse(text: str) -> Tree:
    parsed = parse(Source("outline.yaml", text))
    assert parsed.problems == ()
    return parsed.tree


def _mapping(text: str) -> Mapping:
    tree = _parse(text)
    assert isinstance(tree, Mapping)
    return tree


@pytest.mark.parametrize(
    "written",
    ["1986", "1.10", "0x1F", "1_000", "010", "12:30:45", "yes", "No", "on", "true", "2012-04-17", ".5", "1e3", ".nan"],
)
def test_what_yaml_would_take_for_something_else_is_the_text_that_was_written(written: str) -> None:
    assert _parse(written) == written
    assert not isinstance(_parse(written), bool | int | float | decimal.Decimal | datetime.date)


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# only a comment", "---", "--- ~", "\n\n"])
def test_nothing_is_none(written: str) -> None:
    assert _parse(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("''", ""),
        ('"null"', "null"),
        ("'~'", "~"),
        ('"*Borders*"', "*Borders*"),
        ("'it''s'", "it's"),
        ('"\\u00e9\\t\\x41"', "é\tA"),
        ("! plain", "plain"),
        ("AT&T, # no comment: #1", "AT&T,"),
        ("C:\\new\\table", "C:\\new\\table"),
    ],
)
def test_quotes_and_escapes_are_those_of_yaml(written: str, meant: str) -> None:
    assert _parse(written) == meant


def test_long_texts_may_be_folded_or_kept_in_lines() -> None:
    assert _mapping("a: >-\n  one\n  two\nb: |-\n  one\n  two\nc: one\n  two\n") == {
        "a": "one two",
        "b": "one\ntwo",
        "c": "one two",
    }


def test_lists_and_mappings_may_be_written_in_brackets() -> None:
    assert _mapping("a: [b, {c: d}]\n") == {"a": ["b", {"c": "d"}]}


def test_twenty_levels_are_not_too_deep() -> None:
    assert _parse("[" * 20 + "]" * 20) is not None


def _meant(place: Place) -> str:
    return place.text[place.column - 1 :][: place.width]


def test_each_key_and_each_value_knows_its_place() -> None:
    tree = _mapping("title: Borders\nslides:\n  - section: opening\n    title:\n  - 'Seas' # a comment\n")
    slides = tree["slides"]
    assert isinstance(slides, Sequence)
    first, second = slides
    assert isinstance(second, Scalar)
    places = [
        tree.place,
        tree.key_places["title"],
        tree.value_places["title"],
        slides.place,
        first.place,
        first.value_places["section"],
        second.place,
    ]
    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 1), (1, 8), (3, 3), (3, 5), (3, 14), (5, 5)]
    assert [_meant(tree.key_places["title"]), _meant(tree.value_places["title"])] == ["title", "Borders"]
    assert _meant(second.place) == "'Seas'"


def test_a_value_that_is_not_written_has_the_place_of_its_key() -> None:
    assert _meant(_mapping("author: IOM\ntitle:\n").value_places["title"]) == "title"


def test_a_text_of_several_lines_has_the_place_of_its_first() -> None:
    place = _mapping("title: Borders\n  and seas\n").value_places["title"]
    assert (place.line, _meant(place)) == (1, "Borders")


def test_columns_count_characters() -> None:
    place = _mapping("{titré: Ünïcôdé \U0001f30d, x: here}").value_places["x"]
    assert _meant(place) == "here"
