"""Where the files lie that an outline names: its speech, its template and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import AuthorError, Place, Problem, did_you_mean, enumerate_names
from ..files.home import PROGRAM
from ..model import Outline
from ..words.matching import folded
from ..words.quoting import as_yaml

OUTLINE = "outline.yaml"
"""The file that makes a folder a deck."""

_TEXTS = (".md", ".txt")


def outlines_in(folder: Path) -> list[Path]:
    """Return what may be a folder's outline, whatever its capitals, as `outline.yaml` or `outline.yml`."""
    names = (OUTLINE, "outline.yml")
    return sorted(each for each in folder.iterdir() if each.name.casefold() in names and each.is_file())


def outline_path(folder: Path) -> Path:
    """Return the path of a folder's outline, or say what there is in its place."""
    found = outlines_in(folder) if folder.is_dir() else []
    if len(found) == 1:
        return found[0]
    if found:
        sentence = f"This deck has {len(found)} outlines: {enumerate_names(each.name for each in found)}."
        raise AuthorError([Problem(Place(str(folder)), sentence, f"Keep one, as {OUTLINE}, and remove the others.")])
    sentence = f"This folder is no deck: it has no {OUTLINE}."
    raise AuthorError([Problem(Place(str(folder)), sentence, _instead_of_an_outline(folder))])


def _instead_of_an_outline(folder: Path) -> str:
    """What to do where there is no outline, by what is there."""
    there = sorted(each for each in folder.iterdir() if not each.name.startswith(".")) if folder.is_dir() else []
    decks = [str(each) for each in there if each.is_dir() and outlines_in(each)]
    if decks:
        return f"Name a deck in it: {enumerate_names(decks)}."
    others = [each.name for each in there if each.suffix.lower() in (".yaml", ".yml")]
    if others:
        return f"Give its outline this name. What could be it: {enumerate_names(others)}."
    names = enumerate_names(each.name for each in there) if there else "nothing"
    return (
        f"Write one, as `{PROGRAM} docs outline` shows, have one made of a document (`{PROGRAM} docs begin`), "
        f"or name another folder. In this one is {names}."
    )


def find_file(folder: Path, name: str) -> Path:
    """Return the path of a file that an outline names; where there is none of just this name, of one that looks the same.

    A Mac may take the accents of a name apart, and Windows and macOS do not tell capitals from small letters: what is
    written so there is found everywhere. Of two that look the same, neither is taken.
    """
    path = folder / name
    if exists(path):
        return path
    for key in (folded, lambda name: folded(name).casefold()):
        found = _find(folder, Path(name).parts, key)
        if found:
            return found
    return path


def exists(path: Path) -> bool:
    """Return whether a file or folder is there; none is whose name is longer than names can be."""
    try:
        return path.exists()
    except OSError:
        return False


def leads_outside(path: Path, *folders: Path) -> bool:
    """Return whether a path, with its links followed, lies in none of some folders; a link to itself leads nowhere."""
    try:
        return not any(path.resolve().is_relative_to(folder.resolve()) for folder in folders)
    except RuntimeError:
        return False


def _find(folder: Path, parts: tuple[str, ...], key: Callable[[str], str]) -> Path | None:
    for part in parts:
        if not exists(folder / part):
            alike = [each for each in folder.iterdir() if key(each.name) == key(part)] if folder.is_dir() else []
            if len(alike) != 1:
                return None
            part = alike[0].name
        folder = folder / part
    return folder


def speech_path(folder: Path, outline: Outline) -> Path:
    """Return the path of the speech that an outline names, beside it."""
    path = find_file(folder, outline.speech)
    place = outline.place_of("speech")
    if leads_outside(path, folder):
        raise AuthorError(
            [Problem(place, "The speech lies outside the deck's folder.", "Put the file beside the outline.")]
        )
    if not (exists(path) and path.is_file()):
        raise AuthorError([Problem(place, f'The speech "{outline.speech}" does not exist.', _other_texts(folder))])
    return path


def _other_texts(folder: Path) -> str:
    """What to do where the speech is not there: to name a text that is, in words that can be pasted."""
    files = sorted(each for each in folder.iterdir() if each.is_file() and not each.name.startswith("."))
    texts = [each for each in files if each.suffix.lower() in _TEXTS]
    if texts:
        ways = enumerate_names([f"`speech: {as_yaml(each.name)}`" for each in texts])
        return f"Name a text that is there ({ways}), or put the speech beside the outline."
    unread = [each.name for each in files if each.suffix.lower() in _UNREAD]
    if unread:
        return f"Save it as plain text, as speech.md or speech.txt, beside the outline. What is there: {enumerate_names(unread)}."
    return "Put it beside the outline, as speech.md (Markdown) or speech.txt (nothing in it is markup)."


_UNREAD = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".pages", ".html", ".htm", ".markdown", ".mdown", ".text", ".rst")
"""Endings of files that are speeches as often as not, and that are not read."""


def template_path(folder: Path, outline: Outline, *shared: Path) -> Path | None:
    """Return the path of the template that an outline names, beside it or in a shared folder, if it names one."""
    name = outline.template
    if not name:
        return None
    place = outline.place_of("template")
    paths = [find_file(each, name) for each in (folder, *shared)]
    inside = [path for path in paths if not leads_outside(path, folder, *shared)]
    if not inside:
        sentence = "The template lies outside the deck's folder."
        raise AuthorError([Problem(place, sentence, "Put the file beside the outline, or into templates/.")])
    path = next((path for path in inside if exists(path)), None)
    if path is None:
        remedy = _other_templates(name, folder, *shared)
        raise AuthorError([Problem(place, f'The template "{name}" does not exist.', remedy)])
    return path


def _other_templates(name: str, *folders: Path) -> str:
    """What to do where a template is not there: to name one that is, ours or a file, or to put it there."""
    designs = sorted(each.parents[1].name for place in folders for each in place.glob("*/ppt/presentation.xml"))
    files = sorted(each.name for place in folders for each in place.glob("*.p[op]tx"))
    there = did_you_mean(name, [*designs, *files])
    if Path(name).suffix.lower() not in (".pptx", ".potx"):
        return there
    return f"Put it beside the outline or into templates/, or correct its name. {there}"
