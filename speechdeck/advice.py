"""What is worth a warning: the template, the fonts, the pace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .errors import Place, Problem, enumerate_names
from .model import Deck
from .scene import Scene
from .theme import IN_HTML, Lack, Theme, notes_page
from .typesetting.fonts import TWINS
from .words.text import pluralize


def advice(deck: Deck, theme: Theme, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """Yield what the author should know of a deck that can be built."""
    yield from _length(deck)
    yield from _notes(theme, scenes)
    yield from _template(theme, scenes)


def _said(lacks: Sequence[Lack]) -> str:
    """What all of these lack, which is the same."""
    where, how = (f"{lacks[0].where} " if lacks[0].where else ""), lacks[0].how
    owners = list(dict.fromkeys(f"{each.what} ({each.part})" if each.part else each.what for each in lacks))
    if len(owners) == 1:
        return f"{where}{owners[0]} {how}"
    more = f" and {len(owners) - _LISTED} more" if len(owners) > _LISTED else ""
    return f"{where}each of these {how}: {', '.join(owners[:_LISTED])}{more}"


def _length(deck: Deck) -> list[Problem]:
    slot, pace, unit = deck.outline.duration, deck.outline.pace, deck.outline.unit
    if slot is None or deck.minutes <= slot:
        return []
    over = round((deck.minutes - slot) * pace)
    sentence = (
        f"The speech takes {deck.minutes:.1f} minutes at {pluralize(pace, unit)} a minute; the slot has {slot:g}."
    )
    return [
        Problem(
            deck.outline.place_of("duration"),
            sentence,
            f"Cut about {pluralize(over, unit)}, or speak to the organisers.",
            "warning",
        )
    ]


def _notes(theme: Theme, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """What of the notes is cut off where a program prints them on one page for each slide."""
    page = notes_page(theme)
    cut = [scene for scene in scenes if page.size_for(scene) is None]
    if cut:
        slides = f"slide{'s' * (len(cut) > 1)} {enumerate_names([str(scene.number) for scene in cut])}"
        sentence = f"The notes of {slides} are longer than a page of notes, which PowerPoint cuts off in print."
        remedy = (
            "Print the reading view: add ?view=read to the page's address. Or begin another slide there, with `from`."
        )
        yield Problem(cut[0].section.place, sentence, remedy, "warning")


_IN_HTML = "PowerPoint shows it as the template has it. A picture (PNG) in its place is shown alike in both."
_IN_EACH = "Lines break differently. For one look in both, give the placeholder one column, or choose a layout with more places."
_IN_BOTH = "Slides can do without it; to have it filled, give it an upright place in the layout."


_METAFILE = "PowerPoint shows it as the template has it. In the slide master, save it as a picture (SVG or PNG) and put that in its place: both show it."

_REMEDIES = {IN_HTML: _IN_HTML, "in PowerPoint": _IN_EACH}

_LISTED = 5
"""The shapes that a warning names; of more, it says how many."""


def _template(theme: Theme, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """What both files, or only the page, show otherwise than the template has it."""
    place, used = Place(theme.source), {scene.layout for scene in scenes}
    lacking: dict[tuple[str, ...], list[tuple[str, Lack]]] = {}
    for layout in theme.layouts:
        for lack in layout.lacks if layout.name in used else ():
            # What the page shows otherwise is told once for each way, whatever has it.
            kind = (lack.where, lack.how) if lack.where == IN_HTML else (lack.where, lack.how, lack.what)
            lacking.setdefault(kind, []).append((layout.name, lack))
    for found in lacking.values():
        names = list(dict.fromkeys(f'"{name}"' for name, _ in found))
        lack = found[0][1]
        sentence = f"In the layout{'s' * (len(names) > 1)} {', '.join(names)}, {_said([each for _, each in found])}."
        yield Problem(place, sentence, _METAFILE if lack.part else _REMEDIES.get(lack.where, _IN_BOTH), "warning")
    families = {each.style.font.family for scene in scenes for each in scene.paragraphs}
    for family in sorted(families - set(TWINS)):
        sentence = f'The font "{family}" cannot be embedded in the HTML: where it is not installed, lines may break differently.'
        remedy = f"Texts were measured with an allowance. These fonts break lines alike everywhere: {', '.join(sorted(TWINS))}."
        yield Problem(place, sentence, remedy, "warning")
