"""Colleagues of whom the manual speaks: what they were sent comes back from them, as their programs save it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run
from pptx import Presentation

_SCRIPT = "dist/harbour/harbour-script.docx"
_DECK = "dist/harbour/harbour.pptx"


def write_what_comes_back(names: Iterable[str]) -> None:
    """Write those of some files that a colleague makes, and that are not there yet, from what was sent."""
    for name in names:
        if name in _COLLEAGUES and not Path(name).exists():
            _COLLEAGUES[name](name)


def _mira(file: str) -> None:
    """A desk officer: in Word, which records her changes."""
    script = docx.Document(_SCRIPT)
    _track(script, "weather. It", "wind. It", "2023-04-28T16:05:00")
    _track(script, "310", "290", "2023-04-28T16:12:00")
    _remark(script, "24 places", "Is this number final?", "2023-04-28T16:20:00")
    script.save(file)


def _jon(file: str) -> None:
    """The mayor's office: in PowerPoint, which records no changes."""
    deck = Presentation(_DECK)
    for slide in deck.slides:
        for shape, old, new in (
            *((shape, "Nobody has to wait any more", "Nobody waits any more") for shape in slide.shapes),
            *((shape, "310 hours", "almost 300 hours") for shape in slide.notes_slide.shapes),
        ):
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace(old, new)
    deck.core_properties.last_modified_by = "Jon Berg"
    deck.core_properties.modified = datetime(2023, 4, 29, 8, 30)
    deck.save(file)


def _office(file: str) -> None:
    """Whoever writes the speech: its next draft, in a document of their own."""
    draft = docx.Document()
    for line in (Path(__file__).parent / "draft.md").read_text("utf-8").splitlines():
        if line:
            draft.add_paragraph(line.removeprefix("## "), style="Heading 1" if line.startswith("#") else "Normal")
    draft.core_properties.last_modified_by = "Press office"
    draft.core_properties.modified = datetime(2023, 5, 3, 22, 4)
    draft.save(file)


_COLLEAGUES: dict[str, Callable[[str], None]] = {
    "from-mira.docx": _mira,
    "from-jon.pptx": _jon,
    "draft.docx": _office,
}


# --- In Word ------------------------------------------------------------------------------------------------------


def _track(script: Document, old: str, new: str, when: str) -> None:
    """Replace words, and record it."""
    run = _alone(script, old)
    inserted = Run(copy.deepcopy(run._r), run._parent)
    inserted.text = new
    for text in run._r.findall(qn("w:t")):
        text.tag = qn("w:delText")
    for tag, each in (("w:ins", inserted), ("w:del", run)):
        mark = OxmlElement(tag)
        for name, value in (("w:id", "1"), ("w:author", "Mira Holm"), ("w:date", when)):
            mark.set(qn(name), value)
        run._r.addnext(mark)
        mark.append(each._r)


def _remark(script: Document, words: str, text: str, when: str) -> None:
    """Write a comment on words."""
    comment = script.add_comment(_alone(script, words), text, author="Mira Holm", initials="MH")
    comment._comment_elm.set(qn("w:date"), when)


def _alone(script: Document, words: str) -> Run:
    """Words of the script, in a run of their own now."""
    [run] = [run for paragraph in script.paragraphs for run in paragraph.runs if words in run.text]
    before, after = run.text.split(words)
    parts = [copy.deepcopy(run._r) for _ in range(2)]
    for part, text in zip(parts, (before, words), strict=True):
        run._r.addprevious(part)
        Run(part, run._parent).text = text
    run.text = after
    return Run(parts[1], run._parent)
