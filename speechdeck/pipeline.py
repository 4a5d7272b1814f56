"""The program on one screen: read, join, compose, paint, prove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from . import accessibility
from .advice import advice
from .compose import compose, reads_from_the_right
from .errors import AuthorError, Problem, in_order
from .files.home import SHARED, TEMPLATES
from .files.staging import staged
from .files.timestamp import timestamp
from .identity import Changes, Identity, identify, identity_in, version_of
from .interface import Interface, interface_in
from .model import Deck, Outline, Speech
from .paint.powerpoint import paint_powerpoint
from .paint.reveal import paint_reveal, program
from .prove import Account, Proof, account_for, prove
from .read import (
    join,
    only_text,
    outline_path,
    read_outline,
    read_pictures,
    read_speech_of,
    speech_path,
    speech_problems,
    template_path,
    without_speech,
)
from .scene import Scene
from .theme import OURS, Theme, in_script, load_theme, mirrored

if TYPE_CHECKING:
    from .accessibility.report import Report
    from .script import Kind


@dataclass(frozen=True, slots=True)
class Prepared:
    """A deck that holds together, and its scenes; nothing is written yet."""

    deck: Deck
    speech: Path
    outline: Path
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
    script: tuple[Path, ...] = ()
    changes: Changes | None = None
    """What of the speech is otherwise than in the build before, if there was one."""


def prepare(folder: Path, theme: Theme, *, override: bool = False) -> Prepared:
    """Read a deck's folder and compose its slides, or raise all that is wrong with it.

    The outline may name a template of its own, unless ``override`` has ``theme`` go before it.
    """
    prepared, problems = _compose(folder, theme, override=override)
    barriers = accessibility.problems(prepared.deck, prepared.scenes)
    _raise([*problems, *(each for each in barriers if each.severity == "error")])
    pale = (each for each in barriers if each.severity == "warning")
    return replace(prepared, warnings=(*prepared.warnings, *pale))


def account(prepared: Prepared) -> Account:
    """Read the speech's file a second time: what is not spoken in it, and what the deck's notes do not have."""
    notes = "\n".join(slide.section.text for slide in prepared.deck.slides)
    return account_for(prepared.speech.read_bytes(), str(prepared.speech), {"the notes": notes})


def examine(folder: Path, theme: Theme, *, override: bool = False) -> tuple[Prepared, Report]:
    """Prepare a deck, and report whether everybody can read its files; they are painted, but not written."""
    prepared, problems = _compose(folder, theme, override=override)
    _raise(problems)
    # Most builds ask for no report.
    from .accessibility.report import report

    page, package = _paint(prepared, prepared.scenes, prepared.deck.name)
    return prepared, report(prepared.deck.name, prepared.scenes, page, package)


def build(
    folder: Path,
    theme: Theme,
    output: Path,
    *,
    override: bool = False,
    notes: bool = True,
    interface: str | None = None,
) -> Built:
    """Build a deck's files into a folder of its name under ``output``; without notes, its public copy only.

    The page's interface is in the deck's language, unless ``interface`` names another.
    """
    prepared = prepare(folder, theme, override=override)
    deck, scenes, name = prepared.deck, prepared.scenes, prepared.deck.name
    ours = interface_in(interface or deck.outline.lang)
    secret = None if notes else _secret(prepared, ours)
    if secret is not None:
        prepared = _warned(prepared)
        scenes, name = tuple(scene.without_notes() for scene in scenes), f"{name}-public"
    place = output / deck.name
    powerpoint, html = place / f"{name}.pptx", place / f"{name}.html"
    changes = _changes(prepared, powerpoint) if notes else None
    with staged(place) as stage:
        page, package = _paint(prepared, scenes, name, ours)
        (stage / powerpoint.name).write_bytes(package)
        (stage / html.name).write_text(page, "utf-8", newline="\n")
        files = (stage / html.name, stage / powerpoint.name)
        proof = prove(scenes, deck.words, *files, speech=prepared.speech if notes else None, unit=deck.outline.unit)
        if secret is not None:
            proof = replace(proof, searched=_search(secret, files))
        script = _script(prepared, stage) if notes and deck.outline.script else []
    if notes:
        _keep(prepared)
    return Built(prepared, html, powerpoint, proof, tuple(place / file.name for file in script), changes)


def write_script(
    folder: Path, theme: Theme, output: Path, kinds: Sequence[Kind] = (), *, override: bool = False, track: bool = False
) -> tuple[Prepared, list[Path]]:
    """Write a deck's script into a folder of its name under ``output``, in the kinds that are chosen."""
    prepared = prepare(folder, theme, override=override)
    place = output / prepared.deck.name
    with staged(place) as stage:
        files = _script(prepared, stage, kinds, track=track)
    _keep(prepared)
    return prepared, [place / file.name for file in files]


def presentation(folder: Path, theme: Theme) -> bytes:
    """Return a deck's presentation, which is written nowhere."""
    prepared = prepare(folder, theme)
    outline = prepared.deck.outline
    return paint_powerpoint(prepared.scenes, outline, prepared.theme, timestamp(outline.date), identity(prepared))


