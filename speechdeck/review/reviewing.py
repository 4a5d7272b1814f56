"""A review from the first file to the last: read, compare, merge, write, prove."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import AuthorError, Place, Problem
from ..files.home import PROGRAM
from .changes import changes_of
from .comparing import Choice, Comparer, Comparison
from .findings import Compared, Remarked, Review
from .outline.comparing import OutlineComparer, told_of_new_sections
from .outline.sections import add_slides, new_sections
from .returned.file import Returned
from .returned.reading import read_returned
from .saving import save
from .sent.base import Base, base_of, is_of_another
from .speech.editing import Editor
from .target import Target
from .text import Text, read_text
from .wording.words import plain_words


@dataclass(frozen=True, slots=True)
class _File:
    """A file that came back, what it is compared with, and what came of it."""

    returned: Returned
    base: Text
    phrase: str
    comparison: Comparison

    def compared(self, told: Sequence[str]) -> Compared:
        version = self.returned.identity.version if self.returned.identity else ""
        all_told = (*self.comparison.told, *told, *self.returned.remarks)
        return Compared(self.returned.name, version, self.phrase, tuple(dict.fromkeys(all_told)))


def review(
    folder: Path, files: Sequence[Path], ours: Iterable[str] = (), theirs: Iterable[str] = (), *, write: bool = False
) -> Review:
    """Compare files that came back with a deck; ``write`` what they changed into its speech and its outline.

    An AuthorError says all that keeps the deck or a file from being read. Where words were changed both here and in a
    file, nothing is written before it is said whose are taken: ``ours`` and ``theirs`` are slides, by number or title.
    """
    text = read_text(folder)
    choice = Choice.named(text, ours, theirs)
    comparer = Comparer(text, choice)
    found = [
        _File(returned, base.text, base.phrase, comparer.compare(returned, base.text))
        for returned, base in _with_bases(text, files)
    ]
    editor = Editor(text)
    edited = editor.edited(list(comparer.target.hunks()))
    written = comparer.target.without(edited.left) if edited.left else comparer.target
    outline, told = _outline(text, written, edited.content, found)
    changes = changes_of(text, comparer.target, editor.source, editor.places, edited.left)
    made = Review(
        str(folder),
        tuple(each.compared(more) for each, more in zip(found, told, strict=True)),
        (*changes, *outline.changes),
        tuple(conflict for each in found for conflict in each.comparison.conflicts),
        tuple(remark for each in found for remark in _remarks(text, each.returned, each.comparison)),
        tuple(outline.cues),
        lang=text.outline.lang,
        chosen=choice.typed,
    )
    if not write or made.conflicts:
        return made
    content = dict(zip(text.files, (edited.content, outline.editor.content()), strict=True))
    return replace(made, written=tuple(save(text, written, content)))


def _outline(
    text: Text, target: Target, speech: bytes, found: Sequence[_File]
) -> tuple[OutlineComparer, list[list[str]]]:
    """What is to change in the outline, and what is only told of it, for each file."""
    outline = OutlineComparer(text, target)
    outline.follow_the_speech()
    told = [
        list(outline.compare(each.returned, each.base, each.comparison.here, each.comparison.paired.slides()))
        for each in found
    ]
    lacking = new_sections(outline.editor, speech)
    told[-1] += told_of_new_sections([name for _, name in lacking], add_slides(outline.editor, lacking))
    outline.keep_what_holds()
    told[-1] += outline.still_shown()
    return outline, told


def _with_bases(text: Text, files: Sequence[Path]) -> list[tuple[Returned, Base]]:
    """Read all files, and find the text that each was made of; or say of all that cannot be compared why not."""
    problems: list[Problem] = []
    found: list[tuple[Returned, Base]] = []
    for file in files:
        try:
            returned = replace(read_returned(file), name=str(file))
            base = base_of(text, returned)
        except AuthorError as error:
            problems += error.problems
            continue
        if is_of_another(base.text, returned):
            problems.append(_of_another(returned))
        found.append((returned, base))
    if problems:
        raise AuthorError(problems)
    return found


def _of_another(returned: Returned) -> Problem:
    named = f"It was made from the deck {returned.identity.deck}: name" if returned.identity else "Name"
    return Problem(
        Place(returned.name),
        "This file has hardly a word of this deck's speech.",
        f"{named} that deck's folder. To begin a deck from a document, use `{PROGRAM} new`.",
    )


def _remarks(text: Text, returned: Returned, comparison: Comparison) -> Iterator[Remarked]:
    """The comments of a file, with the slides here that they are on."""
    numbers = {part.slide: at for at, part in enumerate(returned.parts) if part.slide}
    for comment in returned.comments:
        slide = comparison.slides.get(numbers.get(comment.slide, -1))
        if slide is None and comment.about:
            slide = _slide_with(text, comment.about)
        if slide is None:
            yield Remarked(comment, returned.name)
        else:
            yield Remarked(comment, returned.name, slide + 1, text.title(slide), text.sections[slide].place)


def _slide_with(text: Text, words: str) -> int | None:
    """The only slide at which some words are said."""
    wanted = " ".join(plain_words(words))
    said = [" ".join(plain_words(section.text)) for section in text.sections]
    found = [number for number, each in enumerate(said) if wanted and wanted in each]
    return found[0] if len(found) == 1 else None
