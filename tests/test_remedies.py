"""Whatever a remedy tells to write is valid when it is pasted."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from speechdeck.errors import Place, Problem
from speechdeck.model import Passage, Section, Speech
from speechdeck.read import join, read_outline
from speechdeck.words.quoting import as_yaml
from speechdeck.words.text import Run

from .cases import read_cases

CASE_FILES = [path for path in Path(__file__).parent.rglob("*.txt") if path.parent.name in ("cases", "messages")]

_TOLD = re.compile(r"^\S[^\n]*?(?P<at>:\d+:\d+)?: (?:error|warning|hint): ")
_BEGIN = re.compile(r"- |\w+:(?: |$)")
"""How a piece of YAML begins."""


def remedies(printed: str) -> Iterator[str]:
    """Yield what is told to do about each problem that is printed."""
    for block in printed.split("\n\n"):
        lines = block.strip("\n").split("\n")
        found = _TOLD.match(lines[0])
        if found:
            yield "\n".join(line[2:] for line in lines[3 if found["at"] else 1 :])


def quoted(remedy: str) -> Iterator[str]:
    """Yield the YAML in a remedy: what stands between backquotes, and the lines that are set in."""
    yield from (piece for piece in re.findall(r"`([^`\n]+)`", remedy) if _BEGIN.match(piece))
    block: list[str] = []
    for line in [*remedy.split("\n")[1:], ""]:
        begins = _BEGIN.match(line.strip())
        if begins or (block and line.startswith("  ")):
            block.append(line)
        elif block:
            yield textwrap.dedent("\n".join(block))
            block = []


def check(pasted: str) -> None:
    """Refuse what does not mean, pasted, what it seems to say."""
    # In YAML 1.2 they end no line; in PyYAML they do.
    pasted = pasted.translate(dict.fromkeys(map(ord, "\x85\u2028\u2029"), "\ue000"))
    try:
        tree = yaml.load(pasted, yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise AssertionError(pasted) from error
    assert isinstance(tree, dict | list), pasted
    if pasted.endswith((":", "- ")) or "\n" in pasted or re.search(r": [{\[]|^- [{\[]", pasted):
        return
    while not isinstance(tree, str):
        (tree,) = tree.values() if isinstance(tree, dict) else tree
    written = re.sub(r"^(?:- )?(?:(?:\"\w+\"|\w+): )?", "", pasted)
    # What is in quotes from end to end has been read as it is; what is not may have lost its end to a comment.
    is_quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
    assert is_quoted or re.sub(r"  # .*", "", written) == as_yaml(tree) or written == as_yaml(tree), pasted


def _pieces(path: Path) -> Iterator[str]:
    """What the cases of a file tell to write; a line that two remedies write has what both mend."""
    for case in read_cases(path):
        pieces = [piece for remedy in remedies(case.expected) for piece in quoted(remedy)]
        mended = {piece.replace('"', ""): piece for piece in pieces if "\n" not in piece}
        for piece in pieces:
            lines = piece.split("\n")
            yield "\n".join(line.replace(line.strip(), mended.get(line.strip(), line.strip())) for line in lines)


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.stem)
def test_what_the_cases_tell_to_write_can_be_pasted(path: Path) -> None:
    for piece in _pieces(path):
        check(piece)


def test_enough_is_told_to_write_to_trust_the_search() -> None:
    found = [piece for path in CASE_FILES for piece in _pieces(path)]
    assert len(found) > 100
    assert sum("\n" in piece for piece in found) > 10


@pytest.mark.parametrize(
    "pasted",
    [
        "section: Part I: The beginning",
        'section: "Quoted" start',
        "section: - dash",
        "section: Why item #3 matters and #4",
        "- Growth: 3 %: more",
        "- @home",
    ],
)
def test_what_would_not_be_read_as_it_is_meant_is_refused(pasted: str) -> None:
    with pytest.raises(AssertionError):
        check(pasted)


# --- Whatever the author's own words are --------------------------------------------------------------------------

NASTY = [
    "Part I: The beginning",
    '"Quoted" start',
    "it's 'so'",
    "\"both\" of 'them': here",
    "- dash",
    "– dash",
    "2024",
    "1.10",
    "null",
    "yes",
    "~",
    "Why #3 matters",
    "ends with a colon:",
    "@home",
    "%percent",
    "a, b, [c] and {d}",
    "> 50 %",
    "| bar | bar",
    "*star* & ampersand",
    "! mark",
    "? what",
    "=",
    "---",
    "a\u2028b",
    "a\u00a0b",
    "👩‍👩‍👧 family: three",
    "مقدمة: البداية",
    "C:\\new\\table",
    "a\ttab",
]
"""Headings, phrases and values that YAML takes for something else."""


def _outline(folder: Path, slides: object, **keys: object) -> Path:
    """An outline in JSON, which is YAML in which every text is quoted."""
    path = folder / "outline.yaml"
    text = json.dumps({"title": "Borders", **keys, "slides": slides}, ensure_ascii=False)
    escaped = re.sub("[\u0085\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)
    path.write_text(escaped, "utf-8")
    return path


def _speech(*headings: str) -> Speech:
    """A speech with sections of these names."""
    file = "speech.md"
    sections = [
        Section(
            Passage((Run(name),), Place(file, at), level=1, kind="heading"),
            (Passage((Run(f"words of {at}"),), Place(file, at)),),
            Place(file, at, 1, name),
        )
        for at, name in enumerate(headings, start=1)
    ]
    return Speech(file, tuple(sections))


def _told(path: Path, *headings: str) -> list[Problem]:
    reading = read_outline(path)
    assert reading.outline
    return [
        *reading.problems,
        *(join("deck", reading.outline, _speech(*headings), reading.adrift)[1] if headings else ()),
    ]


def _blocks(text: str) -> list[dict[str, object]]:
    """Blocks in which something is wrong, with a text of the author's in it."""
    return [
        {"points": [{text: text}]},
        {"points": {text: [text, text]}},
        {"points": text},
        {"text": text},
        {"figures": [text, {text: "3"}, f"20% {text}"]},
        {"tiles": {text: text}},
        {"flow": [{text: text}, {text: None}]},
        {"quote": [{"text": text, "by": text}]},
        {"quote": text, "source": text},
        {"timeline": {text: text, "2003": [text]}},
        {"timeline": [text, {text: {text: text}}, {"when": text, "what": text}]},
        {"comparison": {text: [text, text], "b": text}},
        {"comparison": [text, {text: text}, {"title": text, "items": [text]}]},
        {"statement": [text, {"message": text}]},
        {"table": [[text, text], [text, text]]},
        {"table": {"rows": [{text: text, "b": text}, f"{text} | {text}"]}},
        {"chart": [{text: "4"}]},
        {"chart": {"kind": "bar", "data": {text: "4", "b": [text, text]}}},
        {"image": [text], "alt": text},
        {"points": [text], "image": text},
        {"points": [{"text": {text: text}, "cue": [text]}]},
    ]


