"""Numbers of a slide that nobody says: the speech was changed, and the slide was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..errors import Place, Problem
from ..model import OPENING, Deck, DeckSlide, Outline
from ..model.blocks import Chart, Headed, Table
from ..model.items import Figure
from ..model.node import Node
from ..words.matching import folded
from ..words.said_numbers import Written, said_in, scales_in, written_in
from ..words.text import Run, text_of
from ..words.unclaimed import without_years
from .counted import counting


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text of a slide, and where it stands."""

    text: str
    place: Place
    more: str = ""
    """What is read on with it: a figure's label may have its unit."""
    above: str = ""
    """The words of its block that name a scale for all that is below them: a heading, a table's header and caption."""


def unsaid_numbers(deck: Deck) -> Iterator[Problem]:
    """Yield a hint for each slide with numbers, outside its charts, that are not said while it is shown."""
    for number, slide in enumerate(deck.slides, 1):
        found = {} if slide.spec.silent else _unsaid(slide, deck.outline)
        if found:
            names = _names(list(found))
            what = f"a number that its section does not say: {names}"
            if len(found) > 1:
                what = f"numbers that its section does not say: {names}"
            yield Problem(next(iter(found.values())), f"Slide {number} shows {what}.", _REMEDY, "hint")


_REMEDY = "Correct the slide, or the speech, whichever is out of date. If both are right, leave them."


_NAMED = 15
"""Numbers that are named; a table may have a hundred."""


def _names(numbers: Sequence[str]) -> str:
    named = ", ".join(f'"{number}"' for number in numbers[:_NAMED])
    return f"{named} and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else named


def _unsaid(slide: DeckSlide, outline: Outline) -> dict[str, Place]:
    """The numbers that are not said, as they are written, and where each stands first."""
    numbered = [(shown, list(written_in(shown.text + shown.more, outline.lang))) for shown in _shown(slide)]
    if not any(written for _, written in numbered):
        return {}
    # Two that are written alike are not the same number.
    counted = set(map(id, counting([(shown.text, written) for shown, written in numbered], slide.spec)))
    known = {str(outline.date.day), str(outline.date.year)} if outline.date else set()
    spoken = slide.section.text
    said, read = said_in(spoken, outline.lang), f" {folded(spoken)} "
    found: dict[str, Place] = {}
    for shown, written in numbered:
        # What a slide quotes is right, whatever the words for its numbers are.
        if _stands_in(read, shown.text):
            continue
        scales = scales_in(shown.above, outline.lang)
        for each in written:
            claimed = each.start < len(shown.text) and id(each) not in counted and each.text not in known
            if claimed and not each.is_said(said, scales):
                found.setdefault(each.text, _place(shown, each))
    return found


def _stands_in(read: str, text: str) -> bool:
    at = read.find(sought := folded(text))
    return at > 0 and not read[at - 1].isalnum() and not read[at + len(sought)].isalnum()


def _place(shown: _Shown, written: Written) -> Place:
    """Where a number stands in its line; a text of several lines, or with marks, begins where it begins."""
    at = shown.place.text.find(written.text, max(0, shown.place.column - 1))
    if at < 0:
        return shown.place
    return replace(shown.place, column=at + 1, width=len(written.text))


# --- What a slide shows -------------------------------------------------------------------------------------------


def _shown(slide: DeckSlide) -> Iterator[_Shown]:
    """The texts of a slide; the title slide before the first heading says who speaks and when, which nobody reads out."""
    spec = slide.spec
    titles = [] if spec.section == OPENING and slide.section.heading is None else ["title", "subtitle"]
    for key in titles:
        runs = getattr(spec, key)
        if runs:
            yield _Shown(text_of(runs), spec.place_of(key))
    for block in spec.content:
        above = _above(block)
        yield from (replace(shown, above=above) for shown in _texts(block))


def _above(block: Headed) -> str:
    """The words that are read with every number of a block."""
    grid = [*block.table.header, block.table.caption or ()] if isinstance(block, Table) else []
    return " ".join(map(text_of, [block.heading or (), *grid]))


def _texts(node: Node) -> Iterator[_Shown]:
    """The texts of a block and of what is in it, but those of a chart."""
    if isinstance(node, Figure):
        label = text_of(node.label)
        yield _Shown(node.value, node.place_of("value"), f" {label}")
        yield _Shown(label, node.place_of("label"))
        return
    for name, field in type(node).model_fields.items():
        shown = _below(getattr(node, name), node.place_of(field.alias or name))
        if name == "source":
            yield from (replace(each, text=without_years(each.text)) for each in shown)
        elif not (isinstance(node, Chart) and name == "chart"):
            yield from shown


def _below(value: object, place: Place) -> Iterator[_Shown]:
    match value:
        case Node():
            yield from _texts(value)
        case (Run(), *_):
            yield _Shown(text_of(run for run in value if isinstance(run, Run)), place)
        case tuple():
            for each in value:
                yield from _below(each, place)
