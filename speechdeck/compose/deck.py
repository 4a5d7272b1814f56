"""A scene for each slide: its layout, its title and notes, and its blocks in the layout's placeholders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..errors import Place, Problem, enumerate_names
from ..files.pictures import Original
from ..model import OPENING, Deck, DeckSlide, Outline
from ..scene import Frame, Geometry, Scene, SceneItem, Shape
from ..scene.grounds import PLAIN_AREA
from ..scene.order import in_reading_order
from ..theme import Theme
from ..typesetting.contrast import contrasts_by_item
from ..words.language import main_script
from ..words.text import Run, text_of
from .choice import Part, is_usual
from .kinds import compose_block
from .layouts import Known, seatings_of
from .legible import made_legible, without_ground
from .mirror import directed, reads_from_the_right
from .names import with_unique_names
from .numbers import numbered
from .seats import Seating, is_text
from .stage import Stage
from .title import compose_byline, compose_foot, compose_subtitle, compose_title, has_byline

_NO_PICTURES: Mapping[str, Original] = {}


def compose(
    deck: Deck, theme: Theme, pictures: Mapping[str, Original] = _NO_PICTURES, *, brought: bool = False
) -> tuple[tuple[Scene, ...], list[Problem]]:
    """Compose a scene for each slide; where something does not fit, say so and go on with what does.

    ``pictures`` are the deck's, by their files; one that is missing has its problem already. A template that the author
    has brought may have too little room for what others hold: that is no fault of the slide's.
    """
    scenes: list[Scene] = []
    small: dict[tuple[str, Place], list[str]] = {}
    crowded: list[Composed] = []
    known: Known = {}
    keys, problems = _keys(deck)
    script = main_script(passage.text for slide in deck.slides for passage in slide.section.passages)
    rtl = reads_from_the_right(deck.outline.lang)
    for number, slide in enumerate(deck.slides, 1):
        part = Part.OPENING if _opens(number, slide) else Part.CLOSING if number == len(deck.slides) else Part.STATEMENT
        found, unmet = seatings_of(slide.spec, theme, part, known, rtl=rtl)
        problems += unmet
        own = _Slide(deck.outline, number, slide, part, keys[number - 1], script, pictures, is_guess=bool(unmet))
        if best := _best(own, found, theme, rtl=rtl, brought=brought):
            scene, stage = best
            scenes.append(scene)
            problems += stage.problems
            for text in stage.shortened:
                small.setdefault(text, []).append(stage.layout.name)
            if stage.crowded:
                crowded.append(best)
    problems += (_shortened(*text, layouts) for text, layouts in small.items())
    return tuple(scenes), [*problems, *_crowding(crowded, theme)]


def _shortened(what: str, place: Place, layouts: Sequence[str]) -> Problem:
    """What is said once of a text of the deck that a template has too little room for."""
    names = list(dict.fromkeys(layouts))
    sentence = f"The {what} is shortened: its place is too small in the {'layouts' if len(names) > 1 else 'layout'} {enumerate_names(names)}."
    remedy = "Write a shorter one, or give it more room in the template; who hears the slide hears all of it."
    return Problem(place, sentence, remedy, "warning")


def _crowding(crowded: Sequence[Composed], theme: Theme) -> Iterator[Problem]:
    if crowded:
        from .reduced import told

        moved = [scene for scene, stage in crowded if stage.theme.reduction == 1]
        yield from told([scene for scene, _ in crowded], moved, theme)


Composed = tuple[Scene, Stage]


@dataclass(frozen=True, slots=True)
class _Slide:
    """A slide, and what is known of it whatever layout it has."""

    outline: Outline
    number: int
    slide: DeckSlide
    part: Part
    key: str
    script: str | None
    pictures: Mapping[str, Original]
    is_guess: bool
    """Whether the layout that its author names is not there, or has too few places."""

    @property
    def is_free(self) -> bool:
        """Whether the layout is left to us."""
        return self.slide.spec.layout is None

    def on(self, seating: Seating, theme: Theme) -> Composed:
        """Compose the slide on a layout."""
        layout = seating.layout
        stage = Stage(
            self.number,
            self.slide,
            layout,
            theme.on(layout),
            self.outline.lang,
            self.pictures,
            supposed=self.is_guess or (self.is_free and not is_usual(self.slide.spec.content, layout, self.part)),
            seats=seating.seats,
            opening=self.part is Part.OPENING,
        )
        return _legible_scene(stage, self.outline, self.key, self.script), stage


def _best(slide: _Slide, found: Sequence[Seating], theme: Theme, *, rtl: bool, brought: bool) -> Composed | None:
    """The scene on the first layout on which everything fits, or that can be pulled larger; smaller at last."""
    larger = _larger(found, theme, rtl=rtl) if slide.is_free else ()
    best = _most_fitting(slide.on(each, theme) for each in chain(found, larger))
    if best and best[1].problems and slide.is_free and brought:
        return _reduced(slide, found, theme, rtl=rtl) or best
    return best


def _larger(found: Sequence[Seating], theme: Theme, *, rtl: bool) -> Iterator[Seating]:
    # Only what fits nowhere needs larger places than a template has.
    from .growth import grown

    for seating in found:
        yield from grown(seating, theme, rtl=rtl)


def _reduced(slide: _Slide, found: Sequence[Seating], theme: Theme, *, rtl: bool) -> Composed | None:
    """The scene in smaller text than a hall can read, or at last over what is drawn, if the template lacks the room."""
    from .reduced import REDUCTIONS, in_usual_room

    usual = _most_fitting(slide.on(each, theme) for each in in_usual_room(found[0], theme))
    if usual is None or usual[1].problems:
        return None
    ways = [*found, *_larger(found, theme, rtl=rtl)]
    smaller = (
        _most_fitting(slide.on(each, replace(theme, reduction=reduction)) for each in ways) for reduction in REDUCTIONS
    )
    best = next((each for each in smaller if each and not each[1].problems), usual)
    best[1].crowded = True
    return best


def _most_fitting(ways: Iterable[Composed]) -> Composed | None:
    """The first on which everything fits; where it does on none, that with the fewest problems."""
    tried: list[Composed] = []
    for scene, stage in ways:
        tried.append((scene, stage))
        if not stage.problems:
            break
    return min(tried, key=lambda each: len(each[1].problems), default=None)


def _opens(number: int, slide: DeckSlide) -> bool:
    """Whether a slide is the title slide, unless the outline says otherwise: the opening's, or a silent one at the beginning."""
    return slide.section.name == OPENING or (slide.spec.silent and number == 1)


