"""From a document to the files of a deck, with what the author is told of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .account import Account, AccountError, account
from .documents.slides import TEMPLATE
from .documents.sources import kind_of, read_document
from .first_outline.outline import Slide, slides_of
from .language import language_of_speech
from .piece import Document, Facts, Spoken
from .readable import readable
from .recount import texts_of, texts_of_damaged_page
from .refusal import refusal
from .spoken.decide import decide
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
    if document.is_deck:
        return _of_deck(document, content, called, bare=bare) if document.shown else _in_design(name, content, called)
    spoken, sections = readable(_titled(spoken_in(document, name), called))
    lang = _language(document.lang) or language_of_speech(" ".join(block.text for block in spoken.blocks))
    slides = slides_of(sections, spoken.facts.title, lang, bare=bare)
    made = Draft("", "", tuple(slides), spoken, lang, None)
    try:
        return _accounted(made, texts_of(content, kind, document.encoding))
    except AccountError:
        if kind != "html":
            raise
        # Where tags are damaged, two readers make different sense of them.
        return _accounted(made, texts_of_damaged_page(content))


def spoken_in(document: Document, name: str) -> Spoken:
    """Return what of a document is spoken, or say that nothing is."""
    if not any(not piece.reason for piece in document.pieces):
        raise refusal(
            name,
            "There is no text in this file.",
            "If it holds pictures of pages, have a program recognize their text, and name what it writes.",
        )
    spoken = decide(document)
    if not spoken.blocks:
        raise refusal(name, "No speech is found in this file.", "Save the speech alone as a text, and name that file.")
    return spoken


def _of_deck(document: Document, content: bytes, called: str, *, bare: bool) -> Draft:
    # Only an old deck needs what reads designs.
    from .old_deck.design import design_of_deck
    from .old_deck.outline import slides_of_deck, with_headings

    spoken, headed = with_headings(_titled(decide(document), called))
    if spoken.blocks:
        spoken, _ = readable(spoken)
    texts = [block.text for block in spoken.blocks] or [piece.text for piece in document.pieces]
    design, why_not = design_of_deck(content, TEMPLATE)
    remarks = [f"The design cannot be used, and ours stands in for it: {why_not}"] if why_not else []
    made = Draft(
        "",
        "",
        tuple(slides_of_deck(spoken, headed, bare=bare)),
        replace(spoken, remarks=(*spoken.remarks, *remarks)),
        language_of_speech(" ".join(texts)),
        None,
        {**({} if bare else document.files), **({TEMPLATE: design} if design else {})},
        TEMPLATE if design else "",
    )
    return _accounted(made, texts_of(content, "pptx"))


def _in_design(name: str, content: bytes, called: str) -> Draft:
    """A small deck to change in the design of a presentation that has no slides: a template."""
    from .old_deck.design import design_of_deck
    from .sample import sample

    design, why_not = design_of_deck(content, TEMPLATE)
    if not design:
        raise refusal(name, f"There are no slides in this presentation. {why_not}", "Name one that has slides.")
    made = sample(called)
    remark = f"There are no slides in {name}: this is a small deck to change, in its design."
    return replace(made, files={TEMPLATE: design}, template=TEMPLATE, spoken=replace(made.spoken, remarks=(remark,)))


def _accounted(made: Draft, texts: Sequence[str]) -> Draft:
    """A draft with its speech written, and every word of the document accounted for."""
    spoken = made.spoken
    speech, left_out = as_markdown(spoken), as_lines(spoken.left_out)
    counted = [block.marker for block in spoken.blocks if block.counted]
    said = speech if spoken.blocks else ""
    if not spoken.is_markdown:
        said = _MARKS.sub("", _ADDRESS.sub("]", said))
    return replace(made, speech=speech, left_out=left_out, account=account(texts, said, left_out, counted))


_ADDRESS = re.compile(r"(?<!\\)\]\((<[^<>]*>|[^()\s]*)\)")
"""The address of a link that was made a mark: in the document, it is not in the text."""

_MARKS = re.compile(r"(?<!\\)\*+")
"""Emphasis, which may stand within a word."""

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
