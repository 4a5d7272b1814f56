"""What the scenes decide: slides told apart by their titles, and texts that can be read on their grounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..errors import Problem
from ..model import Deck
from ..scene import Color, Scene
from .contrast import Contrast, contrasts


def problems(deck: Deck, scenes: Sequence[Scene]) -> list[Problem]:
    """Return what keeps somebody from reading the deck, each with the place of its slide.

    Where a template's own text is pale on its own ground, as the slide numbers of many are, its users can be warned and
    not helped: the colours are not theirs to choose.
    """
    return [*_duplicate_titles(deck, scenes), *_hard_to_read(deck, scenes), *_pale_templates(deck, scenes)]


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


def _hard_to_read(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    for scene in scenes:
        place = deck.slides[scene.number - 1].spec.place_of("layout")
        found = (each for each in contrasts(scene) if not each.readable and not each.inherited)
        failed = sorted(found, key=_pair)
        for _, alike in groupby(failed, key=_pair):
            first, *others = alike
            yield Problem(place, _sentence(scene, first, len(others)), _remedy(first))


def _pale_templates(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """Warn once of each pair of colours, where it is met first."""
    warned = set()
    for scene in scenes:
        place = deck.slides[scene.number - 1].spec.place_of("layout")
        for contrast in contrasts(scene):
            if contrast.inherited and not contrast.readable and _pair(contrast) not in warned:
                warned.add(_pair(contrast))
                sentence = (
                    f'The template\'s own colours make the text "{contrast.text}" on slide {scene.number} hard to read: '
                    f"its contrast is {_floor(contrast.ratio)}:1 and should be at least {contrast.needed:g}:1."
                )
                yield Problem(place, sentence, _remedy(contrast), "warning")


def _pair(contrast: Contrast) -> tuple[str, str, float]:
    return contrast.color.rgb, contrast.ground.rgb, contrast.needed


def _sentence(scene: Scene, contrast: Contrast, others: int) -> str:
    more = f" and {others} more like it" if others else ""
    return (
        f'On slide {scene.number}, the text "{contrast.text}"{more} is hard to read: '
        f"its contrast is {_floor(contrast.ratio)}:1 and must be at least {contrast.needed:g}:1."
    )


def _remedy(contrast: Contrast) -> str:
    colors = f"{_name(contrast.color)} on {_name(contrast.ground)}"
    return f"It is {colors}. Choose another layout, or change one of the two colours in the template."


def _name(color: Color) -> str:
    return f"#{color.rgb}" + (f" ({color.name})" if color.name else "")


def _floor(ratio: float) -> float:
    """A ratio with one digit, never rounded up to what it does not reach."""
    return int(ratio * 10) / 10
