"""The outline of an old deck: its slides as they were, each at the words that its notes begin with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...words.phrases import SearchedText, unique_phrase
from ...words.quoting import as_yaml
from ...words.text import collapse_spaces
from ..first_outline.outline import Slide, numbered
from ..first_outline.passages import strongest
from ..piece import Block, SlideShown, Spoken

_SPACE = 1


def with_headings(spoken: Spoken) -> tuple[Spoken, frozenset[int]]:
    """Return the speech with a heading where a slide's notes begin with no words of their own, and the numbers of such slides.

    All other slides begin at a phrase; and a heading would be spoken too.
    """
    notes = _notes(spoken.blocks)
    headed: frozenset[int] = frozenset()
    while more := frozenset(number for number in notes if number not in headed and not _phrase(number, notes, headed)):
        headed |= more
    titles = {each.number: each.title for each in titled(spoken.shown, notes)}
    blocks: list[Block] = []
    for block in spoken.blocks:
        if block.line in headed and (not blocks or blocks[-1].line != block.line):
            title = titles[block.line]
            blocks.append(Block(title, "heading", block.line, 1, title, counted=True, unit="slide"))
        blocks.append(block)
    return replace(spoken, blocks=tuple(blocks)), headed


def _notes(blocks: Sequence[Block]) -> dict[int, str]:
    """What is said at each slide at which something is said, in their order."""
    notes: dict[int, str] = {}
    for block in blocks:
        if block.role != "heading":
            text = collapse_spaces(block.text)
            notes[block.line] = f"{notes[block.line]} {text}" if block.line in notes else text
    return notes


def _phrase(number: int, notes: Mapping[int, str], headed: frozenset[int]) -> str:
    """The phrase at which a slide begins: one that stands once between the beginning of the slide before and the next heading."""
    order = list(notes)
    at = order.index(number)
    if at == 0 and not headed.intersection(order[:1]):
        return "opening"
    end = next((place for place in range(at + 1, len(order)) if order[place] in headed), len(order))
    before = notes[order[at - 1]]
    text = " ".join([before, *(notes[each] for each in order[at:end])])
    start = len(before) + _SPACE
    return unique_phrase(SearchedText(text), start, start + len(notes[number])) or ""


def slides_of_deck(spoken: Spoken, headed: frozenset[int], *, bare: bool) -> Iterator[Slide]:
    """Yield the slides of an old deck."""
    notes = _notes(spoken.blocks)
    first = next(iter(notes), None)
    for shown in titled(spoken.shown, notes):
        blocks, subtitle = ((), "") if bare else (shown.blocks, shown.subtitle)
        if shown.number in headed:
            key = f"section: {as_yaml(shown.title)}"
        elif shown.number == first:
            key = "section: opening"
        elif shown.number in notes:
            key = f"from: {as_yaml(_phrase(shown.number, notes, headed))}"
        else:
            key = "silent: true"
        layout = "" if bare else shown.layout
        yield Slide(key, shown.title, blocks, layout, subtitle, remarks=(f"slide {shown.number}", *shown.remarks))


def titled(shown: Sequence[SlideShown], notes: Mapping[int, str]) -> list[SlideShown]:
    """Return slides that all have a title, and each another."""
    taken: set[str] = set()
    found: list[SlideShown] = []
    for each in shown:
        title = collapse_spaces(each.title) or strongest(notes.get(each.number, ""), taken) or f"{each.number}"
        title = next(name for name in numbered(title) if name.casefold() not in taken)
        taken.add(title.casefold())
        remarks = each.remarks if each.title else (*each.remarks, "The slide had no title.")
        found.append(replace(each, title=title, remarks=remarks))
    return found