def _all_told(folder: Path, text: str) -> list[Problem]:
    block = [{"section": "a", "title": [text], "content": [each, text]} for each in _blocks(text)]
    stray = [{"section": "a", **each} for each in _blocks(text)]
    told = _told(_outline(folder, [*block, *stray, text, {"section": "a", "content": {"points": [text]}}]))
    told += _told(_outline(folder, {text: {"title": {text: text}}}, subtitle=[text], author={text: text}))
    told += _told(_outline(folder, [{"section": "a"}, {"title": "x"}]), text, "a", f"{text} again")
    told += _told(_outline(folder, [{"from": "words of 2", "title": "x"}]), text)
    return told + _told(_outline(folder, [{"section": "opening"}, {"section": "words of 1"}]), text, "b")


def _check_all(folder: Path, text: str) -> int:
    pieces = [piece for problem in _all_told(folder, text) for piece in quoted(problem.remedy)]
    for piece in pieces:
        check(piece)
    return len(pieces)


@pytest.mark.parametrize("text", NASTY)
def test_the_authors_own_words_can_be_pasted(tmp_path: Path, text: str) -> None:
    assert _check_all(tmp_path, text) > 30


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="`"), min_size=1
    )
)
def test_any_words_can_be_pasted(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    _check_all(tmp_path_factory.getbasetemp(), f"x{text}")
