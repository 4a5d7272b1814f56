"""From a document to the files of a deck, with what the author is told of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .account import Account, account
from .decide import decide
from .language import language_of_speech
from .outline import Slide, slides_of
from .piece import Facts, Spoken
from .readable import readable
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
    lang: str
    account: Account | None
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures, and the design, by the names under which they lie beside the outline."""
    template: str = ""
    """The name of the design that came along."""

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
    spoken, sections = readable(_titled(spoken, called))
    speech, left_out = as_markdown(spoken), as_lines(spoken.left_out)
    counted = [block.marker for block in spoken.blocks if block.counted]
    counts = account(texts_of(content, kind, document.encoding), speech, left_out, counted)
    lang = _language(document.lang) or language_of_speech(" ".join(block.text for block in spoken.blocks))
    slides = slides_of(sections, spoken.facts.title, lang, bare=bare)
    return Draft(speech, left_out, tuple(slides), spoken, lang, counts)


_LONGEST_TITLE = 160


def _titled(spoken: Spoken, called: str) -> Spoken:
    """With a title that a slide has room for, and a date as the outline has it, or none."""
    title = spoken.facts.title
    if not title or len(title) > _LONGEST_TITLE or re.match(r"\w+://|www\.", title):
        title = called
    date = spoken.facts.date if re.fullmatch(r"[1-9]\d{3}-\d{2}-\d{2}", spoken.facts.date) else ""
    return replace(spoken, facts=replace(spoken.facts, title=title, date=date))


def _language(tag: str) -> str:
    """A language's tag as the outline has it, or nothing."""
    shown = tag.replace("_", "-")
    return shown if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", shown) else ""
