"""The outline that a draft is written with: one that `check` finds no error in, whatever must go from it for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError, Problem
from ..pipeline import prepare
from ..theme import Theme
from .deck import Draft
from .first_outline.outline import Slide
from .first_outline.outline_file import Written, as_outline
from .first_outline.plainer import fault_of, plainer, plainest

_ATTEMPTS = 12


@dataclass(frozen=True, slots=True)
class Outlined:
    """An outline as YAML, the slides that hold less than the draft had for them, and what is wrong all the same."""

    text: str
    reduced: tuple[Slide, ...] = ()
    """As they were."""
    problems: tuple[Problem, ...] = ()
    template: str = ""
    """The design that it names: none, where the draft's own cannot be used."""


def outline_that_builds(draft: Draft, theme: Theme) -> Outlined:
    """Return the outline of a draft, with all on its slides that has room there."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        for name, content in {"speech.md": draft.speech.encode(), **draft.files}.items():
            (place / name).write_bytes(content)
        return _Trial(draft, theme, place).outlined()


class _Trial:
    def __init__(self, draft: Draft, theme: Theme, place: Path) -> None:
        self.draft, self.theme, self.place = draft, theme, place
        self.template = draft.template

    def outlined(self) -> Outlined:
        slides = self.draft.slides
        for _ in range(_ATTEMPTS):
            written, problems = self._tried(slides)
            if not problems:
                break
            slides = self._plainer(slides, written, problems)
        else:
            slides = tuple(plainest(slide, number) for number, slide in enumerate(self._needed(), 1))
            written, problems = self._tried(slides)
        return Outlined(written.text, self._reduced(slides), tuple(map(_placed, problems)), self.template)

    def _tried(self, slides: Sequence[Slide]) -> tuple[Written, Sequence[Problem]]:
        written = as_outline(slides, self.draft.facts, self.draft.lang, self.template)
        (self.place / "outline.yaml").write_text(written.text, "utf-8", newline="\n")
        try:
            prepare(self.place, self.theme)
        except AuthorError as error:
            return written, error.problems
        return written, ()

    def _plainer(self, slides: Sequence[Slide], written: Written, problems: Sequence[Problem]) -> tuple[Slide, ...]:
        """The slides, each that a problem is in a step plainer."""
        lines = {problem.place.line for problem in problems if problem.place.file.endswith("outline.yaml")}
        faults = [fault_of(slide, stretch, lines) for slide, stretch in zip(slides, written.lines, strict=True)]
        if any(line < written.lines[0].start for line in lines) or not any(fault is not None for fault in faults):
            # Something else than a slide is at fault: the design that came along.
            self.template = ""
            return tuple(replace(slide, layout="") if slide.layout != "Title Slide" else slide for slide in slides)
        tried = zip(slides, faults, strict=True)
        return tuple(kept for slide, fault in tried if (kept := plainer(slide, fault)) is not None)

    def _needed(self) -> Sequence[Slide]:
        return [slide for slide in self.draft.slides if not slide.is_proposed]

    def _reduced(self, slides: Sequence[Slide]) -> tuple[Slide, ...]:
        held: Mapping[str, Slide] = {slide.key + slide.title: slide for slide in slides}
        return tuple(
            slide
            for slide in self.draft.slides
            if slide.blocks and (kept := held.get(slide.key + slide.title)) and kept.blocks != slide.blocks
        )


def _placed(problem: Problem) -> Problem:
    """A problem with its file's name alone: the folder in which the outline was tried is gone."""
    return replace(problem, place=replace(problem.place, file=Path(problem.place.file).name))
