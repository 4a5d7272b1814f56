"""The outline that a draft is written with: one that `check` finds no error in, whatever must go from it for that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import AuthorError, Problem
from ..pipeline import prepare
from ..read import read_speech
from ..theme import Theme
from ..words.quoting import as_yaml
from .deck import Draft
from .outline import Slide, as_outline, without_content


def outline_that_builds(draft: Draft, theme: Theme) -> tuple[str, tuple[Problem, ...]]:
    """Return the outline as YAML, and what is wrong with the deck all the same, as a link that leads nowhere.

    Slides that do not fit go without what they hold, and then without being parted.
    """
    problems: tuple[Problem, ...] = ()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "speech.md").write_text(draft.speech, "utf-8", newline="\n")
        slides = _as_the_reader_names_them(draft, place / "speech.md")
        named = slides
        for _ in range(4):
            text, ranges = as_outline(slides, draft.facts, draft.lang, title=draft.title)
            (place / "outline.yaml").write_text(text, "utf-8", newline="\n")
            try:
                prepare(place, theme)
            except AuthorError as error:
                problems = error.problems
                lines = {
                    problem.place.line for problem in error.problems if problem.place.file.endswith("outline.yaml")
                }
                slides = _reduced(slides, ranges, lines)
            else:
                return text, ()
        text, _ = as_outline(_plainest(named), draft.facts, draft.lang, title=draft.title)
        (place / "outline.yaml").write_text(text, "utf-8", newline="\n")
        try:
            prepare(place, theme)
        except AuthorError as error:
            problems = error.problems
        else:
            problems = ()
    return text, tuple(_placed(problem) for problem in problems)


def _placed(problem: Problem) -> Problem:
    """A problem with its file's name alone: the folder in which the outline was tried is gone."""
    return replace(problem, place=replace(problem.place, file=Path(problem.place.file).name))


def _as_the_reader_names_them(draft: Draft, speech: Path) -> tuple[Slide, ...]:
    """The slides with the sections' names as the reader of a speech has them, where marks and entities are in headings."""
    if not draft.spoken.is_markdown:
        return draft.slides
    try:
        sections = read_speech(speech, []).sections
    except AuthorError:
        return draft.slides
    names = iter([section.heading.text for section in sections if section.heading])
    ours = [slide for slide in draft.slides if slide.key.startswith("section: ") and slide.key != "section: opening"]
    theirs = list(names)
    if len(ours) != len(theirs):
        return draft.slides
    known = {
        id(slide): replace(slide, key=f"section: {as_yaml(name)}") for slide, name in zip(ours, theirs, strict=True)
    }
    return tuple(known.get(id(slide), slide) for slide in draft.slides)


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
