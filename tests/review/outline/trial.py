"""Decks whose files came back: what is said and shown there is the deck's, but for some words that became others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

from speechdeck.review.comparing import Choice, Comparer
from speechdeck.review.outline.comparing import OutlineComparer
from speechdeck.review.outline.presentation import shown_when_sent
from speechdeck.review.returned.file import Paragraph, Part, Returned
from speechdeck.review.text import Text, read_text
from tests.cases import Case

_EDIT = re.compile(r"(?P<where>said|shown) (?P<slide>\d+): (?P<before>.*) => ?(?P<after>.*)")


def returned(text: Text, name: str, edits: str) -> Returned:
    """Return a presentation of a deck with edits, a line each: ``shown 2: words that were => words that are``."""
    slides = shown_when_sent(text, text)
    assert slides
    made = [found for line in edits.splitlines() if (found := _EDIT.fullmatch(line))]
    assert len(made) == len(edits.splitlines()), edits
    parts = []
    for slide, section in enumerate(text.sections):
        mine = [each for each in made if int(each["slide"]) == slide + 1]
        said = [each.text for each in (*filter(None, [section.heading]), *section.passages)]
        paragraphs = tuple(map(Paragraph, _edited(said, [each for each in mine if each["where"] == "said"])))
        shown = tuple(_edited(slides[slide], [each for each in mine if each["where"] == "shown"]))
        parts.append(Part(paragraphs, slide + 1, text.title(slide), shown))
    return Returned(name, None, tuple(parts))


def _edited(texts: Iterable[str], edits: Iterable[re.Match[str]]) -> list[str]:
    """Texts of which one is edited; what stands there twice is edited once, a text that becomes nothing goes, and one more comes last."""
    found = list(texts)
    for edit in edits:
        if not edit["before"]:
            found.append(edit["after"])
            continue
        at = next((number for number, text in enumerate(found) if edit["before"] in text), None)
        assert at is not None, f"{edit['before']} is not in {found}"
        found[at] = found[at].replace(edit["before"], edit["after"], 1)
    return [text for text in found if text]


def reviewed(folder: Path, files: Mapping[str, str]) -> tuple[OutlineComparer, list[str]]:
    """Return what becomes of a deck's outline when files come back with edits, and what is only told."""
    text = read_text(folder)
    came = [returned(text, name, edits) for name, edits in files.items()]
    comparer = Comparer(text, Choice())
    compared = [comparer.compare(each, text) for each in came]
    outline = OutlineComparer(text, comparer.target)
    outline.follow_the_speech()
    told = [
        sentence
        for each, found in zip(came, compared, strict=True)
        for sentence in outline.compare(each, text, found.here, found.paired.slides())
    ]
    outline.keep_what_holds()
    return outline, told


def difference(text: Text, content: bytes, around: int = 0) -> Iterator[str]:
    """Yield the lines of a deck's outline that become others, with some around them."""
    before = list(text.files.values())[1].decode()
    lines = unified_diff(before.splitlines(), content.decode().splitlines(), n=around, lineterm="")
    yield from (line for line in lines if not line.startswith(("---", "+++", "@@")))


def account_of(case: Case, folder: Path) -> str:
    """Return all that comes of the files of a case: lines of the outline, and what is told."""
    case.write(folder)
    files = {name: content.decode() for name, content in case.files.items() if name.endswith(".pptx")}
    outline, told = reviewed(folder, files)
    cues = [f"{cue.key} of slide {cue.slide}: {cue.old} => {cue.new or 'nothing'}" for cue in outline.cues]
    by_hand = [
        f"line {change.place.line}, {', '.join(hand.file for hand in change.hands)}: {change.before} => {change.after}\n"
        f"  {change.why_not}"
        for change in outline.changes
        if change.why_not
    ]
    return "\n".join([*difference(outline.text, outline.editor.content()), *cues, *by_hand, *told])
