"""What the scenes decide: slides told apart by their titles, and texts that can be read on their grounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..errors import Problem
from ..model import Deck
from ..scene import Color, Scene, SceneItem, Shape
from ..scene.grounds import PLAIN_AREA
from ..typesetting.contrast import Contrast, contrasts


def problems(deck: Deck, scenes: Sequence[Scene]) -> list[Problem]:
    """Return what keeps somebody from reading the deck, each with the place of its slide.

    Where a template's own text is pale on its own ground, as the slide numbers of many are, its users are only warned:
    the colours are not theirs to choose.
    """
    measured = [(scene, list(contrasts(scene))) for scene in scenes]
    return [
        *_duplicate_titles(deck, scenes),
        *_hard_to_read(deck, measured),
        *_pale_templates(deck, measured),
        *_plain_areas(deck, scenes),
    ]


_Measured = Sequence[tuple[Scene, Sequence[Contrast]]]


def _duplicate_titles(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for scene in scenes:
        title = scene.title.casefold()
        slide = deck.slides[scene.number - 1].spec
        if title in seen:
            yield Problem(
                slide.place_of("title"),
                f'Slides {seen[title]} and {scene.number} have the same title, "{scene.title}".',
                "Give this slide a `title` of its own: people who use a screen reader tell slides apart by their titles.",
            )
        seen.setdefault(title, scene.number)


def _hard_to_read(deck: Deck, measured: _Measured) -> Iterator[Problem]:
    for scene, texts in measured:
        place = deck.slides[scene.number - 1].spec.place_of("layout")
        failed = sorted((each for each in texts if not each.readable and not each.inherited), key=_pair)
        for _, alike in groupby(failed, key=_pair):
            first, *others = alike
            yield Problem(place, _sentence(scene, first, len(others)), _remedy(first))


def _pale_templates(deck: Deck, measured: _Measured) -> Iterator[Problem]:
    """Warn once of each colour, where it is met first: behind it, a gradient has many."""
    warned = set()
    for scene, texts in measured:
        place = deck.slides[scene.number - 1].spec.place_of("layout")
        for text in texts:
            own = text if text.own is None else text.with_color(text.own)
            if text.own and _is_pale(text, own) and own.color.rgb not in warned:
                warned.add(own.color.rgb)
                yield Problem(place, _of_the_template(scene, text, own), _remedy(own, text.inherited), "warning")


def _is_pale(text: Contrast, own: Contrast) -> bool:
    """Whether a placeholder's own colour is hard to read, or had to give way for that."""
    return not own.readable if text.inherited else own.ratio < _KEPT


_KEPT = 3.0
"""The contrast from which a template's own text keeps its colour, though it is less than it should have."""


def _of_the_template(scene: Scene, text: Contrast, own: Contrast) -> str:
    verb, ending = ("make", "") if text.inherited else ("would make", f"; it is shown in {_name(text.color)}")
    return (
        f'The template\'s own colours {verb} the text "{text.text}" on slide {scene.number} hard to read: '
        f"its contrast {'is' if text.inherited else 'would be'} {_floor(own.ratio)}:1 "
        f"and should be at least {own.needed:g}:1{ending}."
    )


def _plain_areas(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """Warn once of grounds on which no colour could be read."""
    drawn = (scene for scene in scenes if any(_is_plain_area(item) for item in scene.items))
    if scene := next(drawn, None):
        sentence = (
            f"What the template has behind the text of slide {scene.number} is both light and dark, "
            "so that no colour can be read on it; a plain area was put between them."
        )
        remedy = (
            f'Choose another layout than "{scene.layout}" for it, if you want to see all of the template\'s design.'
        )
        yield Problem(deck.slides[scene.number - 1].spec.place_of("layout"), sentence, remedy, "warning")


def _is_plain_area(item: SceneItem) -> bool:
    return isinstance(item, Shape) and item.name.startswith(PLAIN_AREA)


def _pair(contrast: Contrast) -> tuple[str, str, float]:
    return contrast.color.rgb, contrast.ground.rgb, contrast.needed


def _sentence(scene: Scene, contrast: Contrast, others: int) -> str:
    more = f" and {others} more like it" if others else ""
    return (
        f'On slide {scene.number}, the text "{contrast.text}"{more} is hard to read: '
        f"its contrast is {_floor(contrast.ratio)}:1 and must be at least {contrast.needed:g}:1."
    )


def _remedy(contrast: Contrast, drawn: bool = True) -> str:
    colors = f"{_name(contrast.color)} on {_name(contrast.ground)}"
    return f"It {'is' if drawn else 'would be'} {colors}. Choose another layout, or change one of the two colours in the template."


def _name(color: Color) -> str:
    tone = "" if color.change is None else "a tint of " if color.change[1] else "a shade of "
    return f"#{color.rgb}" + (f" ({tone}{color.name})" if color.name else "")


def _floor(ratio: float) -> float:
    """A ratio with one digit, never rounded up to what it does not reach."""
    return int(ratio * 10) / 10
