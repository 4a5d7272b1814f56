from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechdeck.review.pairing import Paired, likeness, pair_paragraphs, pair_parts
from speechdeck.review.returned.file import Paragraph, Part
from speechdeck.review.text import Text, read_text

from ..cases import Case, cases

_CASES = Path(__file__).parent / "cases" / "pairing.txt"


@cases(_CASES)
def test_pairs(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    text = _text(tmp_path, case)
    if "slides" in case.files:
        parts = [_slide(number, line) for number, line in enumerate(_lines(case, "slides"), start=1)]
        paired = pair_parts(text, parts)
    else:
        paired = pair_paragraphs(text, [_paragraph(line) for line in _lines(case, "paragraphs")])
    case.check("\n".join(_said(text, paired)), pytestconfig)


def _text(folder: Path, case: Case) -> Text:
    """The deck of a case: where it has no outline, a slide for each section."""
    speech = case.files["speech.md"].decode()
    sections = [] if speech.startswith("#") else ["opening"]
    sections += re.findall("^# (.*)", speech, re.MULTILINE)
    slides = "".join(f"  - section: {name}\n" for name in sections)
    outline = case.files.get("outline.yaml") or f"title: The sea\nslides:\n{slides}".encode()
    (folder / "speech.md").write_text(speech, "utf-8")
    (folder / "outline.yaml").write_bytes(outline)
    return read_text(folder)


def _lines(case: Case, name: str) -> list[str]:
    return case.files[name].decode().splitlines()


def _slide(number: int, line: str) -> Part:
    title, _, notes = line.partition(":")
    return Part(tuple(Paragraph(text) for text in notes.strip().split(" / ") if text), number, title)


def _paragraph(line: str) -> Paragraph:
    return Paragraph(line.removeprefix("# "), int(line.startswith("# ")))


def _said(text: Text, paired: Paired) -> Iterator[str]:
    for unit in paired.units:
        here = f"{unit.first + 1}" if unit.first == unit.last else f"{unit.first + 1} to {unit.last + 1}"
        words = " / ".join(paragraph.text for paragraph in unit.paragraphs)
        yield f"slide {here}: {words}"
    yield from (f"new: {' / '.join(each.text for each in part.paragraphs)}" for part in paired.new)
    for what in ("gone", "moved", "silenced"):
        yield from (f"{what}: slide {slide + 1}, {text.title(slide)}" for slide in getattr(paired, what))


@pytest.mark.parametrize(
    ("one", "other", "share"), [("a b c", "a b c", 1), ("a b", "c d", 0), ("a b c d", "a b", 2 / 3), ("", "", 0)]
)
def test_texts_are_alike_by_the_part_of_their_words_that_both_have(one: str, other: str, share: float) -> None:
    assert likeness(Counter(one.split()), Counter(other.split())) == pytest.approx(share)
