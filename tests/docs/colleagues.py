"""Colleagues of whom the manual speaks: what they were sent comes back from them, as their programs save it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import docx
from docx.oxml.ns import qn
from pptx import Presentation

from ..review.colleagues import edit_notes, edit_slides, track

_SCRIPT = "dist/harbour/harbour-script.docx"
_DECK = "dist/harbour/harbour.pptx"


def write_what_comes_back(names: Iterable[str]) -> None:
    """Write those of some files that a colleague makes, and that are not there yet, from what was sent."""
    for name in names:
        if name in _COLLEAGUES and not Path(name).exists():
            _COLLEAGUES[name](Path(name))


def _mira(file: Path) -> None:
    """A desk officer: in Word, which records her changes."""
    shutil.copy(_SCRIPT, file)
    track(file, {"this weather": "this wind"}, "Mira Holm", "2023-04-28T16:05:00")
    track(file, {"310": "290"}, "Mira Holm", "2023-04-28T16:12:00")
    script = docx.Document(str(file))
    [run] = [run for paragraph in script.paragraphs for run in paragraph.runs if "24 places" in run.text]
    comment = script.add_comment(run, "Is this number final?", author="Mira Holm", initials="MH")
    comment._comment_elm.set(qn("w:date"), "2023-04-28T16:20:00")
    script.save(str(file))


def _jon(file: Path) -> None:
    """The mayor's office: in PowerPoint, which records no changes."""
    shutil.copy(_DECK, file)
    edit_notes(file, {"310 hours": "almost 300 hours"})
    edit_slides(file, {"Nobody has to wait any more": "Nobody waits any more"})
    deck = Presentation(str(file))
    deck.core_properties.last_modified_by = "Jon Berg"
    deck.core_properties.modified = datetime(2023, 4, 29, 8, 30)
    deck.save(str(file))


def _office(file: Path) -> None:
    """Whoever writes the speech: its next draft, in a document of their own."""
    draft = docx.Document()
    for line in (Path(__file__).parent / "draft.md").read_text("utf-8").splitlines():
        if line:
            draft.add_paragraph(line.removeprefix("## "), style="Heading 1" if line.startswith("#") else "Normal")
    draft.core_properties.last_modified_by = "Press office"
    draft.core_properties.modified = datetime(2023, 5, 3, 22, 4)
    draft.save(str(file))


_COLLEAGUES: dict[str, Callable[[Path], None]] = {
    "from-mira.docx": _mira,
    "from-jon.pptx": _jon,
    "draft.docx": _office,
}
