"""Where the files lie that an outline names: its speech, its template and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import AuthorError, Problem, enumerate_names
from ..model import Outline
from ..words.matching import folded


def find_file(folder: Path, name: str) -> Path:
    """Return the path of a file that an outline names; where there is none of just this name, of one that looks the same.

    A Mac may take the accents of a name apart, and Windows and macOS do not tell capitals from small letters: what is
    written so there is found everywhere. Of two that look the same, neither is taken.
    """
    path = folder / name
    if path.exists():
        return path
    for key in (folded, lambda name: folded(name).casefold()):
        found = _find(folder, Path(name).parts, key)
        if found:
            return found
    return path


def _find(folder: Path, parts: tuple[str, ...], key: Callable[[str], str]) -> Path | None:
    for part in parts:
        if not (folder / part).exists():
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
    if not path.resolve().is_relative_to(folder.resolve()):
        raise AuthorError(
            [Problem(place, "The speech lies outside the deck's folder.", "Put the file beside the outline.")]
        )
    if not path.is_file():
        found = enumerate_names(
            sorted(each.name for each in folder.iterdir() if each.suffix.lower() in (".md", ".txt"))
        )
        remedy = f"Put it beside the outline, or correct its name. Texts that are there: {found}."
        raise AuthorError([Problem(place, f'The speech "{outline.speech}" does not exist.', remedy)])
    return path


def template_path(folder: Path, outline: Outline, templates: Path) -> Path | None:
    """Return the path of the template that an outline names, beside it or among the templates, if it names one."""
    name = outline.template
    if not name:
        return None
    place = outline.place_of("template")
    paths = [find_file(folder, name), find_file(templates, name)]
    homes = [home.resolve() for home in (folder, templates)]
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
    return path
