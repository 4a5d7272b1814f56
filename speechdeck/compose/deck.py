"""A scene for each slide: its layout, its title and notes, and its blocks in the layout's placeholders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..errors import Problem
from ..files.pictures import Original
from ..model import OPENING, Deck, DeckSlide, Outline
from ..scene import Frame, Geometry, Scene, SceneItem, Shape
from ..scene.grounds import PLAIN_AREA
from ..scene.order import in_reading_order
from ..theme import Theme
from ..typesetting.contrast import contrasts_by_item
from ..words.language import main_script
from ..words.text import Run, text_of
from .adaptations import Composed, adaptations
from .background import no_color, with_background
from .blocks.kinds import compose_block
from .breaks import well_broken
from .keys import keys_of
from .legible import made_legible, with_bullets_seen, without_ground
from .mirror import directed, reads_from_the_right
from .names import with_unique_names
from .numbers import numbered
from .position import placed
from .rhythm import BESIDE, limit_within, limits_between
from .scripts import upright
from .seating.bleeding import stands_on_picture
from .seating.choice import Part, is_usual
from .seating.dark import in_rhythm
from .seating.layouts import Known, seatings_of
from .seating.seats import Seating, is_text
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
    theme = replace(theme, grows=not brought)
    known: Known = {}
    keys, problems = keys_of(deck)
    script = main_script(passage.text for slide in deck.slides for passage in slide.section.passages)
    rtl = reads_from_the_right(deck.outline.lang)
    parts = [_part(number, slide, deck) for number, slide in enumerate(deck.slides, 1)]
    seated = [
        seatings_of(slide.spec, theme, part, known, rtl=rtl, pictures=pictures)
        for slide, part in zip(deck.slides, parts, strict=True)
    ]
    light = [each for each, _ in seated]
    found = light if brought else in_rhythm([slide.spec for slide in deck.slides], light, theme)
    slides: list[tuple[_Slide, Composed]] = []
    for at, (slide, (_, unmet)) in enumerate(zip(deck.slides, seated, strict=True)):
        problems += filter(None, (*unmet, no_color(slide.spec, theme)))
        own = _Slide(deck.outline, at + 1, slide, parts[at], keys[at], script, pictures, bool(unmet), brought)
        if best := _best(own, found[at], theme, rtl=rtl):
            slides.append((own, best))
    stepped = [best for _, best in slides] if brought else _in_step(slides, theme)
    composed = [own.legible(best) for (own, _), best in zip(slides, stepped, strict=True)]
    problems += chain.from_iterable(stage.problems for _, stage in composed)
    return tuple(scene for scene, _ in composed), [*problems, *adaptations(composed, theme)]


def _in_step(slides: Sequence[tuple[_Slide, Composed]], theme: Theme) -> list[Composed]:
    """The slides, those whose texts are far larger than their neighbours' composed again."""
    limits = limits_between([scene for _, (scene, _) in slides], theme.unit)
    return [
        best if limit == math.inf else slide.again(best, theme, limit)
        for (slide, best), limit in zip(slides, limits, strict=True)
    ]


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
    brought: bool

    @property
    def is_free(self) -> bool:
        """Whether the layout is left to us."""
        return self.slide.spec.layout is None

    def again(self, composed: Composed, theme: Theme, limit: float) -> Composed:
        """Compose the slide where it stands, with texts that are no larger; as it was where that does not fit."""
        _, stage = composed
        own = theme if stage.theme.reduction == 1 else replace(theme, reduction=stage.theme.reduction)
        smaller = self.on(Seating(stage.layout, tuple(stage.seats)), own, min(limit, stage.limit))
        return composed if len(smaller[1].problems) > len(stage.problems) else smaller

    def on(self, seating: Seating, theme: Theme, limit: float = math.inf) -> Composed:
        """Compose the slide on a layout."""
        spec = self.slide.spec
        behind = self.pictures.get(spec.background or "")
        layout = with_background(seating.layout, spec, theme.on(seating.layout), behind)
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
            brought=self.brought,
            limit=min(limit, BESIDE * theme.unit) if len(seating.seats) > 1 else limit,
        )
        return self._scene(stage), stage

    def legible(self, composed: Composed) -> Composed:
        """The slide so that its texts can be read; a chart or table on light and dark is composed again on one ground."""
        scene, stage = composed
        colors = stage.theme.colors
        measured = list(contrasts_by_item(scene))
        if covered := without_ground(measured, colors):
            stage.problems.clear()
            scene = self._scene(replace(stage, covered=covered))
            measured = list(contrasts_by_item(scene))
        return with_bullets_seen(made_legible(scene, measured, colors)), stage

    def _scene(self, stage: Stage) -> Scene:
        return _scene(stage, self.outline, self.key, self.script)


