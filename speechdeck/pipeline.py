"""The program on one screen: read, join, compose, paint, prove."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from . import accessibility
from .accessibility import Report
from .compose import compose
from .embargo import Passage, given_away, search, secret_passages, shown_texts
from .errors import AuthorError, Place, Problem, enumerate_names
from .files import staged
from .fonts import TWINS
from .model import OPENING, Deck, Outline
from .paint.powerpoint import paint_powerpoint
from .paint.reveal import paint_reveal
from .proof import Proof, ProofError, prove
from .read import join, read_outline, read_pictures, read_speech
from .scene import Scene
from .text import counted
from .theme import Theme, load_theme

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
"""Where templates lie that several decks share, and ours."""

OUTLINE = "outline.yaml"
"""The file that makes a folder a deck."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A deck that holds together, and its scenes; nothing is written yet."""

    deck: Deck
    scenes: tuple[Scene, ...]
    theme: Theme
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """A deck whose files are in their place."""

    prepared: Prepared
    html: Path
    powerpoint: Path
    proof: Proof


def prepare(folder: Path, theme: Theme, *, insist: bool = False) -> Prepared:
    """Read a deck's folder and compose its slides, or raise all that is wrong with it.

    The outline may name a template of its own; ``insist`` has it count for nothing.
    """
    prepared, problems = _compose(folder, theme, insist=insist)
    barriers = accessibility.problems(prepared.deck, prepared.scenes)
    _raise([*problems, *(each for each in barriers if each.severity == "error")])
    pale = (each for each in barriers if each.severity == "warning")
    return replace(prepared, warnings=(*prepared.warnings, *pale))


def examine(folder: Path, theme: Theme, *, insist: bool = False) -> tuple[Prepared, Report]:
    """Prepare a deck, and report whether everybody can read its files; they are painted, but not written."""
    prepared, problems = _compose(folder, theme, insist=insist)
    _raise(problems)
    page, package = _paint(prepared, prepared.scenes, prepared.deck.name)
    return prepared, accessibility.report(prepared.deck.name, prepared.scenes, page, package)


def _compose(folder: Path, theme: Theme, *, insist: bool) -> tuple[Prepared, list[Problem]]:
    outline = read_outline(folder / OUTLINE)
    if outline.template and not insist:
        theme = _own_theme(folder, outline, outline.template)
    speech = read_speech(
        _speech_path(folder, outline), [slide.section for slide in outline.slides if slide.section != OPENING]
    )
    deck, unjoined = join(folder.resolve().name, outline, speech)
    pictures, unread = read_pictures(folder, outline)
    scenes, uncomposed = compose(deck, theme, pictures)
    warnings = (*_warnings(deck), *_theme_warnings(theme, scenes))
    return Prepared(deck, scenes, theme, warnings), [*unjoined, *unread, *uncomposed]


def _raise(problems: Sequence[Problem]) -> None:
    if problems:
        raise AuthorError(sorted(problems, key=lambda problem: (problem.place.file, problem.place.line)))


def build(folder: Path, theme: Theme, output: Path, *, insist: bool = False, notes: bool = True) -> Built:
    """Build a deck's files into a folder of its name under ``output``; without notes, its public copy only."""
    prepared = prepare(folder, theme, insist=insist)
    deck, scenes, name = prepared.deck, prepared.scenes, prepared.deck.name
    secret = None if notes else _secret(prepared)
    if secret is not None:
        _raise(list(given_away(deck.outline, secret)))
        scenes, name = tuple(scene.without_notes() for scene in scenes), f"{name}-public"
    place = output / deck.name
    powerpoint, html = place / f"{name}.pptx", place / f"{name}.html"
    with staged(place) as stage:
        page, package = _paint(prepared, scenes, name)
        (stage / powerpoint.name).write_bytes(package)
        (stage / html.name).write_text(page, "utf-8", newline="\n")
        proof = prove(scenes, deck.words, stage / html.name, stage / powerpoint.name, unit=deck.outline.unit)
        if secret is not None:
            proof = replace(proof, searched=_search(secret, (stage / html.name, stage / powerpoint.name)))
    return Built(prepared, html, powerpoint, proof)


def _paint(prepared: Prepared, scenes: tuple[Scene, ...], name: str) -> tuple[str, bytes]:
    outline, theme = prepared.deck.outline, prepared.theme
    package = paint_powerpoint(scenes, outline, theme, _time(outline))
    return paint_reveal(scenes, outline, theme, name, package), package


