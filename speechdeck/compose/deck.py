"""A scene for each slide: its layout, its title and notes, and its blocks in the layout's placeholders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from ..errors import Problem, did_you_mean, enumerate_names
from ..model import OPENING, Block, Chart, Deck, Figures, Flow, Image, Outline, Points, Quote, Slide, Table, Talk, Tiles
from ..order import in_reading_order
from ..pictures import Original
from ..scene import Frame, Placeholder, Scene, SceneItem
from ..text import Run, counted, text_of
from ..theme import TEXTUAL, Layout, Theme
from .chart import compose_chart
from .figures import compose_figures
from .flow import compose_flow
from .image import compose_image
from .mirror import mirrored, reads_from_the_right
from .names import named_apart
from .numbers import numbered
from .points import compose_points
from .quote import compose_quote
from .stage import Stage
from .table import compose_table
from .tiles import compose_tiles
from .title import compose_byline, compose_foot, compose_subtitle, compose_title

_NO_PICTURES: Mapping[str, Original] = {}


def compose(
    deck: Deck, theme: Theme, pictures: Mapping[str, Original] = _NO_PICTURES
) -> tuple[tuple[Scene, ...], list[Problem]]:
    """Compose a scene for each slide; where something does not fit, say so and go on with what does.

    ``pictures`` are the deck's, by their files; one that is missing has its problem already.
    """
    scenes: list[Scene] = []
    keys, problems = _keys(deck)
    for number, talk in enumerate(deck.talks, start=1):
        layout, layout_problems = _layout(talk.slide, theme)
        problems += layout_problems
        if layout:
            stage = Stage(number, talk, layout, theme.on(layout), deck.outline.lang, pictures)
            scenes.append(_scene(stage, deck.outline, keys[number - 1]))
            problems += stage.problems
    return tuple(scenes), problems


def _keys(deck: Deck) -> tuple[list[str], list[Problem]]:
    """A name of its own for each slide; where two sections have one heading, the later ones are numbered."""
    # A number is passed over where a heading or an id of the author's has it already: "Part (2)" stays its own name.
    taken = {talk.key for talk in deck.talks}
    seen: Counter[str] = Counter()
    keys, problems = [], []
    for talk in deck.talks:
        if talk.slide.id and seen[talk.key]:
            place = talk.slide.place_of("id")
            problems.append(Problem(place, f'Another slide has the id "{talk.key}".', "Choose another, or remove it."))
        seen[talk.key] += 1
        key = talk.key
        while seen[talk.key] > 1 and key in taken:
            key = f"{talk.key} ({seen[talk.key]})"
            seen[talk.key] += key in taken
        taken.add(key)
        keys.append(key)
    return keys, problems


def _scene(stage: Stage, outline: Outline, key: str) -> Scene:
    title = _title(stage.talk, outline)
    rtl = reads_from_the_right(outline.lang)
    items = tuple(named_apart(map(numbered, _items(stage, outline, title, rtl=rtl))))
    return Scene(
        stage.number,
        key,
        stage.layout.name,
        text_of(title),
        stage.layout.backdrop,
        items,
        stage.talk.section,
        stage.talk.cues,
        rtl,
    )


def _title(talk: Talk, outline: Outline) -> tuple[Run, ...]:
    default = outline.title if talk.section.name == OPENING else talk.section.name
    return talk.slide.title or (Run(default),)


def _items(stage: Stage, outline: Outline, title: tuple[Run, ...], *, rtl: bool) -> Iterator[SceneItem]:
    layout, slide = stage.layout, stage.talk.slide
    yield from _turned(compose_title(stage, title), rtl)
    yield from _turned(compose_subtitle(stage, outline), rtl)
    if slide.content:
        yield from _blocks(stage, rtl=rtl)
    elif layout.opens:
        yield from _turned(compose_byline(stage, outline), rtl)
    yield from _turned(compose_foot(stage, outline), rtl)


def _turned(frames: Iterator[Frame], rtl: bool) -> Iterator[SceneItem]:
    return (mirrored(frame, frame.placeholder.room) if rtl else frame for frame in frames)


def _blocks(stage: Stage, *, rtl: bool) -> Iterator[SceneItem]:
    layout = stage.layout
    if rtl:
        places = in_reading_order(layout.placeholders, lambda place: place.box, rtl=True)
        layout = replace(layout, placeholders=tuple(places))
    filled = [(block, place) for block, place in _places(stage.talk.slide.content, layout) if place]
    # A template may list its places in any order; they are read as they are seen.
    for block, place in in_reading_order(filled, lambda pair: pair[1].box, rtl=rtl):
        items = _block(stage, block, place)
        yield from (mirrored(item, place.room) for item in items) if rtl else items


def _block(stage: Stage, block: Block, placeholder: Placeholder) -> Iterator[SceneItem]:
    match block:
        case Points():
            return compose_points(stage, block, placeholder)
        case Figures():
            return compose_figures(stage, block, placeholder)
        case Tiles():
            return compose_tiles(stage, block, placeholder)
        case Flow():
            return compose_flow(stage, block, placeholder)
        case Quote():
            return compose_quote(stage, block, placeholder)
        case Table():
            return compose_table(stage, block, placeholder)
        case Chart():
            return compose_chart(stage, block, placeholder)
        case Image():
            return compose_image(stage, block, placeholder)
        case _:
            assert_never(block)


# --- Layouts ------------------------------------------------------------------------------------------------------

_USUAL = {0: "Section Header", 1: "Title and Content", 2: "Two Content"}
"""The layouts of slides with so many blocks, by PowerPoint's names."""

