"""Where the speech begins and ends in a document, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..piece import Document, Facts, LeftOut, Piece
from .facts import facts_of, is_fact, is_surely_no_speech, title_at, title_lines, why_after, why_before
from .first import is_first_heading, is_titled
from .lines import begins_small, ends_sentence, is_numbered
from .prose import PROSE, is_fused, is_prose, may_go_on
from .vocabulary import (
    addresses_the_room,
    is_draft_note,
    is_end_mark,
    is_greeting,
    is_lead_in,
    is_page_mark,
    is_site_word,
)

_THANKS = re.compile(r"thank|merci|gracias|спасибо|благодар|شكر|谢谢|感谢|谢|danke|obrigad", re.IGNORECASE)
_BEGINNING = re.compile(
    r"\W*([IVX0-9]+[.)]\s*)?(introduc\w+|einleitung|введение|вступ\w+|مقدمة|المقدمة|引言|前言|opening|avant-propos)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Edges:
    """The pieces of the speech are those from ``start`` up to ``end``; the rest is left out, for its reason."""

    start: int
    end: int
    before: tuple[LeftOut, ...]
    after: tuple[LeftOut, ...]
    facts: Facts


def edges(pieces: Sequence[Piece], document: Document) -> Edges:
    """Find where the speech begins and ends."""
    start = _start_behind_title(pieces, document) if document.is_alone else _start(pieces)
    end = _end_before_marks(pieces, start) if document.is_alone else _end(pieces, start)
    title = title_at(pieces, start, document)
    lines = title_lines(pieces[:start], title) if title >= 0 else 0
    before = [
        LeftOut(piece, why_before(pieces, at, is_title=title <= at < title + lines))
        for at, piece in enumerate(pieces[:start])
    ]
    after = [LeftOut(piece, why_after(piece)) for piece in pieces[end:]]
    return Edges(start, end, tuple(before), tuple(after), facts_of(pieces[:start], title, document))


def is_beginning(text: str) -> bool:
    """Whether a heading is that of a speech's first section: "Introduction"."""
    return bool(_BEGINNING.fullmatch(text))


def _start(pieces: Sequence[Piece]) -> int:
    """Where the speech begins: at its greeting, or else at its first sentences, or at the heading above these."""
    prose = _first_prose(pieces)
    greeting = next(
        (
            at
            for at, piece in enumerate(pieces)
            if (is_greeting(piece.text) or _opens_greetings(pieces, at))
            and not is_fused(pieces, at)
            and not _goes_on(pieces, at)
        ),
        None,
    )
    start = prose
    if greeting is not None and (greeting < prose or _spoken_between(pieces, prose, greeting) < 2):
        start = greeting
    while start and _belongs_to_start(pieces, start - 1):
        start -= 1
    return start


