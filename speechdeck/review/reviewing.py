"""A review from the first file to the last: read, compare, merge, write, prove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import AuthorError, Problem
from .base import base_of
from .changes import changes_of
from .comparing import Choice, Comparer, Comparison
from .findings import Compared, Remarked, Review
from .returned.file import Returned
from .returned.reading import read_returned
from .speech.editing import Editor
from .text import Text, read_text
from .words import plain_words


def review(folder: Path, files: Sequence[Path], choice: Choice = Choice(), *, write: bool = False) -> Review:
    """Compare files that came back with a deck; ``write`` what they changed into its speech and its outline.

    An AuthorError says all that keeps the deck or a file from being read.
    """
    text = read_text(folder)
    comparer = Comparer(text, choice)
    compared: list[Compared] = []
    comparisons: list[tuple[Returned, Comparison]] = []
    for returned in _read(files):
        base = base_of(text, returned)
        comparison = comparer.compare(returned, base.text)
        version = returned.identity.version if returned.identity else ""
        compared.append(Compared(returned.name, version, base.phrase, (*comparison.told, *returned.remarks)))
        comparisons.append((returned, comparison))
    editor = Editor(text)
    edited = editor.edited(list(comparer.target.hunks()))
    changes = tuple(changes_of(text, comparer.target, editor.source, editor.places, edited.left))
    conflicts = tuple(conflict for _, comparison in comparisons for conflict in comparison.conflicts)
    comments = tuple(remark for returned, comparison in comparisons for remark in _remarks(text, returned, comparison))
    return Review(text.deck.name, tuple(compared), changes, conflicts, comments)


def _read(files: Sequence[Path]) -> list[Returned]:
    """Read all files, or say of all that cannot be read what is wrong with them."""
    problems: list[Problem] = []
    found: list[Returned] = []
    for file in files:
        try:
            found.append(read_returned(file))
        except AuthorError as error:
            problems += error.problems
    if problems:
        raise AuthorError(problems)
    return found


def _remarks(text: Text, returned: Returned, comparison: Comparison) -> Iterator[Remarked]:
    """The comments of a file, with the slides here that they are on."""
    numbers = {part.slide: at for at, part in enumerate(returned.parts) if part.slide}
    for comment in returned.comments:
        slide = comparison.slides.get(numbers.get(comment.slide, -1))
        if slide is None and comment.about:
            slide = _slide_with(text, comment.about)
        if slide is None:
            yield Remarked(comment, returned.name)
            continue
        yield Remarked(comment, returned.name, slide + 1, text.title(slide), text.sections[slide].place)


def _slide_with(text: Text, words: str) -> int | None:
    """The only slide at which some words are said."""
    wanted = " ".join(plain_words(words))
    found = [
        number
        for number, section in enumerate(text.sections)
        if wanted and wanted in " ".join(plain_words(section.text))
    ]
    return found[0] if len(found) == 1 else None
