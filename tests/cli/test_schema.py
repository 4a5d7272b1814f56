"""The outline's schema: what an editor completes, explains and flags is what the program takes and refuses."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from PIL import Image

from ..conftest import ROOT
from ..docs.manual import outlines, write_deck
from .commands import deck, run

SCHEMA = json.loads((ROOT / "slides" / "outline.schema.json").read_text("utf-8"))


def test_the_schema_beside_the_decks_is_the_one_that_the_program_writes(home: Path) -> None:
    assert run("schema", "-o", "outline.schema.json").exit_code == 0
    assert json.loads((home / "outline.schema.json").read_text("utf-8")) == SCHEMA


def test_the_schema_goes_beside_the_decks(home: Path) -> None:
    (home / "slides").mkdir()
    assert run("schema").exit_code == 0
    schema = json.loads((home / "slides" / "outline.schema.json").read_text("utf-8"))
    assert schema["required"] == ["title", "slides"]
    assert schema["additionalProperties"] is False


# --- An editor explains every key ---------------------------------------------------------------------------------


def _keys() -> Iterator[Any]:
    for name, node in [("Outline", SCHEMA), *SCHEMA["$defs"].items()]:
        for part in (node, *node.get("anyOf", ())):
            for key, schema in part.get("properties", {}).items():
                yield pytest.param(schema, id=f"{name}.{key}")


@pytest.mark.parametrize("schema", list(_keys()))
def test_every_key_has_a_description_and_an_example_that_is_right(schema: dict[str, Any]) -> None:
    assert schema["description"].endswith("."), "it is no sentence"
    assert schema["examples"]
    for example in schema["examples"]:
        _validator(json.dumps(schema | {"$defs": SCHEMA["$defs"]})).validate(example)


@cache
def _validator(schema: str) -> Draft202012Validator:
    Draft202012Validator.check_schema(json.loads(schema))
    return Draft202012Validator(json.loads(schema))


# --- What an editor flags, and what it does not -------------------------------------------------------------------


class _Editor(yaml.SafeLoader):
    """YAML as editors read it (1.2): dates are texts, and `no` is one too."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def _flagged(outline: str) -> bool:
    """Whether an editor flags something in an outline."""
    return not _validator(json.dumps(SCHEMA)).is_valid(yaml.load(outline, _Editor))


def _slide(text: str) -> str:
    """An outline with one slide that has these lines as well."""
    return "title: Borders\nslides:\n  - section: opening\n" + textwrap.indent(textwrap.dedent(text), "    ")


def _block(text: str) -> str:
    """An outline with one block."""
    return _slide("content:\n" + textwrap.indent(f"- {text}\n", "  "))


_TOP = "title: Borders\nslides: [{section: opening}]\n"

