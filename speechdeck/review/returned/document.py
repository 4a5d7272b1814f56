"""A document that was never ours: a new draft of the speech, read as a first one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from ...draft.deck import spoken_in
from ...draft.documents.word import document_of
from ...draft.package import Package
from ...draft.piece import Block, Document
from ...draft.readable import readable
from ...draft.writing import lines_of
from ...model import Section
from .file import Comment, Paragraph, Part, Returned, Revision
from .word_text import WordText


@dataclass(frozen=True, slots=True)
class Marked:
    """What a Word document has besides its text: each of its paragraphs with its changes, and its comments."""

    paragraphs: tuple[WordText, ...] = ()
    comments: tuple[Comment, ...] = ()
    who: str = ""
    when: str = ""


def drafted_word(package: Package, root: etree._Element, file: Path, marked: Marked) -> Returned:
    """Return what a Word document says, with what is marked in it."""
    # Changes and comments, of which it remarks that they are not read, are.
    return drafted(replace(document_of(package, root), remarks=()), file, marked)


def drafted(document: Document, file: Path, marked: Marked = Marked()) -> Returned:
    """Return what of a document is spoken."""
    spoken, sections = readable(spoken_in(document, str(file)))
    blocks = dict(zip(lines_of(spoken), spoken.blocks, strict=True))
    paragraphs = tuple(_paragraphs(sections, blocks, _Revisions(marked.paragraphs)))
    return Returned(
        file.name,
        None,
        (Part(paragraphs),),
        marked.comments,
        marked.who,
        marked.when,
        is_draft=True,
        remarks=spoken.remarks,
    )


def _paragraphs(sections: Sequence[Section], blocks: dict[int, Block], changes: _Revisions) -> Iterator[Paragraph]:
    passages = [each for section in sections for each in section.spoken]
    for at, passage in enumerate(passages):
        block = blocks.get(passage.place.line)
        revisions = changes.until(block.line, last=at == len(passages) - 1) if block else ()
        yield Paragraph(passage.text, passage.level, passage.item, revisions)


class _Revisions:
    """The changes of paragraphs; those of one that is deleted whole go with the next that is not."""

    def __init__(self, paragraphs: Sequence[WordText]) -> None:
        self.paragraphs, self.taken = paragraphs, 0

    def until(self, number: int, *, last: bool) -> tuple[Revision, ...]:
        """Return what was changed in a paragraph, counted from 1, and in deleted ones between it and the one before."""
        end = len(self.paragraphs) if last else number
        passed = self.paragraphs[self.taken : end]
        first = self.taken
        self.taken = max(self.taken, end)
        return tuple(
            revision
            for at, each in enumerate(passed, start=first + 1)
            if at == number or not each.text
            for revision in each.revisions
        )
