"""Which layout a slide has, and which of the layout's places each of its blocks fills."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice

from ..errors import Problem, did_you_mean, enumerate_names
from ..model import Block, Chart, Image, Points, Quote, Slide, Table
from ..scene import Placeholder
from ..theme import TEXTUAL, Layout, Theme
from ..words.text import pluralize

_USUAL = {0: "Section Header", 1: "Title and Content", 2: "Two Content"}
"""The layouts of slides with so many blocks, by PowerPoint's names."""

_BUILT = {0: ("secHead", "titleOnly"), 1: ("obj", "tx"), 2: ("twoObj",)}
"""The same by PowerPoint's words for how they are built, which are of no language."""


_SMALL = 0.5
"""Of the largest place's area: a smaller one is for a line above the content, or a source below it."""

_CHOICES = 1_000
"""How many ways are tried to choose among a layout's places."""


def places_of(content: Sequence[Block], layout: Layout) -> list[tuple[Block, Placeholder | None]]:
    """Return each block with the place that it fills; the blocks keep their order, and the places theirs.

    Where there are more places than blocks, those that are made for the blocks come first, then those for any content,
    those for pictures and the like, and those for text; the large ones before the small ones.
    """
    places = layout.content
    if len(content) < len(places):
        ranked = sorted(places, key=lambda place: _rank(place, content, places))
        for chosen in islice(combinations(ranked, len(content)), _CHOICES):
            placed = _filled(content, sorted(chosen, key=places.index))
            if all(place for _, place in placed):
                return placed
    return _filled(content, places)


def _rank(place: Placeholder, content: Sequence[Block], places: Sequence[Placeholder]) -> tuple[int, bool, int]:
    made_for = (isinstance(block, _MADE_FOR.get(place.kind, ())) for block in content)
    purpose = 0 if any(made_for) else {"obj": 1, "body": 3}.get(place.kind, 2)
    area, largest = _area(place), max(map(_area, places))
    small = area < _SMALL * largest
    # Of large places, which are nearly alike, the first; of small ones, the one with most room.
    return purpose, small, -area if small else 0


_MADE_FOR: dict[str, type[Block]] = {"pic": Image, "tbl": Table, "chart": Chart}


def _area(place: Placeholder) -> int:
    return place.box.width * place.box.height


def _filled(content: Sequence[Block], places: Sequence[Placeholder]) -> list[tuple[Block, Placeholder | None]]:
    """Each block with the first free place that takes it."""
    free = list(places)
    placed: list[tuple[Block, Placeholder | None]] = []
    for block in content:
        found = next((placeholder for placeholder in free if _takes(placeholder, block)), None)
        if found:
            free.remove(found)
        placed.append((block, found))
    return placed


def _takes(placeholder: Placeholder, block: Block) -> bool:
    """Text needs a placeholder that can hold it; one for a picture, a chart or a table has room for shapes only."""
    return placeholder.kind in TEXTUAL or not is_text(block)


def is_text(block: Block) -> bool:
    """Whether a block is the placeholder's own text; any other stands in its place."""
    return isinstance(block, Points | Quote)


def layout_of(slide: Slide, theme: Theme, *, opens: bool) -> tuple[Layout | None, list[Problem]]:
    """Return a slide's layout, if the template has it, and what the slide wants that the layout does not have.

    ``opens`` says whether it is the deck's title slide, if it has no blocks.
    """
    usual = _opening_layout if opens and not slide.content else _usual_layout
    layout = theme.layout(slide.layout) if slide.layout else usual(slide, theme)
    names = [each.name for each in theme.layouts]
    if layout is None:
        wanted = f'"{slide.layout}"' if slide.layout else f"for {pluralize(len(slide.content), 'block')}"
        remedy = did_you_mean(slide.layout or "", names)
        return None, [Problem(slide.place_of("layout"), f"The template has no layout {wanted}.", remedy)]
    problems = []
    if not layout.first("title", "ctrTitle"):
        titled = enumerate_names(each.name for each in theme.layouts if each.first("title", "ctrTitle"))
        problems.append(
            Problem(slide.place_of("layout"), f'The layout "{layout.name}" has no title.', f"Choose one of: {titled}.")
        )
    unplaced = [block for block, placeholder in places_of(slide.content, layout) if placeholder is None]
    if unplaced:
        enough = [each for each in theme.layouts if all(place for _, place in places_of(slide.content, each))]
        roomy = enumerate_names(each.name for each in enough)
        sentence = (
            f'The layout "{layout.name}" holds {pluralize(len(layout.content), "block")}; this slide has {len(slide.content)}.'
            if len(slide.content) > len(layout.content)
            else f'The layout "{layout.name}" has no place left for text.'
        )
        problems.append(
            Problem(
                unplaced[0].place,
                sentence,
                f"Remove a block, or choose a layout with room for all: {roomy}.",
            )
        )
    return layout, problems


def _opening_layout(_: Slide, theme: Theme) -> Layout | None:
    """The title slide's layout by its usual name, or the first that is built like it."""
    return theme.layout("Title Slide") or next((layout for layout in theme.layouts if layout.opens), None)


def _usual_layout(slide: Slide, theme: Theme) -> Layout | None:
    """The layout by its usual name, or, in a template of another language, the first that is built like it."""
    count = len(slide.content)
    named = theme.layout(_USUAL.get(count, ""))
    if named:
        return named
    titled = [layout for layout in theme.layouts if layout.first("title") and not layout.opens]
    built = [layout for kind in _BUILT.get(count, ()) for layout in titled if layout.kind == kind]
    built += [layout for layout in titled if len(layout.content) == count]
    return next((layout for layout in built if all(place for _, place in places_of(slide.content, layout))), None)