MISTAKES = {
    "no title": "slides: [{section: opening}]\n",
    "an empty title": 'title: ""\nslides: [{section: opening}]\n',
    "a title of spaces": 'title: "  "\nslides: [{section: opening}]\n',
    "no slides": "title: Borders\n",
    "an empty list of slides": "title: Borders\nslides: []\n",
    "a key that nobody knows": _TOP + "titel: Borders\n",
    "a list in place of a text": _TOP + "author: [IOM, UN]\n",
    "a date in words": _TOP + "date: 17 April 2012\n",
    "a date before the year 1000": _TOP + "date: 0024-05-03\n",
    "a date of a month that there is not": _TOP + "date: 2012-13-01\n",
    "a date with the day before the month": _TOP + "date: 17.04.2012\n",
    "a duration without a unit": _TOP + "duration: 8\n",
    "a duration of words": _TOP + "duration: eight minutes\n",
    "a duration that is no text": _TOP + 'duration: ""\n',
    "a language by its name": _TOP + "lang: English\n",
    "a language with an underscore": _TOP + "lang: pt_BR\n",
    "a pace that is too slow": _TOP + "wpm: 39\n",
    "a pace that is too fast": _TOP + "wpm: 801\n",
    "a pace of words": _TOP + "wpm: slow\n",
    "a speech that is a document": _TOP + "speech: speech.docx\n",
    "a key of a slide that nobody knows": _slide("titel: Borders\n"),
    "a slide without a part of the speech": "title: Borders\nslides: [{title: One}]\n",
    "a slide with two parts of the speech": _slide("from: opening\ntitle: One\n"),
    "a silent slide with a section": _slide("silent: true\n"),
    "a slide that is not silent": "title: Borders\nslides: [{silent: false}]\n",
    "a slide at a phrase without a title": "title: Borders\nslides: [{section: opening}, {from: some}]\n",
    "an empty section": "title: Borders\nslides: [{section: }]\n",
    "a block that nobody knows": _block("bullets: [One]"),
    "a block that is a text": _block("One"),
    "two kinds in one block": _block("{points: [One], tiles: [Two]}"),
    "no points": _block("points: []"),
    "an empty point": _block("points: [One, ]").replace("[One, ]", '[One, ""]'),
    "a point without a text": _block("points: [{cue: some}]"),
    "points below points below points": _block("points: [{text: A, points: [{text: B, points: [C]}]}]"),
    "a key of a point that nobody knows": _block("points: [{text: One, que: some}]"),
    "five figures": _block(f"figures: [{', '.join(['{value: 1, label: One}'] * 5)}]"),
    "a figure without a label": _block("figures: [{value: 1}]"),
    "a figure that is a text": _block("figures: [20 % growth]"),
    "seventeen tiles": _block(f"tiles: [{', '.join('abcdefghijklmpqrs')}]"),
    "a flow of one": _block("flow: [One]"),
    "a flow of seven": _block("flow: [a, b, c, d, e, f, g]"),
    "a quote without words": _block("quote: {source: Somebody}"),
    "a timeline of one date": _block("timeline: [{2003: One}]"),
    "a date without a text": _block("timeline: [{date: 2003}, {2008: Two}]"),
    "two dates in one": _block("timeline: [{2003: One, 2004: Two}, {2008: Three}]"),
    "a date whose text is a list": _block("timeline: [{2003: [One]}, {2008: Two}]"),
    "a date that is a text": _block("timeline: [One, {2008: Two}]"),
    "a comparison of one column": _block("comparison: [{Now: [a]}]"),
    "a comparison of five": _block("comparison: [{a: [b]}, {c: [d]}, {e: [f]}, {g: [h]}, {i: [j]}]"),
    "a column without lines": _block("comparison: [{heading: Now}, {Then: [a]}]"),
    "two columns in one": _block("comparison: [{Now: [a], Then: [b]}, {Ever: [c]}]"),
    "a column whose line is no list": _block("comparison: [{Now: a}, {Then: [b]}]"),
    "a timeline of one date without its dash": _block("timeline: {2003: One}"),
    "a date without its dash whose text is a list": _block("timeline: {2003: [One], 2008: Two}"),
    "a comparison of one column without its dash": _block("comparison: {Now: [a]}"),
    "five columns without dashes": _block("comparison: {a: [b], c: [d], e: [f], g: [h], i: [j]}"),
    "a column without its dash and without lines": _block("comparison: {Now: [], Then: [a]}"),
    "a column without its dash and without a name": _block('comparison: {"": [a], Then: [a]}'),
    "columns without dashes that have a cue": _block("comparison: {Now: [a], Then: [b], cue: words}"),
    "a column without a name": _block('comparison: [{"": [a]}, {Then: [a]}]'),
    "a statement of two sentences": _block("statement: [One, Two]"),
    "a table without a header": _block("table: {rows: [[a, b]]}"),
    "a table without rows": _block("table: {header: [A], rows: []}"),
    "a table of twenty-one rows": _block(f"table: {{header: [A], rows: [{', '.join(['[a]'] * 21)}]}}"),
    "an empty cell": _block("table: {header: [A, B], rows: [[a, ]]}").replace("[a, ]", "[a, null]"),
    "a row that is a text": _block("table: {header: [A], rows: [one]}"),
    "a chart of no kind": _block("chart: {data: [{label: A, value: 1}]}"),
    "a chart of a kind that there is not": _block("chart: {kind: radar, data: [{label: A, value: 1}]}"),
    "a category without a value": _block("chart: {kind: bar, data: [{label: A}]}"),
    "a category with a value and values": _block(
        "chart: {kind: bar, series: [B, C], data: [{label: A, value: 1, values: [1, 2]}]}"
    ),
    "seven series": _block(
        "chart: {kind: bar, series: [a, b, c, d, e, f, g], data: [{label: A, values: [1,2,3,4,5,6,7]}]}"
    ),
    "a picture without alternative text": _block("image: {file: map.png}"),
    "a picture that is a text": _block("image: map.png"),
    "a decoration with alternative text": _block("image: {file: map.png, alt: A map, decorative: true}"),
    "a picture that fits in another way": _block("image: {file: map.png, alt: A map, fit: stretch}"),
}