def _keys(deck: Deck) -> tuple[list[str], list[Problem]]:
    """A name of its own for each slide; where two have one heading or title, the later ones are numbered."""
    # A number is passed over where a heading or an id of the author's has it already: "Part (2)" stays its own name.
    taken = {slide.key for slide in deck.slides}
    seen: Counter[str] = Counter()
    keys, problems = [], []
    for slide in deck.slides:
        if slide.spec.id and seen[slide.key]:
            place = slide.spec.place_of("id")
            problems.append(Problem(place, f'Another slide has the id "{slide.key}".', "Choose another, or remove it."))
        seen[slide.key] += 1
        key = slide.key
        while seen[slide.key] > 1 and key in taken:
            key = f"{slide.key} ({seen[slide.key]})"
            seen[slide.key] += key in taken
        taken.add(key)
        keys.append(key)
    return keys, problems


def _legible_scene(stage: Stage, outline: Outline, key: str, script: str | None) -> Scene:
    """A slide whose texts can be read; a chart or table that stands on light and dark is composed again on one ground."""
    scene, colors = _scene(stage, outline, key, script), stage.theme.colors
    measured = list(contrasts_by_item(scene))
    if covered := without_ground(measured, colors):
        stage.problems.clear()
        scene = _scene(replace(stage, covered=covered), outline, key, script)
        measured = list(contrasts_by_item(scene))
    return made_legible(scene, measured, colors)


def _scene(stage: Stage, outline: Outline, key: str, script: str | None) -> Scene:
    title = _title(stage.slide, outline)
    rtl = reads_from_the_right(outline.lang)
    items = tuple(with_unique_names(map(numbered, _items(stage, outline, title, rtl=rtl))))
    return Scene(
        stage.number,
        key,
        stage.layout.name,
        text_of(title),
        stage.layout.background,
        items,
        stage.slide.section,
        stage.slide.cues,
        rtl,
        lang=outline.lang,
        script=script,
        silent=stage.slide.spec.silent,
    )


def _title(slide: DeckSlide, outline: Outline) -> tuple[Run, ...]:
    default = outline.title if slide.section.name == OPENING else slide.section.name
    return slide.spec.title or (Run(default),)


def _items(stage: Stage, outline: Outline, title: tuple[Run, ...], *, rtl: bool) -> Iterator[SceneItem]:
    yield from _turned(compose_title(stage, title), rtl)
    yield from _turned(compose_subtitle(stage, outline), rtl)
    if stage.slide.spec.content:
        yield from _blocks(stage, rtl=rtl)
    elif has_byline(stage):
        yield from _turned(compose_byline(stage, outline), rtl)
    yield from _turned(compose_foot(stage, outline), rtl)


def _turned(frames: Iterator[Frame], rtl: bool) -> Iterator[SceneItem]:
    return (directed(frame, frame.placeholder.content_box, rtl=rtl) for frame in frames)


def _blocks(stage: Stage, *, rtl: bool) -> Iterator[SceneItem]:
    filled = [(block, place) for block, place in stage.seats if place]
    # A template may list its places in any order; they are read as they are seen.
    for block, place in in_reading_order(filled, lambda pair: pair[1].box, rtl=rtl):
        there = stage.at(place, inside=is_text(block))
        if place in stage.covered:
            yield Shape(PLAIN_AREA, Geometry.RECTANGLE, place.box, fill=there.background)
        items = compose_block(there, block, place)
        yield from (directed(item, place.content_box, rtl=rtl) for item in items)
