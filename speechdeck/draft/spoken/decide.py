"""What of a document is spoken: each piece is kept, joined to another, or left out for a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...read.damage import UNSTORABLE
from ..marks import has_marks
from ..piece import Block, Document, Facts, LeftOut, Piece, Spoken
from .edges import edges, is_beginning
from .headings import with_headings
from .lines import ends_sentence, paragraphs_of
from .numbers import numbers_kept
from .speakers import without_speakers
from .vocabulary import is_address, is_contents_heading, is_draft_note, is_greeting, is_page_mark, is_site_word

_STAGE = re.compile(
    r"[\[(（]\s*(applause|laughter|laughs|pause|music|video|slide \d+|rires|applaudissements|aplausos|risas|аплодисменты|смех|تصفيق|掌声|笑声)[^\])）]{0,30}[\])）]",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"\s?\[\^[\w-]{1,20}\]|\s?\[\d{1,3}\](?!\()|(?<=[.,;”\"])\^\d{1,3}")
_NOTES_HEADING = re.compile(
    r"\W*(notes|footnotes|endnotes|references|notes de bas de page|notas|anmerkungen|примечания|注释|الحواشي)\W*",
    re.IGNORECASE,
)


def decide(document: Document) -> Spoken:
    """Decide what is spoken."""
    document = _without_controls(document)
    if document.is_deck:
        return _of_deck(document)
    left: list[LeftOut] = [LeftOut(piece, piece.reason) for piece in document.pieces if piece.reason]
    pieces = [piece for piece in document.pieces if not piece.reason]
    pieces = _without_page_marks(pieces, left)
    pieces = _without_contents(pieces, left)
    pieces = without_speakers(pieces, left)
    found = edges(pieces, document)
    left += (*found.before, *found.after)
    body = _without_signs(pieces[found.start : found.end], left)
    body = _without_site_words(body, left)
    body = _without_notes(body, left)
    paragraphs, joins = paragraphs_of(body, unwrapped=document.is_markdown)
    facts, headed = _without_lone_title(with_headings(paragraphs), found.facts, left)
    blocks = [_block(piece) for piece in headed]
    if document.is_markdown:
        blocks = numbers_kept(blocks)
    left.sort(key=lambda one: one.piece.line)
    return Spoken(
        tuple(blocks), tuple(left), tuple(joins), facts, document.is_markdown, document.shown, document.remarks
    )


def _without_lone_title(pieces: list[Piece], facts: Facts, left: list[LeftOut]) -> tuple[Facts, list[Piece]]:
    """Leave out a heading at the very beginning where there is no other: the title, or who speaks, or where."""
    headings = [at for at, piece in enumerate(pieces) if piece.role == "heading"]
    if headings != [0] or len(pieces) < _FEWEST_BELOW or is_beginning(pieces[0].text):
        return facts, pieces
    left.append(LeftOut(pieces[0], "a line about the speech" if facts.title else "the title"))
    return (facts if facts.title else replace(facts, title=pieces[0].text)), pieces[1:]


_FEWEST_BELOW = 3


def _without_controls(document: Document) -> Document:
    """A document without characters that no file can hold: in a PDF they stand for letters whose shape alone is known."""
    odd = [piece for piece in document.pieces if UNSTORABLE.search(piece.text)]
    if not odd:
        return document
    pieces = (replace(piece, text=UNSTORABLE.sub("", piece.text)) for piece in document.pieces)
    remark = f"Characters that cannot be shown were dropped, first in {odd[0].where}: look whether letters are missing there."
    return replace(
        document, pieces=tuple(each for each in pieces if each.text.strip()), remarks=(*document.remarks, remark)
    )


def _of_deck(document: Document) -> Spoken:
    """An old deck's notes are spoken as they are: nothing in them is a menu."""
    left = tuple(LeftOut(piece, piece.reason) for piece in document.pieces if piece.reason)
    blocks = tuple(_block(piece) for piece in document.pieces if not piece.reason)
    facts = Facts(title=document.title, footer=document.footer)
    return Spoken(blocks, left, facts=facts, shown=document.shown, remarks=document.remarks)


def _block(piece: Piece) -> Block:
    role = "paragraph" if piece.role == "line" else piece.role
    text = f"{piece.marker} {piece.text}" if piece.counted and role != "item" else piece.text
    runs = piece.look if has_marks(piece.look) and text == piece.text else ()
    return Block(text, role, piece.line, piece.level, piece.marker, piece.counted, piece.unit, runs)