@pytest.mark.parametrize("outline", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_that_an_editor_can_see_is_flagged_by_both(home: Path, outline: str) -> None:
    assert _flagged(outline), "an editor flags nothing"
    folder = deck(home / "deck", outline, "Here are some words.\n")
    Image.new("RGB", (40, 30)).save(folder / "map.png")
    result = run("check", "deck")
    assert result.exit_code == 1, "the program takes it"
    assert "outline.yaml" in result.stderr or "A speech is a" in result.stderr


RIGHT = {
    "a text that is a number": "title: 1986\nslides: [{section: opening}]\n",
    "a key without a value": _TOP + "author:\nlang: fr\n",
    "keywords in one text": _TOP + "keywords: borders, seas\n",
    "a language with its script": _TOP + "lang: zh-Hant-TW\n",
    "a language with its script and its spelling": _TOP + "lang: sr-Latn\n",
    "a pace in letters": _TOP + "lang: th\nwpm: 480\n",
    "a language with a spelling": _TOP + "lang: zh-Latn-pinyin\ndate: 2012-04-17\nvenue: Vienna\n",
    "a duration of hours, minutes and seconds": _TOP + "duration: 1h 30 min 5s\n",
    "a speech in capitals": _TOP + "speech: SPEECH.MD\n",
    "a slide that is not silent, and has a section": _slide("silent: false\n"),
    "a row of one cell": _block("table: {header: [A], rows: [[one], {cells: [two]}]}"),
    "a quote that is a text": _block("quote: Nobody is alone."),
    "dates in both forms, with cues": _block(
        "timeline: [{2003: One, cue: some one}, {date: May 2008, text: Two, cue: some two}]"
    ),
    "columns in both forms, with cues": _block(
        "comparison: [{Now: [a, {text: b, cue: some b}], cue: now}, {heading: Then, points: [c], cue: then}]"
    ),
    "dates without dashes": _block("timeline: {2003: One, May 2008: Two}"),
    "columns without dashes": _block("comparison: {Now: [a, {text: b, cue: some words}], Then: [c]}"),
    "a statement with its cue": _block("statement: {text: Nobody is alone, cue: nobody}"),
    "a picture that is decoration": _block("image: {file: map.png, decorative: true}"),
    "a first slide that is silent": "title: Borders\nslides: [{silent: true}, {section: opening, title: One}]\n",
}


@pytest.mark.parametrize("outline", RIGHT.values(), ids=RIGHT)
def test_what_is_right_is_flagged_by_neither(home: Path, outline: str) -> None:
    assert not _flagged(outline)
    _check(home, outline)


def _check(home: Path, outline: str) -> None:
    """Check a deck of an outline, with a speech that has its headings and cues, and the pictures that it names."""
    write_deck(home / "deck", outline)
    result = run("check", "deck")
    assert (result.exit_code, result.stderr) == (0, "")


# --- The manual's examples, and our own decks ---------------------------------------------------------------------


EXAMPLES = dict(outlines())


@pytest.mark.parametrize("outline", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_of_the_manual_is_flagged_by_no_editor(outline: str) -> None:
    assert not _flagged(outline)


@pytest.mark.parametrize("name", ["cabsi", "gallery"])
def test_our_own_decks_are_right(home: Path, name: str) -> None:
    folder = ROOT / "slides" / name
    assert not _flagged((folder / "outline.yaml").read_text("utf-8"))
    assert run("check", str(folder)).exit_code == 0
