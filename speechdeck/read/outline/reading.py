"""Reads an outline: whole where all is right, and as far as it can be understood where something is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ...errors import AuthorError, Place, Problem, in_order
from ...files.home import PROGRAM
from ...model import Outline, Timeline
from ...words.text import text_of
from ..source import read_source
from ..yaml import Mapping, parse
from .plain import plain

_LIMIT = 2_000_000
"""Bytes; the outline of a thousand slides has 700,000."""


@dataclass(frozen=True, slots=True)
class OutlineReading:
    """What can be read of an outline, what is wrong with it, and what its author should look at."""

    outline: Outline | None
    """All of it where nothing is wrong; otherwise what is left, with a stand-in for what has to be there."""
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    adrift: frozenset[int] = frozenset()
    """The slides, counted from 0, of which it is not known what is said at them."""


def read_outline(path: Path) -> OutlineReading:
    """Read and check an outline; what is wrong with it hides nothing of the rest."""
    try:
        source = read_source(path, _LIMIT)
    except AuthorError as error:
        return OutlineReading(None, error.problems)
    parsed = parse(source)
    warnings = (*source.warnings, *parsed.warnings)
    tree = parsed.tree
    if not isinstance(tree, Mapping):
        place = Place(source.file) if tree is None else tree.place
        return OutlineReading(None, parsed.problems or (_no_outline(place, empty=tree is None),), warnings)
    if not parsed.problems:
        try:
            outline = Outline.model_validate(plain(tree))
            return OutlineReading(outline, (), (*warnings, *_impossible_days(outline)))
        except ValidationError:
            pass
    from .mending import mended  # Most outlines need it not.

    found, problems, adrift = mended(tree)
    warnings = (*warnings, *(_impossible_days(found) if found else ()))
    return OutlineReading(found, tuple(in_order(dict.fromkeys([*parsed.problems, *problems]))), warnings, adrift)


def _impossible_days(outline: Outline) -> Iterator[Problem]:
    """Warn of days in timelines that no calendar has; the dates of a timeline are texts, of which all are shown."""
    timelines = [block for slide in outline.slides for block in slide.content if isinstance(block, Timeline)]
    if not timelines:
        return
    from .dates import impossible_day  # Few outlines have a timeline.

    for event in (event for block in timelines for event in block.timeline):
        wrong = impossible_day(text_of(event.date))
        if wrong:
            yield Problem(event.place_of("date"), *wrong, "warning")


def _no_outline(place: Place, *, empty: bool) -> Problem:
    sentence = "The outline is empty." if empty else "An outline consists of keys."
    return Problem(place, sentence, f"Begin with `title: …` and `slides:`; `{PROGRAM} docs outline` shows an example.")