def _best(slide: _Slide, found: Sequence[Seating], theme: Theme, *, rtl: bool) -> Composed | None:
    """The scene on the first layout on which everything fits, or that can be pulled larger; smaller at last."""
    if not slide.brought and (composed := _arranged(slide, theme, rtl=rtl)):
        return composed
    larger = _larger(found, theme, rtl=rtl) if slide.is_free else ()
    best = _most_fitting(slide.on(each, theme) for each in chain(found, larger))
    if best and best[1].problems and slide.is_free and slide.brought:
        return _reduced(slide, found, theme, rtl=rtl) or best
    return best if slide.brought or best is None else _balanced(slide, best, theme)


def _arranged(slide: _Slide, theme: Theme, *, rtl: bool) -> Composed | None:
    """The scene in which several blocks share the stage best, if all fit."""
    content = slide.slide.spec.content
    if not slide.is_free or len(content) < 2:
        return None
    # Only slides with several blocks need it.
    from .seating.arrangement import arranged, merit

    ways = (slide.on(each, theme) for each in arranged(content, theme, rtl=rtl))
    fitting = [each for each in ways if not each[1].problems]
    best = max(fitting, key=lambda each: merit(each[0], theme), default=None)
    return best and _balanced(slide, best, theme)


def _balanced(slide: _Slide, composed: Composed, theme: Theme) -> Composed:
    """The scene with its blocks' texts in step with each other."""
    limit = limit_within(composed[0], theme.unit)
    return composed if limit == math.inf else slide.again(composed, theme, limit)


def _larger(found: Sequence[Seating], theme: Theme, *, rtl: bool) -> Iterator[Seating]:
    # Only what fits nowhere needs larger places than a template has.
    from .seating.growth import grown

    for seating in found:
        yield from grown(seating, theme, rtl=rtl)


def _reduced(slide: _Slide, found: Sequence[Seating], theme: Theme, *, rtl: bool) -> Composed | None:
    """The scene in smaller text than a hall can read, or at last over what is drawn, if the template lacks the room."""
    from .seating.reduced import REDUCTIONS, in_usual_room

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


def _part(number: int, slide: DeckSlide, deck: Deck) -> Part:
    """The part of the talk that a slide is; its title slide is a silent one at the beginning, or else the opening's."""
    first = deck.slides[0].spec
    is_said = first.silent and not first.content and first.layout is None
    if (number == 1 and first.silent) or (slide.section.name == OPENING and not is_said):
        return Part.OPENING
    return Part.CLOSING if 1 < number == len(deck.slides) else Part.STATEMENT


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
    heads = [
        *_turned(compose_title(stage, title), rtl),
        *_turned(compose_subtitle(stage, outline), rtl),
    ]
    if stands_on_picture(heads, stage.seats):
        # What comes later is drawn above what comes first, in both files.
        yield from (*_blocks(stage, rtl=rtl), *heads, *_turned(compose_foot(stage, outline), rtl))
        return
    yield from heads
    if stage.slide.spec.content:
        yield from _blocks(stage, rtl=rtl)
    elif has_byline(stage):
        yield from _turned(compose_byline(stage, outline), rtl)
    yield from _turned(compose_foot(stage, outline), rtl)


def _turned(frames: Iterator[Frame], rtl: bool) -> Iterator[SceneItem]:
    turned = (upright(directed(frame, frame.placeholder.content_box, rtl=rtl)) for frame in frames)
    return (_well_broken(item, rtl=rtl) for item in turned)


def _well_broken(item: SceneItem, *, rtl: bool) -> SceneItem:
    return well_broken(item, rtl=rtl) if isinstance(item, Frame) and item.role in _READ else item


_READ = ("title", "subtitle", "body")
"""Which texts are read as sentences, so that it matters where their lines end."""


def _blocks(stage: Stage, *, rtl: bool) -> Iterator[SceneItem]:
    filled = [(block, place) for block, place in stage.seats if place]
    # A template may list its places in any order; they are read as they are seen.
    seated = []
    for block, place in in_reading_order(filled, lambda pair: pair[1].box, rtl=rtl):
        there = stage.at(place, inside=is_text(block))
        area = (
            [Shape(PLAIN_AREA, Geometry.RECTANGLE, place.box, fill=there.background)] if place in stage.covered else []
        )
        seated.append((block, place, [*area, *compose_block(there, block, place)]))
    for place, item in placed(stage, seated):
        yield _well_broken(upright(directed(item, place.content_box, rtl=rtl)), rtl=rtl)
