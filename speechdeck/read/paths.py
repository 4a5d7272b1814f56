"""Where the files lie that an outline names: its speech, and its template."""

from __future__ import annotations

from pathlib import Path

from ..errors import AuthorError, Problem, enumerate_names
from ..model import Outline


def speech_path(folder: Path, outline: Outline) -> Path:
    """Return the path of the speech that an outline names, beside it."""
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


def template_path(folder: Path, outline: Outline, templates: Path) -> Path | None:
    """Return the path of the template that an outline names, beside it or among the templates, if it names one."""
    name = outline.template
    if not name:
        return None
    place = outline.place_of("template")
    paths = [folder / name, templates / name]
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
