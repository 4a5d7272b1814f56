"""Which layouts suit a slide that names none, the best first: by what the slide holds, and what the layouts' places are good for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from ...model import Block, Statement
from ...scene import POWERPOINT_INSETS, Box, Emu, Placeholder
from ...theme import TEXTUAL, Layout, Theme
from .bleeding import bleeds_well
from .seats import Seating, places_of, share, shared, worth


class Part(Enum):
    """Which part of the talk a slide without blocks is."""

    OPENING = "opening"
    STATEMENT = "statement"
    CLOSING = "closing"


_USUAL: dict[int, tuple[str, tuple[str, ...]]] = {
    1: ("Title and Content", ("obj", "tx")),
    2: ("Two Content", ("twoObj",)),
    3: ("Three Content", ()),
}
"""The layouts of slides with so many blocks: PowerPoint's name, and its words for how they are built, which are of no language."""

_USUAL_OF: dict[Part, tuple[str, tuple[str, ...]]] = {
    Part.OPENING: ("Title Slide", ("title",)),
    Part.STATEMENT: ("Section Header", ("secHead", "titleOnly")),
    Part.CLOSING: ("Section Header", ("secHead", "titleOnly")),
}
"""The same for slides without blocks."""

SPECIAL = ("title", "secHead", "titleOnly")
"""How layouts are built that are for the beginning of the deck or of a part, or for a title alone."""

_NAMED: dict[Part, re.Pattern[str]] = {
    Part.OPENING: re.compile(
        r"title.?slide|titelfoli|titeldia|opening|\bstart|\bcover\b|deckblatt|couverture|(diapositi\w*|slide|lámina).{0,4}t[ií]t[ru]lo?"
        r"|portada|\bcapa\b|copertina|титул|표지|封面|表紙|标题幻灯片|タイトル スライド",
        re.IGNORECASE,
    ),
    Part.CLOSING: re.compile(
        r"\bend(ing)?\b|clos(e|ing)|thank|schluss|\bende\b|danke|\bfin(al)?\b|merci|cierre|gracias|encerramento|obrigad"
        r"|chiusura|grazie|конец|спасибо|结束|谢谢|終わり|ありがとう|감사",
        re.IGNORECASE,
    ),
}
"""What designers call such layouts; PowerPoint's own say it in how they are built."""

_GOOD = 0.7
"""Of the best layout's worth: the usual one is taken if it has as much."""

_TOLERABLE = 0.5
"""Of the chosen layout's worth: another is tried if it has as much, where something does not fit."""

_TRIED = 10
"""How many layouts are tried before a text is said not to fit."""


def seatings(
    content: Sequence[Block],
    theme: Theme,
    part: Part,
    *,
    subtitle: bool = False,
    rtl: bool = False,
    bleeds: bool = False,
) -> list[Seating]:
    """Return the layouts that suit a slide, the best first.

    ``subtitle`` says whether it has a line below its title, ``bleeds`` whether its picture may reach to the edges.
    """
    if not content:
        return [Seating(layout) for layout in _without_blocks(theme, part, subtitle=subtitle)[:_TRIED]]
    found = [each for layout in theme.layouts for each in _ways(content, layout, rtl=rtl)]
    found = [each for each in found if bleeds_well(each, rtl=rtl, may=bleeds)]
    found = found or [_free(content, layout, theme, rtl=rtl) for layout in theme.layouts]
    values = {id(each): _titled(each.layout, theme) * worth(each, theme) for each in found}
    ranked = sorted(found, key=lambda each: -values[id(each)])
    usual = _usual(content, theme)
    good = [each for each in ranked if each.layout == usual and not each.room]
    is_pictured = bool(ranked) and any(place and place.bleeds for _, place in ranked[0].seats)
    if (
        good
        and not is_pictured
        and (_states(content, good[0].layout) or values[id(good[0])] >= _GOOD * values[id(ranked[0])])
    ):
        ranked = [good[0], *(each for each in ranked if each is not good[0])]
    best = values[id(ranked[0])] if ranked else 0.0
    return [each for each in ranked if values[id(each)] >= _TOLERABLE * best][:_TRIED]