def _opens_greetings(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line is the first of several below each other that address the room, though no comma ends them."""
    below = list(takewhile(lambda piece: not piece.gap and not ends_sentence(piece.text), pieces[at + 1 :]))
    first = at == 0 or pieces[at].gap
    return first and addresses_the_room(pieces[at].text) and any(addresses_the_room(each.text) for each in below)


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line continues the sentence above it."""
    return at > 0 and not pieces[at].gap and is_prose(pieces[at - 1]) and begins_small(pieces[at].text)


_FEW = 12
"""Lines about a speech that stand above it where nothing else does."""


def _start_behind_title(pieces: Sequence[Piece], document: Document) -> int:
    """Where the speech begins in a document that has nothing else but its title, and lines about it."""
    head = next(
        (at for at, piece in enumerate(pieces) if is_prose(piece) and ends_sentence(piece.text)), len(pieces) - 1
    )
    greeting = next((at for at, piece in enumerate(pieces[:_FEW]) if is_greeting(piece.text)), None)
    start = greeting if greeting is not None and greeting <= head else 0
    start = max(start, _behind_facts(pieces))
    while start and _belongs_to_start(pieces, start - 1):
        start -= 1
    while start < min(head, _FEW) and _is_about(pieces, start, document):
        start += 1
    return start


def _behind_facts(pieces: Sequence[Piece]) -> int:
    """Where the lines about the speech end: behind the last one that says when it was given, or that it is a draft."""
    last = -1
    for at in range(min(_FEW, len(pieces))):
        sentences = sum(is_prose(piece) and ends_sentence(piece.text) for piece in pieces[last + 1 : at])
        said = any(is_greeting(piece.text) for piece in pieces[last + 1 : at])
        if said or sentences > _INTRODUCTION:
            break
        if is_draft_note(pieces[at].text) or (not sentences and is_fact(pieces, at)):
            last = at
    return last + 1


_INTRODUCTION = 2
"""Sentences about a speech that may stand above a note on the draft."""


def _is_about(pieces: Sequence[Piece], at: int, document: Document) -> bool:
    piece = pieces[at]
    named = document.title.casefold().strip() == piece.text.casefold()
    title = (
        piece.role == "heading"
        and _only_one_above(pieces, at)
        and _has_sections(pieces, at)
        and not _BEGINNING.fullmatch(piece.text)
    )
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    alike = after is not None and after.role == "heading" and after.level == piece.level
    title = title or (piece.role == "heading" and (alike or is_titled(piece.text)))
    about = is_fact(pieces, at) or is_draft_note(piece.text) or is_site_word(piece.text)
    return named or title or about


def _has_sections(pieces: Sequence[Piece], at: int) -> bool:
    """Whether what stands below a heading is a speech: one with headings of its own, or one that begins with a greeting."""
    levels = [piece.level for piece in pieces[at + 1 :] if piece.role == "heading"]
    return not levels or levels.count(min(levels)) > 1 or is_greeting(pieces[at + 1].text)


def _end_before_marks(pieces: Sequence[Piece], start: int) -> int:
    end = len(pieces)
    while end > start + 1 and is_surely_no_speech(pieces[end - 1]):
        end -= 1
    return end


def _spoken_between(pieces: Sequence[Piece], start: int, end: int) -> int:
    return sum(
        ends_sentence(piece.text) and is_prose(piece) and not is_fused(pieces, start + at)
        for at, piece in enumerate(pieces[start:end])
    )


def _first_prose(pieces: Sequence[Piece]) -> int:
    for at, piece in enumerate(pieces):
        follows = pieces[at + 1 : at + 4]
        is_above = is_draft_note(piece.text) or is_fact(pieces, at) or is_lead_in(piece.text)
        if is_above or not is_prose(piece) or is_fused(pieces, at):
            continue
        goes_on = follows and not follows[0].gap and may_go_on(follows[0])
        if ends_sentence(piece.text) or goes_on:
            return at
    return next((at for at, piece in enumerate(pieces) if is_prose(piece)), 0)


def _belongs_to_start(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece above what is known to be spoken is spoken too: a first heading, or a short sentence."""
    piece = pieces[at]
    if is_site_word(piece.text) or is_draft_note(piece.text) or is_fact(pieces, at) or is_fused(pieces, at):
        return False
    if _BEGINNING.fullmatch(piece.text):
        return True
    if piece.role == "heading":
        others = [each for each in pieces[at + 1 :] if each.role == "heading"]
        return any(each.level == piece.level for each in others) and not _only_one_above(pieces, at)
    if is_numbered(piece.text) and len(piece.text) < 80:
        later = pieces[at + 1 :]
        return any(is_numbered(each.text) and len(each.text) < 80 and not ends_sentence(each.text) for each in later)
    if _is_above_each_greeting(pieces, at) or is_first_heading(pieces, at):
        return True
    if len(piece.text.split()) >= PROSE or is_page_mark(piece.text) or at == 0:
        return False
    # A comma at the end of a short line above the speech is that of whoever is addressed: "Neighbours, friends,".
    calls = piece.role in ("line", "paragraph") and piece.text.rstrip().endswith((",", "，", "،"))
    goes_on = begins_small(piece.text) and addresses_the_room(pieces[at - 1].text)
    return calls or goes_on or addresses_the_room(piece.text)


def _is_above_each_greeting(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line is the first heading of a speech in which the greeting comes again below each heading."""
    greeting = pieces[at + 1].text if at + 1 < len(pieces) else ""
    if not is_greeting(greeting) or is_prose(pieces[at]) or ends_sentence(pieces[at].text):
        return False
    again = [place for place in range(at + 2, len(pieces)) if pieces[place].text == greeting]
    return bool(again) and all(not ends_sentence(pieces[place - 1].text) for place in again)


def _only_one_above(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a heading is the document's title: the only one of the highest level."""
    level = pieces[at].level
    return sum(each.role == "heading" and each.level <= level for each in pieces) == 1


def _end(pieces: Sequence[Piece], start: int) -> int:
    """Where the speech ends: behind its last sentence, unless what follows may be spoken."""
    last = max((at for at, piece in enumerate(pieces) if at >= start and _may_end(piece)), default=len(pieces) - 1)
    end = len(pieces)
    rest = pieces[last + 1 :]
    if rest and (len(rest) > 2 or any(is_surely_no_speech(piece) for piece in rest)):
        end = last + 1
    thanks = [
        at for at, piece in enumerate(pieces[start:end], start) if _THANKS.search(piece.text) and len(piece.text) < 120
    ]
    if thanks and any(
        is_site_word(piece.text) or is_end_mark(piece.text) for piece in pieces[thanks[-1] + 1 : thanks[-1] + 4]
    ):
        end = thanks[-1] + 1
        while end < len(pieces) and not pieces[end].gap and not ends_sentence(pieces[end - 1].text):
            end += 1
    while end > start + 1 and is_surely_no_speech(pieces[end - 1]):
        end -= 1
    return end


def _may_end(piece: Piece) -> bool:
    if is_surely_no_speech(piece):
        return False
    return (
        ends_sentence(piece.text)
        or bool(_THANKS.search(piece.text))
        or bool(piece.marker)
        or (is_numbered(piece.text) and piece.role != "item")
    )