def _without_signs(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    """Leave out lines in which no letter and no number stands."""
    left += [LeftOut(piece, "signs without a word") for piece in pieces if not _is_word(piece)]
    kept: list[Piece] = []
    gap = False
    for piece in pieces:
        if _is_word(piece):
            kept.append(replace(piece, gap=piece.gap or gap))
        gap = not _is_word(piece)
    return kept


def _is_word(piece: Piece) -> bool:
    return any(c.isalnum() for c in piece.text)


def _without_page_marks(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    """Leave out what stands at the foot and the head of pages; what is before it knows that a page ends there."""
    numbers = sum(is_page_mark(piece.text) for piece in pieces)
    has_pages = numbers > 1 or any(piece.ends_page for piece in pieces)
    running = _running_heads(pieces) if has_pages else set()
    addresses = Counter(piece.text for piece in pieces if is_address(piece.text))
    kept: list[Piece] = []
    for at, piece in enumerate(pieces):
        is_title = at < _TITLES and piece.text in running
        mark = is_page_mark(piece.text) and (has_pages or not piece.text.strip().isdigit())
        if mark or (piece.text in running and not is_title) or piece.text in addresses:
            reason = "an address" if piece.text in addresses else "the head or foot of a page"
            left.append(LeftOut(piece, reason))
            kept[-1:] = [replace(each, ends_page=True) for each in kept[-1:]]
        else:
            if kept and kept[-1].page != piece.page:
                kept[-1] = replace(kept[-1], ends_page=True)
            kept.append(piece)
    return kept


def _running_heads(pieces: Sequence[Piece]) -> set[str]:
    """Lines that stand next to page marks again and again."""
    near = Counter(
        other.text
        for at, piece in enumerate(pieces)
        if is_page_mark(piece.text)
        for other in (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
        if len(other.text) < 120 and not ends_sentence(other.text)
    )
    titles = {piece.text for piece in pieces[:_TITLES]}
    return {
        text
        for text, times in near.items()
        if (times > 2 or text in titles) and not text.endswith(",") and not is_greeting(text)
    }


_TITLES = 3
"""Lines at the beginning of which one may stand at the head of each page."""


def _without_contents(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    """Leave out a table of contents: a heading that says so, and lines below that stand again further down."""
    at = next((at for at, piece in enumerate(pieces) if is_contents_heading(piece.text)), None)
    if at is None:
        return list(pieces)
    later = Counter(_bare(piece.text) for piece in pieces[at + 1 :])
    end = at + 1
    while (
        end < len(pieces)
        and not is_greeting(pieces[end].text)
        and (later[_bare(pieces[end].text)] > 1 or re.search(r"(\.{3,}|…|\t)\s*\d+$", pieces[end].text))
    ):
        later[_bare(pieces[end].text)] -= 1
        end += 1
    left += [LeftOut(piece, "the table of contents") for piece in pieces[at:end]]
    return [*pieces[:at], *pieces[end:]]


def _bare(text: str) -> str:
    """A line without the dots and the page number that a table of contents adds, and without a list's mark."""
    return re.sub(r"^[-•*·]\s+", "", re.sub(r"[\s.…]+\d+$", "", text)).casefold().strip()


def _without_site_words(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    kept = []
    for piece in pieces:
        if is_site_word(piece.text) or is_draft_note(piece.text):
            left.append(LeftOut(piece, "a word of the site, not of the speech"))
        elif _STAGE.fullmatch(piece.text):
            left.append(LeftOut(piece, "a direction"))
        else:
            kept.append(piece)
    return kept


def _without_notes(pieces: Sequence[Piece], left: list[LeftOut]) -> list[Piece]:
    """Leave out footnotes at the end, and their marks where there are several."""
    at = _beginning_of_notes(pieces)
    marks = sum(len(_NOTE_MARK.findall(piece.text)) for piece in pieces[:at])
    if marks < 2 and at == len(pieces) and not any("[^" in piece.text for piece in pieces):
        return list(pieces)
    left += [LeftOut(piece, "a footnote") for piece in pieces[at:]]
    return [_without_marks(piece, left) for piece in pieces[:at]]


_NOTE = re.compile(r"\W*\d{1,3}\b")


def _beginning_of_notes(pieces: Sequence[Piece]) -> int:
    """Where footnotes begin at the end: below a heading that says so, or where all that is left begins with "[1]"."""
    for at, piece in enumerate(pieces):
        rest = pieces[at + 1 :]
        if (
            _NOTES_HEADING.fullmatch(piece.text)
            and rest
            and all(each.role == "item" or _NOTE.match(each.text) for each in rest)
        ):
            return at
    at = len(pieces)
    while at and _NOTE.match(pieces[at - 1].text):
        at -= 1
    if 0 < at < len(pieces) and _NOTES_HEADING.fullmatch(pieces[at - 1].text):
        return at - 1
    is_bracketed = at and all(re.match(r"\[\d{1,3}\]", piece.text) for piece in pieces[at:])
    return at if is_bracketed else len(pieces)


def _without_marks(piece: Piece, left: list[LeftOut]) -> Piece:
    left.extend(
        LeftOut(replace(piece, text=mark.strip()), "a footnote's mark") for mark in _NOTE_MARK.findall(piece.text)
    )
    return replace(piece, text=_NOTE_MARK.sub("", piece.text))