def _ways(content: Sequence[Block], layout: Layout, *, rtl: bool) -> list[Seating]:
    own = Seating(layout, tuple(places_of(content, layout, rtl=rtl)))
    return [*([own] if own.whole else []), *shared(content, layout, rtl=rtl)]


def _free(content: Sequence[Block], layout: Layout, theme: Theme, *, rtl: bool) -> Seating:
    """The blocks in what is free below the title, where no layout has a place for any."""
    title = title_of(layout)
    top, margin = (title.box.bottom if title else 0), _MARGIN * theme.height
    box = Box.of(margin, top + margin, theme.width - 2 * margin, max(theme.height - top - 3 * margin, margin))
    index = 1 + max((each.index for each in layout.placeholders), default=0)
    place = Placeholder(
        "body", index, "Content", box, POWERPOINT_INSETS, "top", (layout.body,) * 9, moved=True, adopted=True
    )
    roomy = replace(layout, placeholders=(*layout.placeholders, place))
    return next(iter(_ways(content, roomy, rtl=rtl)), Seating(layout))


_MARGIN = 0.05
"""Of the slide's height: what is left free around content for which the layout has no place."""


def _usual(content: Sequence[Block], theme: Theme) -> Layout | None:
    """The layout by its usual name, or, in a template of another language, the first that is built like it."""
    made = next((layout for layout in theme.layouts if _states(content, layout)), None)
    if made:
        return made
    name, kinds = _USUAL.get(len(content), ("", ()))
    built = (layout for kind in kinds for layout in theme.layouts if layout.kind == kind)
    return theme.layout(name) or next(built, None)


def _states(content: Sequence[Block], layout: Layout) -> bool:
    """Whether a layout is the one for a sentence alone, whose text is larger than any other's."""
    return len(content) == 1 and isinstance(content[0], Statement) and layout.name == _FOR_STATEMENTS


_FOR_STATEMENTS = "Statement"
"""What we call the layout of a sentence alone; PowerPoint has none."""


def is_usual(content: Sequence[Block], layout: Layout, part: Part) -> bool:
    """Whether a layout is the one that a slide like this has in most templates."""
    name, kinds = _USUAL.get(len(content), ("", ())) if content else _USUAL_OF[part]
    return layout.name == name or layout.kind in kinds or _states(content, layout)


# --- Titles

_ADOPTED, _SPECIAL, _BESIDE = 0.5, 0.7, 0.8
"""What a layout is worth without a title of its own, for a beginning, and with its title at one side."""

_WIDE = 0.5
"""Of the slide's width: a title that is narrower stands at one side."""


def _titled(layout: Layout, theme: Theme) -> float:
    title = title_of(layout)
    value = _ADOPTED if title is None or title.adopted else 1.0
    value *= _BESIDE if title and title.box.width < _WIDE * theme.width else 1.0
    return value * (_SPECIAL if is_special(layout) else 1.0)


def title_of(layout: Layout) -> Placeholder | None:
    """The place of a layout's title."""
    return layout.first("title", "ctrTitle")


def is_special(layout: Layout) -> bool:
    """Whether a layout is for the deck's or a part's beginning, though it may have a place for a block."""
    return layout.opens or layout.kind in SPECIAL


# --- Slides without blocks

_EMPTY = 0.3
"""Of the slide: what the usual layout of a slide without blocks may have of places for content, which stay empty."""