_BUILT = {0: ("secHead", "titleOnly"), 1: ("obj", "tx"), 2: ("twoObj",)}
"""The same by PowerPoint's words for how they are built, which are of no language."""


def _places(content: Sequence[Block], layout: Layout) -> list[tuple[Block, Placeholder | None]]:
    """Each block with the layout's first free place that takes it."""
    free = list(layout.content)
    placed: list[tuple[Block, Placeholder | None]] = []
    for block in content:
        found = next((placeholder for placeholder in free if _takes(placeholder, block)), None)
        if found:
            free.remove(found)
        placed.append((block, found))
    return placed


def _takes(placeholder: Placeholder, block: Block) -> bool:
    """Text needs a placeholder that can hold it; one for a picture, a chart or a table has room for shapes only."""
    return placeholder.kind in TEXTUAL or not isinstance(block, Points | Quote)


def _layout(slide: Slide, theme: Theme) -> tuple[Layout | None, list[Problem]]:
    layout = theme.layout(slide.layout) if slide.layout else _usual_layout(slide, theme)
    names = [each.name for each in theme.layouts]
    if layout is None:
        wanted = f'"{slide.layout}"' if slide.layout else f"for {counted(len(slide.content), 'block')}"
        remedy = did_you_mean(slide.layout or "", names)
        return None, [Problem(slide.place_of("layout"), f"The template has no layout {wanted}.", remedy)]
    problems = []
    if not layout.first("title", "ctrTitle"):
        titled = enumerate_names(each.name for each in theme.layouts if each.first("title", "ctrTitle"))
        problems.append(
            Problem(slide.place_of("layout"), f'The layout "{layout.name}" has no title.', f"Choose one of: {titled}.")
        )
    unplaced = [block for block, placeholder in _places(slide.content, layout) if placeholder is None]
    if unplaced:
        enough = [each for each in theme.layouts if all(place for _, place in _places(slide.content, each))]
        roomy = enumerate_names(each.name for each in enough)
        sentence = (
            f'The layout "{layout.name}" has room for {len(layout.content)}; here are blocks: {len(slide.content)}.'
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


def _usual_name(slide: Slide) -> str:
    if slide.section == OPENING and not slide.content:
        return "Title Slide"
    return _USUAL.get(len(slide.content), "")


def _usual_layout(slide: Slide, theme: Theme) -> Layout | None:
    """The layout by its usual name, or, in a template of another language, the first that is built like it."""
    named = theme.layout(_usual_name(slide))
    if named:
        return named
    if slide.section == OPENING and not slide.content:
        return next((layout for layout in theme.layouts if layout.opens), None)
    titled = [layout for layout in theme.layouts if layout.first("title") and not layout.opens]
    count = len(slide.content)
    built = [layout for kind in _BUILT.get(count, ()) for layout in titled if layout.kind == kind]
    built += [layout for layout in titled if len(layout.content) == count]
    return next((layout for layout in built if all(place for _, place in _places(slide.content, layout))), None)
