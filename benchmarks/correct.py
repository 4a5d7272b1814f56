"""A colleague for the benchmark: `python -m benchmarks.correct FILE` changes a word in each section of a file that was sent."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from pptx import Presentation

_INSERTED = "indeed"


def correct(file: Path) -> int:
    """Insert a word before the last one of each section's first paragraph of some length; return in how many."""
    opened = docx.Document(str(file)) if file.suffix == ".docx" else Presentation(str(file))
    sections = list(_in_word(opened) if file.suffix == ".docx" else _in_powerpoint(opened))
    for run in sections:
        *words, last = run.text.rsplit(" ", 1)
        run.text = " ".join([*words, _INSERTED, last])
    opened.save(str(file))
    return len(sections)


def _in_word(script: Any) -> Iterator[Any]:
    """The first run that is said under each heading, and before the first."""
    wanted = True
    for paragraph in script.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            wanted = True
        elif wanted and (run := _long(paragraph)):
            yield run
            wanted = False


def _in_powerpoint(deck: Any) -> Iterator[Any]:
    for slide in deck.slides:
        frame = slide.notes_slide.notes_text_frame
        found = (run for paragraph in frame.paragraphs if (run := _long(paragraph)))
        yield from [run for run in [next(found, None)] if run]


def _long(paragraph: Any) -> Any:
    return next((run for run in paragraph.runs if len(run.text.split()) > 5), None)


if __name__ == "__main__":
    correct(Path(sys.argv[1]))
