"""The program on one screen: read, join, compose, paint, prove."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from .compose import compose
from .errors import AuthorError, Problem
from .files import staged
from .model import Deck, Outline
from .paint.powerpoint import paint_powerpoint
from .paint.reveal import paint_reveal
from .proof import Proof, prove
from .read import join, read_outline, read_speech
from .scene import Scene
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
    outline = read_outline(folder / OUTLINE)
    speech = read_speech(_speech_path(folder, outline), [slide.section for slide in outline.slides])
    deck, unjoined = join(folder.resolve().name, outline, speech)
    scenes, uncomposed = compose(deck, theme)
    if unjoined or uncomposed:
        raise AuthorError(
            sorted([*unjoined, *uncomposed], key=lambda problem: (problem.place.file, problem.place.line))
        )
    return Prepared(deck, scenes, tuple(_warnings(deck)))


def build(folder: Path, theme: Theme, output: Path) -> Built:
    """Build a deck's files into a folder of its name under ``output``."""
    prepared = prepare(folder, theme)
    deck, scenes = prepared.deck, prepared.scenes
    place = output / deck.name
    powerpoint, html = place / f"{deck.name}.pptx", place / f"{deck.name}.html"
    with staged(place) as stage:
        package = paint_powerpoint(scenes, deck.outline, theme, _time(deck.outline))
        page = paint_reveal(scenes, deck.outline, theme, deck.name, package)
        (stage / powerpoint.name).write_bytes(package)
        (stage / html.name).write_text(page, "utf-8", newline="\n")
        proof = prove(scenes, deck.words, stage / html.name, stage / powerpoint.name)
    return Built(prepared, html, powerpoint, proof)


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