def _without_blocks(theme: Theme, part: Part, *, subtitle: bool) -> list[Layout]:
    """The layouts that are made for such a slide, or else that on which a title stands best alone."""
    name, kinds = _USUAL_OF[part]
    # A closing slide is a statement like others, unless the template has one for it.
    made = [layout for layout in theme.layouts if part is Part.CLOSING and _is_called(layout, part)]
    made += [layout for layout in theme.layouts if layout.name == name]
    made += [layout for kind in kinds for layout in theme.layouts if layout.kind == kind]
    made += [layout for layout in theme.layouts if part is Part.OPENING and layout.opens]
    made += [layout for layout in theme.layouts if _is_called(layout, part)]
    others = [each for each in Part if each is not part]
    ranked = sorted(theme.layouts, key=lambda each: -_as_statement(each, theme, part))
    unnamed = [each for each in ranked if not any(_is_called(each, other) for other in others)]
    # A title slide stays one, and is not set as something else for want of room.
    good = [each for each in made if _is_good(each, theme)] or [each for each in unnamed if _is_good(each, theme)]
    layouts = list({each.name: each for each in good}.values()) or ranked[:1]
    if subtitle:
        # Its own line below the title is what the author asks for.
        layouts.sort(key=lambda each: subtitle_place(each) is None)
    wants = subtitle or part is Part.OPENING
    large = (lifted(each, theme) for each in layouts)
    return [_with_subtitle(each, theme) if wants else each for each in large]


def _is_called(layout: Layout, part: Part) -> bool:
    return part in _NAMED and _NAMED[part].search(layout.name) is not None


_STRAP, _LARGER = 0.08, 1.5
"""A title's place that is so low, of the slide's height, beside one for text so many times as large, is for another line."""


def lifted(layout: Layout, theme: Theme) -> Layout:
    """Return the layout with its title where its largest text stands, if its own place is but a strap above that."""
    title, text = title_of(layout), subtitle_place(layout)
    if not title or not text or text.kind != "body" or title.box.height > _STRAP * theme.height:
        return layout
    if text.styles[0].size < _LARGER * title.styles[0].size:
        return layout
    large = replace(text, kind=title.kind, index=title.index, name=title.name, moved=True, adopted=True)
    rest = (each for each in layout.placeholders if each not in (title, text))
    return replace(layout, placeholders=(large, *rest))


def _is_good(layout: Layout, theme: Theme) -> bool:
    title = title_of(layout)
    return title is not None and not title.adopted and _unused(layout, theme) <= _EMPTY


def _unused(layout: Layout, theme: Theme) -> float:
    return sum(share(each.box, theme) for each in layout.content)


_MIDDLE = 0.3
"""What it is worth that a title stands neither at the top nor at the foot of the slide."""


def _as_statement(layout: Layout, theme: Theme, part: Part) -> float:
    """How well a title stands alone: large, in the middle, on a layout that wants little else."""
    title = title_of(layout)
    if title is None:
        return -2.0
    largest = max(each.styles[0].size for one in theme.layouts if (each := title_of(one)))
    middle = (title.box.top + title.box.bottom) / 2 / theme.height
    value = title.styles[0].size / largest + (_MIDDLE if 0.2 < middle < 0.8 else 0.0) - _unused(layout, theme)
    value += _MIDDLE if part is Part.OPENING and layout == theme.layouts[0] else 0.0
    return value - (1.0 if title.adopted else 0.0)


_LINE = 0.12
"""Of the slide's height: the place for a line below the title."""


def _with_subtitle(layout: Layout, theme: Theme) -> Layout:
    """The layout with a place for a line below its title, if it has none and there is room."""
    title = title_of(layout)
    if title is None or subtitle_place(layout):
        return layout
    high = Emu(round(_LINE * theme.height))
    box = replace(title.box, top=Emu(min(title.box.bottom, theme.height - high)), height=high)
    styles = tuple(replace(each, size=min(each.size, layout.body.size)) for each in title.styles)
    index = 1 + max(each.index for each in layout.placeholders)
    own = Placeholder("subTitle", index, "Subtitle", box, title.insets, "top", styles, moved=True, adopted=True)
    return replace(layout, placeholders=(*layout.placeholders, own))


def subtitle_place(layout: Layout) -> Placeholder | None:
    """The place for the line below a title: its own, or on a layout without blocks the largest for text."""
    own = layout.first("subTitle")
    texts: Sequence[Placeholder] = [each for each in layout.content if each.kind in TEXTUAL]
    return own or max(texts, key=lambda each: each.box.area, default=None)