def _compose(folder: Path, theme: Theme, *, override: bool) -> tuple[Prepared, list[Problem]]:
    """Go as far as can be gone with what can be read; what is wrong anywhere is told with the rest."""
    file = outline_path(folder)
    reading = read_outline(file)
    outline, problems = reading.outline, list(reading.problems)
    if outline is None:
        raise AuthorError([*problems, *speech_problems(folder)])
    if not override:
        theme, outline = _theme(folder, outline, theme, problems)
    speech = _speech(folder, outline, problems)
    name = folder.resolve().name
    deck, unjoined = join(name, outline, speech, reading.adrift) if speech else (without_speech(name, outline), [])
    theme = _suited(theme, deck)
    pictures, unread = read_pictures(folder, outline)
    scenes, uncomposed = compose(deck, theme, pictures, brought=not _is_ours(theme))
    adapted = [each for each in uncomposed if each.severity == "warning"]
    odd = (*reading.warnings, *(speech.warnings if speech else ()), *adapted)
    warnings = (*odd, *advice(deck, theme, scenes))
    prepared = Prepared(deck, Path(speech.file) if speech else folder, file, scenes, theme, warnings)
    problems += [*unjoined, *unread, *(each for each in uncomposed if each.severity == "error")]
    if not problems:
        return prepared, []
    # What no slide has been found for would be missed in the notes again.
    is_whole = speech and not unjoined and not reading.adrift
    unspoken = account(prepared).problems if is_whole else ()
    return prepared, [*problems, *unspoken, *odd]


def _theme(folder: Path, outline: Outline, theme: Theme, problems: list[Problem]) -> tuple[Theme, Outline]:
    """The outline's template, if it names one; where that cannot be used, the given one, without asking for its layouts."""
    try:
        template = template_path(folder, outline, SHARED, TEMPLATES)
        return (load_theme(template) if template else theme), outline
    except AuthorError as error:
        problems += error.problems
    slides = tuple(slide.model_copy(update={"layout": None}) for slide in outline.slides)
    return theme, outline.model_copy(update={"slides": slides})


def _suited(theme: Theme, deck: Deck) -> Theme:
    """The template as the deck's letters and direction want it; one that an author brings stays as it is drawn."""
    turned = mirrored(theme) if _is_ours(theme) and reads_from_the_right(deck.outline.lang) else theme
    return in_script(turned, deck.script)


def _is_ours(theme: Theme) -> bool:
    return Path(theme.source).resolve() in OURS


def _speech(folder: Path, outline: Outline, problems: list[Problem]) -> Speech | None:
    """The speech, if it can be read; where the outline misnames it, the only text that it can be."""
    path: Path | None
    try:
        path = speech_path(folder, outline)
    except AuthorError as error:
        problems += error.problems
        path = only_text(folder)
    try:
        return read_speech_of(path, outline) if path else None
    except AuthorError as error:
        problems += error.problems
        return None


def _paint(
    prepared: Prepared, scenes: tuple[Scene, ...], name: str, interface: Interface | None = None
) -> tuple[str, bytes]:
    outline, theme = prepared.deck.outline, prepared.theme
    # Hashes of the speech would confirm a guess at it.
    text = None if any(scene.public for scene in scenes) else identity(prepared)
    package = paint_powerpoint(scenes, outline, theme, timestamp(outline.date), text)
    return paint_reveal(scenes, outline, theme, name, package, interface, text), package


def _script(prepared: Prepared, stage: Path, kinds: Sequence[Kind] = (), *, track: bool = False) -> list[Path]:
    # Only those who correct the speech, or read it out, have it on paper.
    from .script import Source, kinds_without_asking, write_script

    deck = prepared.deck
    source = Source(deck, prepared.scenes, prepared.theme, prepared.speech, identity(prepared))
    return write_script(source, stage, kinds or kinds_without_asking(), track=track)


def _changes(prepared: Prepared, last: Path) -> Changes | None:
    """What changed since a file was built that may be there."""
    try:
        before = identity_in(last)
    except OSError:
        return None
    return identity(prepared).since(before) if before else None


def identity(prepared: Prepared) -> Identity:
    """Return which text a deck has."""
    deck = prepared.deck
    version = deck.outline.version or version_of(prepared.speech.read_bytes())
    return identify(deck.name, version, (slide.section for slide in deck.slides), prepared.outline.read_bytes())


def _keep(prepared: Prepared) -> None:
    """Keep the text of files that leave, for when they come back."""
    # What only checks a deck keeps nothing.
    from .identity.history import keep_files

    keep_files(identity(prepared), prepared.speech, prepared.outline)


# Most builds have notes: only those without import what searches for the speech.


def _secret(prepared: Prepared, interface: Interface) -> set[tuple[str, ...]]:
    """What a public copy must not hold, nor its outline where that goes into the files."""
    from .prove.public import leaks_in_outline, secret_of, texts_in

    secret = secret_of(prepared.deck, prepared.scenes, chain(program(interface), texts_in(prepared.theme.package)))
    _raise(list(leaks_in_outline(prepared.deck.outline, secret)))
    return secret


def _warned(prepared: Prepared) -> Prepared:
    """With warnings of what is in no passage of the speech, and yet its words."""
    from .prove.public import sentences_in_outline

    found = sentences_in_outline(prepared.deck, prepared.scenes)
    return replace(prepared, warnings=(*prepared.warnings, *found))


def _search(secret: set[tuple[str, ...]], files: Sequence[Path]) -> int:
    from .prove.public import search_files

    return search_files(secret, files)


def _raise(problems: Sequence[Problem]) -> None:
    if problems:
        raise AuthorError(in_order(problems))
