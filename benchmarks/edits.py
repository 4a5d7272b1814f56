"""A file of a deck as a colleague sends it back: `python -m benchmarks.edits SENT RETURNED` corrects a word in each section."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_LONG = 40
"""Characters of a run that is no heading, and no cue."""


def correct(sent: Path, returned: Path) -> int:
    """Write a file with the last word of a run in each section changed; return how many these are."""
    changed = _correct_presentation if sent.suffix == ".pptx" else _correct_script
    return changed(sent, returned)


def _correct_presentation(sent: Path, returned: Path) -> int:
    from pptx import Presentation

    deck = Presentation(str(sent))
    number = 0
    for slide in deck.slides:
        frame = slide.notes_slide.notes_text_frame
        number += _correct(run for paragraph in (frame.paragraphs if frame else ()) for run in paragraph.runs)
    deck.save(str(returned))
    return number


def _correct_script(sent: Path, returned: Path) -> int:
    import docx

    script = docx.Document(str(sent))
    sections: list[list[Any]] = []
    for paragraph in script.paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style == "Slide":
            sections.append([])
        elif style == "Speech" and sections:
            sections[-1] += paragraph.runs
    number = sum(map(_correct, sections))
    script.save(str(returned))
    return number


def _correct(runs: Iterable[Any]) -> bool:
    """Change a word of the first long run."""
    for run in _long(runs):
        *before, word, last = run.text.split(" ")
        run.text = " ".join([*before, f"{word}-corrected", last])
        return True
    return False


def _long(runs: Iterable[Any]) -> Iterator[Any]:
    return (run for run in runs if len(run.text) >= _LONG)


if __name__ == "__main__":
    correct(Path(sys.argv[1]), Path(sys.argv[2]))
