"""Which layout a slide has: the one that it names, or one that suits it; what is said where it names one that does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...errors import Problem, nearest, suggestion
from ...files.pictures import Original
from ...model import Block, Slide
from ...theme import Layout, Theme
from ...words.quoting import as_yaml
from ...words.text import pluralize
from .bleeding import may_bleed
from .choice import Part, is_special, lifted, seatings, title_of
from .seats import Seating, is_text, places_of

_NO_PICTURES: Mapping[str, Original] = {}

Known = dict[tuple[object, ...], list[Seating]]
"""The layouts of slides that hold the same kinds of blocks, which differ in nothing else that a choice looks at."""


def seatings_of(
    slide: Slide,
    theme: Theme,
    part: Part,
    known: Known,
    *,
    rtl: bool = False,
    pictures: Mapping[str, Original] = _NO_PICTURES,
) -> tuple[list[Seating], list[Problem]]:
    """Return the layouts that a slide can have, the best first, and what it wants that the one it names does not have.

    Where that is a layout, or room for all blocks, it is the layout that the remedy names first: with it, what else is
    wrong with the slide can be found.
    """
    if slide.layout is None:
        bleeds = may_bleed(slide.content, pictures)
        return _suitable(slide, theme, part, known, rtl=rtl, bleeds=bleeds), []
    layout = theme.layout(slide.layout)
    if layout is None:
        return _nearest(slide, theme, rtl=rtl), [Problem(slide.place_of("layout"), *_no_layout(slide, theme))]
    seats = places_of(slide.content, layout, rtl=rtl)
    unplaced = [block for block, placeholder in seats if placeholder is None]
    if unplaced:
        return _nearest(slide, theme, rtl=rtl), [
            Problem(unplaced[0].place, *_no_room(slide, layout, theme, unplaced[0]))
        ]
    return [Seating(layout if slide.content else lifted(layout, theme), tuple(seats))], []


def _suitable(slide: Slide, theme: Theme, part: Part, known: Known, *, rtl: bool, bleeds: bool) -> list[Seating]:
    """The layouts that suit a slide; for each kind of slide of a deck they are looked for once."""
    key = (tuple(map(type, slide.content)), part, slide.subtitle is None, rtl, bleeds)
    if key not in known:
        subtitle = slide.subtitle is not None
        known[key] = seatings(slide.content, theme, part, subtitle=subtitle, rtl=rtl, bleeds=bleeds)
    return [
        replace(each, seats=tuple((block, place) for block, (_, place) in zip(slide.content, each.seats, strict=False)))
        for each in known[key]
    ]


def _nearest(slide: Slide, theme: Theme, *, rtl: bool) -> list[Seating]:
    layout = _nearest_layout(slide, theme)
    return [Seating(layout, tuple(places_of(slide.content, layout, rtl=rtl)))] if layout else []


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
    """What is said of a slide whose layout is not in the template."""
    name = _meant(slide, theme)
    meant = suggestion(slide.layout or "", [name]) if name else ""
    sentence = f'The template has no layout "{slide.layout}".'
    return sentence, f"{meant}There are: {_offered(theme, slide, shows_key=not meant)}."


def _no_room(slide: Slide, layout: Layout, theme: Theme, unplaced: Block) -> tuple[str, str]:
    """What is said of a slide whose layout does not take all its blocks."""
    if len(slide.content) > len(layout.content):
        holds = pluralize(len(layout.content), "block")
        sentence = f'The layout "{layout.name}" holds {holds}; this slide has {len(slide.content)}.'
    else:
        left = "for text" if is_text(unplaced) else "but for a picture"
        sentence = f'The layout "{layout.name}" has no place left {left}.'
    return sentence, _with_room(slide, theme)


def _with_room(slide: Slide, theme: Theme) -> str:
    """Which layouts take all blocks of a slide; where none does, which takes most."""
    enough = [each for each in theme.layouts if _takes_all(each, slide)]
    if enough:
        return f"Remove a block, or choose a layout with room for all: {_offered(theme, slide, enough)}."
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
    """Layouts, the nearest to what a slide has first, those with a title of their own before the others."""
    wanted = len(slide.content)

    def distance(layout: Layout) -> tuple[bool, bool, int, bool]:
        title = title_of(layout)
        is_bare = title is None or title.adopted
        return not _takes_all(layout, slide), is_bare, abs(len(layout.content) - wanted), is_special(layout)

    return sorted(layouts, key=distance)


_LISTED = 12
"""Layouts that a message lists."""


def _held(layout: Layout) -> str:
    return pluralize(len(layout.content), "block")
