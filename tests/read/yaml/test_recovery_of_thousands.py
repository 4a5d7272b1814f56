"""Outlines with thousands of mistakes: the first hundreds are told, each where it stands, and the others mended as well."""

from __future__ import annotations

from speechdeck.read.source import Source
from speechdeck.read.yaml import parse
from speechdeck.read.yaml.recovery.in_braces import Flow


def test_the_first_hundreds_are_told_where_they_stand() -> None:
    text = "{title: T, keywords: [\n" + '"one" "two",\n' * 3_000 + "]}"
    told = [each for each in parse(Source("outline.yaml", text)).problems if "comma" in each.sentence]
    assert 100 < len(told) < 3_000
    assert [(each.place.line, each.place.column) for each in told[:3]] == [(2, 7), (3, 7), (4, 7)]


def test_all_of_them_are_mended() -> None:
    flow = Flow("{a: [\n" + '"one" "two",\n' * 3_000 + "]}", 1)
    assert flow.mended() == "{a: [\n" + '"one", "two",\n' * 3_000 + "]}"


def test_a_text_of_opening_braces_alone_is_no_outline() -> None:
    [first, *_] = parse(Source("outline.yaml", "{" * 3_000)).problems
    assert (first.place.line, first.severity) == (1, "error")
