"""From a document to the files of a deck, with what the author is told of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .account import Account, account
from .decide import decide
from .language import language_of_speech
from .outline import Slide, slides_of
from .piece import Facts, Spoken
from .recount import texts_of
from .sources import kind_of, read_document, refusal
from .writing import as_lines, as_markdown


@dataclass(frozen=True, slots=True)
class Draft:
    """The files of a deck that was drafted."""

    speech: str
    left_out: str
    slides: tuple[Slide, ...]
    spoken: Spoken
    title: str
    lang: str
    account: Account | None

    @property
    def facts(self) -> Facts:
        """What the document says of itself."""
        return self.spoken.facts


def draft(name: str, content: bytes, called: str, *, bare: bool = False) -> Draft:
    """Draft a deck from a document; ``called`` is its title, where the document has none."""
    kind = kind_of(name, content)
    document = read_document(name, content, kind)
    if not any(not piece.reason for piece in document.pieces):
        raise refusal(
            name,
            "There is no text in this file.",
            "If it holds pictures of pages, have a program recognize their text, and name what it writes.",
        )
    spoken = decide(document)
    if not spoken.blocks:
        raise refusal(name, "No speech is found in this file.", "Save the speech alone as a text, and name that file.")
    speech, left_out = as_markdown(spoken), as_lines(spoken.left_out)
    counted = [block.marker for block in spoken.blocks if block.counted]
    counts = account(texts_of(content, kind, document.encoding), speech, left_out, counted)
    lang = document.lang or language_of_speech(" ".join(block.text for block in spoken.blocks))
    spoken = replace(spoken, facts=replace(spoken.facts, date=_whole_date(spoken.facts.date)))
    title = spoken.facts.title or called
    spoken = replace(spoken, facts=replace(spoken.facts, title=title))
    return Draft(speech, left_out, tuple(slides_of(spoken, lang, bare=bare)), spoken, title, lang, counts)


def _whole_date(date: str) -> str:
    return date if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date) else ""
