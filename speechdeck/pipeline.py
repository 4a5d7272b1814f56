"""The program on one screen: read, join, compose, paint, prove."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from . import accessibility
from .accessibility import Report
from .compose import compose
from .embargo import search, shown_texts
from .errors import AuthorError, Problem
from .files import staged
from .model import Deck, Outline
from .paint.powerpoint import paint_powerpoint
from .paint.reveal import paint_reveal
from .proof import Proof, ProofError, prove
from .read import join, read_outline, read_speech
from .scene import Scene
from .text import text_of
from .theme import Theme

OUTLINE = "outline.yaml"
"""The file that makes a folder a deck."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A deck that holds together, and its scenes; nothing is written yet."""

    deck: Deck
    scenes: tuple[Scene, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """A deck whose files are in their place."""

    prepared: Prepared
    html: Path
    powerpoint: Path
    proof: Proof


def prepare(folder: Path, theme: Theme) -> Prepared:
    """Read a deck's folder and compose its slides, or raise all that is wrong with it."""
    prepared, problems = _compose(folder, theme)
    _raise([*problems, *accessibility.problems(prepared.deck, prepared.scenes)])
    return prepared


def examine(folder: Path, theme: Theme) -> tuple[Prepared, Report]:
    """Prepare a deck, and report whether everybody can read its files; they are painted, but not written."""
    prepared, problems = _compose(folder, theme)
    _raise(problems)
    page, package = _paint(prepared, prepared.scenes, theme, prepared.deck.name)
    return prepared, accessibility.report(prepared.deck.name, prepared.scenes, page, package)


def _compose(folder: Path, theme: Theme) -> tuple[Prepared, list[Problem]]:
    outline = read_outline(folder / OUTLINE)
    speech = read_speech(_speech_path(folder, outline), [slide.section for slide in outline.slides])
    deck, unjoined = join(folder.resolve().name, outline, speech)
    scenes, uncomposed = compose(deck, theme)
    return Prepared(deck, scenes, tuple(_warnings(deck))), [*unjoined, *uncomposed]


def _raise(problems: Sequence[Problem]) -> None:
    if problems:
        raise AuthorError(sorted(problems, key=lambda problem: (problem.place.file, problem.place.line)))


def build(folder: Path, theme: Theme, output: Path, *, notes: bool = True) -> Built:
    """Build a deck's files into a folder of its name under ``output``; without notes, its public copy only."""
    prepared = prepare(folder, theme)
    deck, scenes, name = prepared.deck, prepared.scenes, prepared.deck.name
    if not notes:
        scenes, name = tuple(scene.without_notes() for scene in scenes), f"{name}-public"
    place = output / deck.name
    powerpoint, html = place / f"{name}.pptx", place / f"{name}.html"
    with staged(place) as stage:
        page, package = _paint(prepared, scenes, theme, name)
        (stage / powerpoint.name).write_bytes(package)
        (stage / html.name).write_text(page, "utf-8", newline="\n")
        proof = prove(scenes, deck.words, stage / html.name, stage / powerpoint.name)
        if not notes:
            proof = replace(proof, searched=_search(prepared, (stage / html.name, stage / powerpoint.name)))
    return Built(prepared, html, powerpoint, proof)


def _paint(prepared: Prepared, scenes: tuple[Scene, ...], theme: Theme, name: str) -> tuple[str, bytes]:
    outline = prepared.deck.outline
    package = paint_powerpoint(scenes, outline, theme, _time(outline))
    return paint_reveal(scenes, outline, theme, name, package), package


def _search(prepared: Prepared, files: Sequence[Path]) -> int:
    """Search a public copy for the speech, in so many parts; what its slides and its title say is public."""
    deck = prepared.deck
    speech = " ".join(talk.section.text for talk in deck.talks)
    shown = [*shown_texts(prepared.scenes), deck.outline.title, text_of(deck.outline.subtitle or ())]
    found = [search(file.read_bytes(), speech, shown) for file in files]
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
        found = ", ".join(sorted(each.name for each in folder.iterdir() if each.suffix in (".md", ".txt"))) or "none"
        remedy = f"Put it beside the outline, or correct its name. Texts that are there: {found}."
        raise AuthorError([Problem(place, f'The speech "{outline.speech}" does not exist.', remedy)])
    return path


def _warnings(deck: Deck) -> list[Problem]:
    slot = deck.outline.duration
    if slot is None or deck.minutes <= slot:
        return []
    over = round((deck.minutes - slot) * deck.outline.wpm)
    sentence = (
        f"The speech takes {deck.minutes:.1f} minutes at {deck.outline.wpm} words a minute; the slot has {slot:g}."
    )
    return [
        Problem(
            deck.outline.place_of("duration"),
            sentence,
            f"Cut about {over} words, or speak to the organisers.",
            "warning",
        )
    ]


def _time(outline: Outline) -> datetime.datetime:
    """The time that the files bear: SOURCE_DATE_EPOCH, else the day of the speech; never the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).replace(tzinfo=None)
    day = outline.date or datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day)
