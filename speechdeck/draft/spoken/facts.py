"""What a document says of a speech in the lines around it: its title, and when, where and by whom it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..piece import Document, Facts, Piece
from .lines import DANGLING, begins_small, ends_sentence
from .vocabulary import (
    DATE,
    date_in,
    is_draft_note,
    is_end_mark,
    is_lead_in,
    is_page_mark,
    is_site_word,
    is_time_of_day,
)

_BYLINE = re.compile(
    r"(statement|remarks|address|speech|keynote|lecture|opening \w+|closing \w+|discours|allocution|intervention|déclaration|discurso|"
    r"intervención|palabras|выступление|речь|обращение|كلمة|خطاب|rede)\b.{0,12}?\b(by|of|de|del|du|von)\s+(?P<who>[^,]{4,60})|^by\s+(?P<by>[^,]{4,60})$",
    re.IGNORECASE,
)


_LONGEST_FACT = 200
"""Characters of a line about the speech."""


def is_fact(pieces: Sequence[Piece], at: int) -> bool:
    """Return whether a line says when, where or by whom the speech was given; a date within a sentence does not."""
    text = pieces[at].text
    if ends_sentence(text) and not text.endswith(")"):
        return False
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    stands_alone = after is None or after.gap or not begins_small(after.text)
    says = DATE.search(text) or _BYLINE.search(text) or is_time_of_day(text)
    return bool(says) and stands_alone and len(text) < _LONGEST_FACT


def is_surely_no_speech(piece: Piece) -> bool:
    """Return whether a line is a word of the site, a mark of the end or of a page, or a note on the draft."""
    return is_site_word(piece.text) or is_end_mark(piece.text) or is_page_mark(piece.text) or is_draft_note(piece.text)


def title_at(pieces: Sequence[Piece], start: int, document: Document) -> int:
    """Return the piece before the speech that is its title."""
    known = document.title.casefold().strip()
    fit = [at for at in range(start) if _may_be_title(pieces[at])]
    same = [at for at in fit if known and pieces[at].text.casefold() in known]
    if known and not same and document.is_alone:
        return -1
    headings = [at for at in fit if pieces[at].role == "heading"]
    near = [at for at in fit if start - at <= 8 and len(pieces[at].text.split()) > 2]
    phrases = [at for at in near if not ends_sentence(pieces[at].text)]
    called = [at for at in phrases if _SPEECH.search(pieces[at].text)]
    return (same[-1:] or headings[:1] or called[-1:] or phrases[-1:] or near[-1:] or fit[-1:] or [-1])[0]


_SPEECH = re.compile(
    r"\b(statement|remarks|address|speech|keynote|lecture|discours|allocution|discurso|intervenci|выступ|реч|доклад|обращени)|كلمة|خطاب|[讲演]话|演讲|致辞",
    re.IGNORECASE,
)
"""What a title calls the speech."""


def title_lines(pieces: Sequence[Piece], at: int) -> int:
    """Return how many lines a title has: one that ends in mid-phrase goes on in the next."""
    lines = 1
    while at + lines < len(pieces) and pieces[at].role == "line":
        before, after = pieces[at + lines - 1], pieces[at + lines]
        if (
            (after.gap and not after.page)
            or not (DANGLING.search(before.text) or begins_small(after.text))
            or is_fact(pieces, at + lines)
        ):
            break
        lines += 1
    return lines


def _may_be_title(piece: Piece) -> bool:
    text = piece.text
    return (
        3 < len(text) < 250
        and not is_surely_no_speech(piece)
        and not is_lead_in(text)
        and not _SYMBOL.fullmatch(text)
        and not (DATE.search(text) and len(text) < 60)
        and not text.startswith(("By ", "by "))
        and not piece.marker
    )


_SYMBOL = re.compile(r"[\w.-]+(/[\w.-]+)+")
"""A document's symbol: "A/RES/70/1"."""


def why_before(pieces: Sequence[Piece], at: int, *, is_title: bool) -> str:
    """Return why a piece above the speech is not spoken."""
    piece = pieces[at]
    if is_title:
        return "the title"
    if is_draft_note(piece.text):
        return "a note on the draft"
    if is_fact(pieces, at) or is_lead_in(piece.text):
        return "a line about the speech"
    return "before the speech begins"


def why_after(piece: Piece) -> str:
    """Return why a piece below the speech is not spoken."""
    return "an end mark" if is_end_mark(piece.text) else "behind the end of the speech"


def facts_of(before: Sequence[Piece], title_at: int, document: Document) -> Facts:
    """Return what the lines above the speech say of it."""
    whole = before[title_at : title_at + title_lines(before, title_at)] if title_at >= 0 else ()
    title = " ".join(piece.text for piece in whole) or document.title
    texts = [piece.text for piece in before if not is_site_word(piece.text)]
    found = next((found for text in reversed(texts) if (found := _BYLINE.search(text))), None)
    author = document.author or (_name(_OCCASION.split(found["who"] or found["by"])[0]) if found else "")
    date = document.date or next((date for text in reversed(texts) if (date := date_in(text))), "")
    return Facts(" ".join(title.split()), author, date, _venue(texts), document.lang)


def _name(text: str) -> str:
    """The name that a text begins with: its words with capitals, and the small ones between them."""
    words = text.split()
    end = next((at for at, word in enumerate(words) if word.islower() and word not in _PARTICLES), len(words))
    while end and words[end - 1].islower():
        end -= 1
    return " ".join(words[:end])


_PARTICLES = ("the", "of", "for", "and", "de", "du", "des", "la", "del", "von", "van", "der", "bin", "al", "et", "y")


_OCCASION = re.compile(r"\s(?:at|in|on|to|before|during|lors|devant|ante|durante|auf|vor|на|в|перед)\s", re.IGNORECASE)
"""What follows a name: where and at what it was said."""


def _venue(texts: Sequence[str]) -> str:
    """A place that stands before a date: "Vienna, 17 April 2012"."""
    for text in reversed(texts):
        found = DATE.search(text)
        place = (
            re.sub(r",?\s+(le|el|den|on|a|em)$", "", text[: found.start()].strip(" ,،，–-()"))
            if found and len(text) < 80
            else ""
        )
        if place and len(place.split()) < 6 and not place[0].islower() and place[0].isalpha():
            return place
    return ""
