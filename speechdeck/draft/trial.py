"""The outline that a draft is written with: one that `check` finds no error in, whatever must go from it for that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError
from ..pipeline import prepare
from ..theme import Theme
from .deck import Draft
from .outline import Slide, as_outline, without_content


def outline_that_builds(draft: Draft, theme: Theme) -> str:
    """Return the outline as YAML; slides that do not fit go without what they hold, and then without being parted."""
    slides = draft.slides
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "speech.md").write_text(draft.speech, "utf-8", newline="\n")
        for _ in range(4):
            text, ranges = as_outline(slides, draft.facts, draft.lang, title=draft.title)
            (place / "outline.yaml").write_text(text, "utf-8", newline="\n")
            try:
                prepare(place, theme)
            except AuthorError as error:
                lines = {
                    problem.place.line for problem in error.problems if problem.place.file.endswith("outline.yaml")
                }
                slides = _reduced(slides, ranges, lines)
            else:
                break
        else:
            text, _ = as_outline(_plainest(draft.slides), draft.facts, draft.lang, title=draft.title)
    return text


def _reduced(slides: tuple[Slide, ...], ranges: list[range], lines: set[int]) -> tuple[Slide, ...]:
    at_fault = [bool(lines.intersection(stretch)) for stretch in ranges]
    if not any(at_fault):
        return tuple(map(without_content, slides))
    reduced = []
    for slide, faulty in zip(slides, at_fault, strict=True):
        if not faulty:
            reduced.append(slide)
        elif len(slide.blocks) > 1:
            reduced.append(replace(slide, blocks=slide.blocks[:1]))
        elif slide.blocks:
            reduced.append(without_content(slide))
        elif not slide.key.startswith("from:"):
            reduced.append(replace(slide, title=slide.title and f"{slide.title[:60].rsplit(' ', 1)[0]} …"))
    return tuple(reduced)


def _plainest(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    return tuple(without_content(slide) for slide in slides if not slide.key.startswith("from:"))
