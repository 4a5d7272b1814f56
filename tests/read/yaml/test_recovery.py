"""Outlines that are no YAML: whatever is wrong with one, its author is told, and the rest is read as it stands."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from _pytest.mark import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from speechdeck.errors import Place, Problem
from speechdeck.read.source import Source
from speechdeck.read.yaml import Mapping, Parsed, Scalar, Sequence, Tree, parse
from speechdeck.read.yaml.recovery import read_in_chunks

from ...cases import Case, read_cases
from ...conftest import ROOT

SAMPLES = [(ROOT / "slides" / deck / "outline.yaml").read_text("utf-8") for deck in ("cabsi", "gallery")]
CASES = list(read_cases(Path(__file__).parents[1] / "cases" / "tree.txt"))


@pytest.fixture(params=["libyaml", "pure Python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of PyYAML's two parsers: they find what is wrong at different places, and word it differently."""
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CSafeLoader")
    return str(request.param)


def _text_of(case: Case) -> str:
    return case.files["outline.yaml"].decode()


def _parse(text: str) -> Parsed:
    return parse(Source("outline.yaml", text))


def _entries(text: str) -> list[Mapping]:
    tree = _parse(text).tree
    assert isinstance(tree, Mapping)
    slides = tree["slides"]
    assert isinstance(slides, Sequence)
    return list(slides)


# --- Nothing hides anything ---------------------------------------------------------------------------------------

LINES = [
    "title: Growth: the facts",
    "author: @us",
    "slides:",
    "  - section: One: two",
    "    title: 'It's here'",
    "    content:",
    "      - points:",
    "          - Roads",
    "            cue: the roads",
    "          • Rails",
    "  - section:Two",
    "   layout: x",
    "    id: [a",
    "   - from: *here* and there",
]


def test_each_mistake_is_told_in_one_round(loader: str) -> None:
    problems = _parse("\n".join(LINES)).problems
    assert [problem.place.line for problem in problems] == [1, 2, 4, 5, 8, 10, 11, 12, 13, 14, 14]
    assert loader


