"""Which layout a slide has, and which of the layout's places each of its blocks fills."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice

from ..errors import Problem, nearest, suggestion
from ..model import Block, Chart, Image, Points, Quote, Slide, Table
from ..scene import Placeholder
from ..theme import TEXTUAL, Layout, Theme
from ..words.quoting import as_yaml
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
    """Return a slide's layout, and what the slide wants that the layout does not have.

    Where that is a layout, or room for all blocks, it is the layout that the remedy names first: with it, what else is
    wrong with the slide can be found. ``opens`` says whether it is the deck's title slide, if it has no blocks.
    """
    usual = _opening_layout if opens and not slide.content else _usual_layout
    layout = theme.layout(slide.layout) if slide.layout else usual(slide, theme)
    if layout is None:
        return _nearest_layout(slide, theme), [Problem(slide.place_of("layout"), *_no_layout(slide, theme))]
    problems = []
    if not layout.first("title", "ctrTitle"):
        sentence = f'The layout "{layout.name}" has no title.'
        problems.append(Problem(slide.place_of("layout"), sentence, f"Choose one of: {_offered(theme, slide)}."))
    unplaced = [block for block, placeholder in places_of(slide.content, layout) if placeholder is None]
    if unplaced:
        problems.append(Problem(unplaced[0].place, *_no_room(slide, layout, theme)))
        return _nearest_layout(slide, theme), problems
    return layout, problems


def _nearest_layout(slide: Slide, theme: Theme) -> Layout | None:
    """The layout that is meant by a name that is like it, or else the one that is nearest to what a slide has."""
    offered = _in_order(slide, theme.layouts)
    meant = _meant(slide, theme)
    return next((each for each in offered if each.name == meant), offered[0] if offered else None)


def _meant(slide: Slide, theme: Theme) -> str | None:
    """The name most like the one that a slide asks for; of a layout with room for all its blocks, if there is one."""
    if slide.layout is None or theme.layout(slide.layout):
        return None
    roomy = [each.name for each in theme.layouts if _takes_all(each, slide)]
    return nearest(slide.layout, roomy) or nearest(slide.layout, [each.name for each in theme.layouts])


def _no_layout(slide: Slide, theme: Theme) -> tuple[str, str]:
    """What is said of a slide whose layout is not in the template, or that would need one that is not."""
    if slide.layout:
        name = _meant(slide, theme)
        meant = suggestion(slide.layout, [name]) if name else ""
        sentence = f'The template has no layout "{slide.layout}".'
        return sentence, f"{meant}There are: {_offered(theme, slide, shows_key=not meant)}."
    count = pluralize(len(slide.content), "block")
    return f"The template has no layout for {count}.", _with_room(slide, theme, "Use fewer blocks")


def _no_room(slide: Slide, layout: Layout, theme: Theme) -> tuple[str, str]:
    """What is said of a slide whose layout does not take all its blocks."""
    if len(slide.content) > len(layout.content):
        holds = pluralize(len(layout.content), "block")
        sentence = f'The layout "{layout.name}" holds {holds}; this slide has {len(slide.content)}.'
    else:
        sentence = f'The layout "{layout.name}" has no place left for text.'
    return sentence, _with_room(slide, theme, "Remove a block")


def _with_room(slide: Slide, theme: Theme, otherwise: str) -> str:
    """Which layouts take all blocks of a slide; where none does, which takes most."""
    enough = [each for each in theme.layouts if _takes_all(each, slide)]
    if enough:
        return f"{otherwise}, or choose a layout with room for all: {_offered(theme, slide, enough)}."
    most = max(len(each.content) for each in theme.layouts)
    roomy = [each for each in theme.layouts if len(each.content) == most]
    return (
        f"Move blocks to a slide of their own: no layout has room for all. Most have: {_offered(theme, slide, roomy)}."
    )


def _takes_all(layout: Layout, slide: Slide) -> bool:
    return all(place for _, place in places_of(slide.content, layout))


def _offered(theme: Theme, slide: Slide, among: Sequence[Layout] = (), *, shows_key: bool = True) -> str:
    """Layouts as an outline names them, each with how many blocks it holds, the nearest to what a slide has first."""
    titled = _in_order(slide, among or theme.layouts)
    named = [as_yaml(each.name) for each in titled[:_LISTED]]
    # The first shows how a layout is written; of others, those with a comma need quotation marks to be told apart.
    shown = [
        f"`layout: {name}`" if shows_key and at == 0 else f'"{name}"' if "," in name and name[0] not in "\"'" else name
        for at, name in enumerate(named)
    ]
    listed = ", ".join(f"{name} ({_held(each)})" for name, each in zip(shown, titled, strict=False)) or "none"
    return f"{listed} and {len(titled) - _LISTED} more" if len(titled) > _LISTED else listed


def _in_order(slide: Slide, layouts: Sequence[Layout]) -> list[Layout]:
    """Layouts with a title, the nearest to what a slide has first."""
    wanted = len(slide.content)
    titled = (each for each in layouts if each.first("title", "ctrTitle"))
    return sorted(
        titled, key=lambda each: (not _takes_all(each, slide), abs(len(each.content) - wanted), _special(each))
    )


def _special(layout: Layout) -> bool:
    """Whether a layout is for the deck's or a part's beginning, though it has a place for a block."""
    return layout.opens or layout.kind in _BUILT[0]


_LISTED = 12
"""Layouts that a message lists."""


def _held(layout: Layout) -> str:
    return pluralize(len(layout.content), "block")


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