def _secret(prepared: Prepared) -> set[Passage]:
    """What of the speech the public must not read: all but what the slides say, and what the deck is called."""
    deck = prepared.deck
    speech = " ".join(talk.section.text for talk in deck.talks)
    return secret_passages(speech, [*shown_texts(prepared.scenes), deck.outline.title])


def _search(secret: set[Passage], files: Sequence[Path]) -> int:
    """Search a public copy for the speech, in so many parts."""
    found = [search(file.read_bytes(), secret) for file in files]
    for file, each in zip(files, found, strict=True):
        if each.passage:
            raise ProofError(f'{file.name} is a public copy, but holds a passage of the speech: "{each.passage}".')
    return sum(each.streams for each in found)


def _speech_path(folder: Path, outline: Outline) -> Path:
    path = folder / outline.speech
    place = outline.place_of("speech")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise AuthorError(
            [Problem(place, "The speech lies outside the deck's folder.", "Put the file beside the outline.")]
        )
    if not path.is_file():
        found = enumerate_names(sorted(each.name for each in folder.iterdir() if each.suffix in (".md", ".txt")))
        remedy = f"Put it beside the outline, or correct its name. Texts that are there: {found}."
        raise AuthorError([Problem(place, f'The speech "{outline.speech}" does not exist.', remedy)])
    return path


def _own_theme(folder: Path, outline: Outline, name: str) -> Theme:
    """The template that an outline names: beside the outline, or among the templates."""
    place = outline.place_of("template")
    paths = [folder / name, TEMPLATES / name]
    homes = [home.resolve() for home in (folder, TEMPLATES)]
    inside = [path for path in paths if any(path.resolve().is_relative_to(home) for home in homes)]
    if not inside:
        sentence = "The template lies outside the deck's folder."
        raise AuthorError([Problem(place, sentence, "Put the file beside the outline, or into templates/.")])
    path = next((path for path in inside if path.exists()), None)
    if path is None:
        sentence = f'The template "{name}" does not exist.'
        raise AuthorError(
            [Problem(place, sentence, "Put it beside the outline or into templates/, or correct its name.")]
        )
    return load_theme(path)


_IN_HTML = "PowerPoint shows it as the template has it. A picture (PNG) in its place is shown alike in both."
_IN_EACH = (
    "Lines break otherwise. For one look in both, give the placeholder one column, or choose a layout with more places."
)
_IN_BOTH = "Slides can do without it; to have it filled, give it an upright place in the layout."


_REMEDIES = {"in the HTML": _IN_HTML, "in PowerPoint": _IN_EACH}


def _theme_warnings(theme: Theme, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """What both files, or only the page, show otherwise than the template has it."""
    place, used = Place(theme.source), {scene.layout for scene in scenes}
    lacking: dict[str, list[str]] = {}
    for layout in theme.layouts:
        for lack in layout.lacks if layout.name in used else ():
            lacking.setdefault(lack, []).append(f'"{layout.name}"')
    for lack, names in lacking.items():
        layouts = f"layout{'s' * (len(names) > 1)} {', '.join(names)}"
        remedy = next((each for start, each in _REMEDIES.items() if lack.startswith(start)), _IN_BOTH)
        yield Problem(place, f"In the {layouts}, {lack}.", remedy, "warning")
    families = {each.style.font.family for scene in scenes for each in scene.paragraphs}
    for family in sorted(families - set(TWINS)):
        sentence = (
            f'The font "{family}" cannot be carried in the HTML: where it is not installed, lines may break elsewhere.'
        )
        remedy = (
            f"Texts were measured with an allowance. These fonts break alike everywhere: {', '.join(sorted(TWINS))}."
        )
        yield Problem(place, sentence, remedy, "warning")


def _warnings(deck: Deck) -> list[Problem]:
    slot, pace, unit = deck.outline.duration, deck.outline.pace, deck.outline.unit
    if slot is None or deck.minutes <= slot:
        return []
    over = round((deck.minutes - slot) * pace)
    sentence = f"The speech takes {deck.minutes:.1f} minutes at {counted(pace, unit)} a minute; the slot has {slot:g}."
    return [
        Problem(
            deck.outline.place_of("duration"),
            sentence,
            f"Cut about {counted(over, unit)}, or speak to the organisers.",
            "warning",
        )
    ]


def _time(outline: Outline) -> datetime.datetime:
    """The time that the files bear: SOURCE_DATE_EPOCH, else the day of the speech; never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            remedy = "Give seconds since 1970, or remove the variable."
            raise AuthorError([Problem(Place("SOURCE_DATE_EPOCH"), f'"{epoch}" is not a time.', remedy)]) from None
    day = outline.date or datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day)