def test_what_was_meant_is_read_though_it_was_not_written(loader: str) -> None:
    assert _parse("\n".join(LINES)).tree == {
        "title": "Growth: the facts",
        "author": "@us",
        "slides": [
            {
                "section": "One: two",
                "title": "It's here",
                "content": [{"points": [{"text": "Roads", "cue": "the roads"}, "Rails"]}],
            },
            {"section": "Two", "layout": "x", "id": ["a"]},
            {"from": "*here* and there"},
        ],
    }
    assert loader


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_both_parsers_lead_to_the_same_problems(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _text_of(case)
    if "\t" in text.replace("\n\t", "") or "\ufeff" in text:
        return  # They disagree on what is right: a tab behind a colon, a mark before a key.
    one = _parse(text).problems
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert [problem.sentence for problem in _parse(text).problems] == [problem.sentence for problem in one]


def test_what_is_told_stands_at_its_line_though_lines_were_put_in() -> None:
    problems = _parse(
        "slides:\n  - section: a\n    content:\n      - points:\n          - b\n            - c\n    id: d: e\n"
    )
    assert [(problem.place.line, problem.place.column) for problem in problems.problems] == [(5, 13), (7, 9)]


# --- What cannot be read ------------------------------------------------------------------------------------------


def test_an_entry_of_which_a_line_is_dropped_says_so() -> None:
    one, two = _entries("slides:\n  - section: a\n    title: b\n      - c\n      - c\n    id: d\n  - section: e\n")
    assert (one, one.partial) == ({"section": "a", "title": "b", "id": "d"}, True)
    assert (two, two.partial) == ({"section": "e"}, False)


def test_an_entry_that_cannot_be_read_keeps_its_simple_keys_and_its_number() -> None:
    deep = "[" * 30 + "]" * 30
    one, two = _entries(
        f"slides:\n  - section: a\n    title: 'b'\n    content: {deep}\n    layout: c\n  - section: d: e\n"
    )
    assert (one, one.partial) == ({"section": "a", "title": "b", "layout": "c"}, True)
    assert one.value_places["layout"].line == 5
    assert two == {"section": "d: e"}


def test_an_entry_of_which_nothing_is_known_keeps_its_number() -> None:
    one, two = _entries(f"slides:\n  - {'[' * 30}\n  - section: d: e\n")
    assert (dict(one), one.partial) == ({}, True)
    assert two == {"section": "d: e"}


def test_two_lists_of_slides_are_both_read() -> None:
    entries = _entries("slides:\n  - section: a\nslides:\n  - section: b\n  - section: c: d\n")
    assert [entry["section"] for entry in entries] == ["a", "b", "c: d"]


# --- What is right stays right ------------------------------------------------------------------------------------


def _spelled(tree: Tree) -> object:
    """A tree with the places of all that is in it."""
    if isinstance(tree, Mapping):
        entries = [(key, tree.key_places[key], tree.value_places[key], _spelled(tree[key])) for key in tree]
        return (tree.place, entries)
    if isinstance(tree, Sequence):
        return (tree.place, tree.item_places, [_spelled(item) for item in tree])
    return (str(tree), tree.place) if isinstance(tree, Scalar) else None


@pytest.mark.parametrize("text", SAMPLES, ids=["cabsi", "gallery"])
def test_a_valid_outline_is_the_same_whole_and_in_chunks(text: str) -> None:
    source = Source("outline.yaml", text)
    assert parse(source).problems == ()
    assert _spelled(read_in_chunks(source)) == _spelled(parse(source).tree)


WORDS = st.text(st.sampled_from("ab :-#'\"[]{}é,.*&%@`|>!?\u00a0\u2028"), min_size=1, max_size=12)
SLIDE = st.fixed_dictionaries(
    {"section": WORDS},
    optional={
        "title": WORDS,
        "content": st.lists(st.fixed_dictionaries({"points": st.lists(WORDS, min_size=1, max_size=3)}), min_size=1),
    },
)


@given(st.fixed_dictionaries({"title": WORDS, "slides": st.lists(SLIDE, min_size=1, max_size=3), "author": WORDS}))
@settings(max_examples=80)
def test_whatever_texts_it_holds_a_valid_outline_is_the_same_in_chunks(outline: dict[str, object]) -> None:
    text = yaml.safe_dump(outline, allow_unicode=False, sort_keys=False, width=1000)
    source = Source("outline.yaml", text)
    assert parse(source).problems == ()
    assert _spelled(read_in_chunks(source)) == _spelled(parse(source).tree)
    assert parse(source).tree == outline


@pytest.mark.parametrize(
    "text",
    [
        "title: We came\n  - and we stayed\n",
        "title: We came\n  and saw:that\n",
        "title: see:there\n",
        "title: We came\n  -5 degrees\n",
        "title: 1. We came\n  2. We saw\n",
        "title: |\n  \u3000We came\n  - We saw\n",
        "title: a = b\n",
        "slides:\n  - section: a\n    content:\n      - points:\n          - note:this\n          - We came\n            • and saw\n",
    ],
)
def test_what_only_looks_doubtful_is_read_as_it_stands(text: str) -> None:
    parsed = _parse(text)
    assert parsed.problems == ()
    assert parsed.tree == yaml.load(text, Loader=yaml.BaseLoader)


# --- Whatever is wrong --------------------------------------------------------------------------------------------

SIGNS = [*"\t :-#\"'[]{}|>*&!%@`,?\n=", "\u2028", "\u00a0", "\ufeff", "：", "“", "---\n", "- ", ": ", " #x", "\x0c"]


def _mutated(text: str, chance: random.Random) -> str:
    """A text with some characters or lines deleted, doubled, put in or moved."""
    for _ in range(chance.randint(1, 5)):
        at, lines = chance.randrange(len(text)), text.split("\n")
        number = chance.randrange(len(lines))
        match chance.randint(0, 5):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1:
                text = text[:at] + chance.choice(SIGNS) + text[at:]
            case 2:
                text = text[:at] + text[at] + text[at:]
            case 3:
                text = "\n".join([*lines[:number], *lines[number + 1 :]])
            case 4:
                text = "\n".join([*lines[:number], chance.choice(lines), *lines[number:]])
            case _:
                lines[number] = " " * chance.randint(0, 3) + lines[number][chance.randint(0, 2) :]
                text = "\n".join(lines)
        text = text or "x"
    return text


def _is_yaml(text: str) -> bool:
    try:
        return bool(list(yaml.parse(text)))
    except (yaml.YAMLError, ValueError):
        return False


def _is_inside(place: Place, text: str) -> bool:
    lines = text.split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(st.randoms(use_true_random=False), st.sampled_from(SAMPLES), st.integers(0, 150), st.integers(3, 40))
@settings(max_examples=150)
def test_whatever_is_done_to_an_outline_it_is_read_or_told(
    chance: random.Random, sample: str, start: int, length: int
) -> None:
    lines = sample.split("\n")
    text = _mutated("\n".join(["title: T", "slides:", *lines[start : start + length]]), chance)
    parsed = _parse(text)
    assert all(_is_inside(problem.place, text) for problem in (*parsed.problems, *parsed.warnings))
    assert all(problem.place.text == text.split("\n")[problem.place.line - 1] for problem in parsed.problems)
    if not parsed.problems and not set("\u2028\ufeff\t") & set(text):
        assert _is_yaml(text)


@given(st.text())
@settings(max_examples=100)
def test_any_text_is_read_or_told(text: str) -> None:
    parsed = _parse(text)
    assert all(_is_inside(problem.place, text) for problem in parsed.problems)


# --- What a remedy tells to write is what mends -------------------------------------------------------------------


def _pasted(text: str, problem: Problem) -> str:
    """The file with what a remedy tells to write in place of what is wrong."""
    lines = text.split("\n")
    at = problem.place.line - 1
    said, *written = problem.remedy.split("\n")
    if not written:
        return _with(
            lines, at, said.partition("`")[2].rpartition("`")[0], problem.place.column - 1, problem.place.width
        )
    other = re.search(r"in place of (?:this line|these (\d+) lines)", said)
    count = int(other[1] or 1) if other else len(written)
    if "what is below it" in said:
        count = len(lines)
    return "\n".join([*lines[:at], *written, *lines[at + count :]])


def _with(lines: list[str], at: int, quoted: str, column: int, width: int) -> str:
    """The file with a text in the place that is meant; one with its key, without the key that is there."""
    line = lines[at]
    key = re.match(r"\w+: (?=[\"'])", quoted)
    value = quoted[key.end() :] if key else quoted
    return "\n".join([*lines[:at], line[:column] + value + line[column + width :], *lines[at + 1 :]])


def _quoting() -> Iterator[ParameterSet]:
    """Each problem of the cases whose remedy writes out what to write."""
    for case in CASES:
        parsed = _parse(_text_of(case))
        for number, problem in enumerate((*parsed.problems, *parsed.warnings), start=1):
            if (
                "\n" in problem.remedy and "…" not in problem.remedy and "move the" not in problem.remedy
            ) or "in quotes: `" in problem.remedy:
                yield pytest.param(_text_of(case), problem, id=f"{case.title} {number}")


def _sentence(problem: Problem) -> str:
    return re.sub(r", and \d+ more", "", problem.sentence)


def _told(text: str) -> Counter[str]:
    parsed = _parse(text)
    return Counter(map(_sentence, (*parsed.problems, *parsed.warnings)))


@pytest.mark.parametrize(("text", "problem"), list(_quoting()))
def test_what_a_remedy_tells_to_write_mends_what_it_is_told_for(text: str, problem: Problem) -> None:
    told = _sentence(problem)
    before, after = _told(text), _told(_pasted(text, problem))
    assert after[told] < before[told]
    assert after.total() < before.total()
    assert after <= before


def test_following_all_remedies_leads_to_an_outline_in_a_few_rounds() -> None:
    text = "\n".join(LINES)
    for _ in range(12):
        problems = _parse(text).problems
        if not problems:
            break
        text = _pasted(text, problems[0])
    assert _parse(text).problems == ()
    assert _parse(text).tree == _parse("\n".join(LINES)).tree
