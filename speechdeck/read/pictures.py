"""The pictures that an outline names: files of the deck's folder, opened with care."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from pathlib import Path

from ..errors import Place, Problem, did_you_mean
from ..files.pictures import Original, PictureError, open_picture
from ..model import Image, Outline
from .paths import exists, find_file, leads_outside

_LIMIT = 50_000_000
"""Bytes; a photograph as large as this is for a wall, not for a slide."""

_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"})


def read_pictures(folder: Path, outline: Outline) -> tuple[dict[str, Original], list[Problem]]:
    """Open each picture once; where one cannot be shown, say so and go on."""
    opened: dict[str, Original] = {}
    problems: list[Problem] = []
    for file, place in _pictures(outline):
        if file in opened:
            continue
        try:
            opened[file] = open_picture(_content(folder, file))
        except PictureError as error:
            problems.append(Problem(place, error.sentence, error.remedy))
    return opened, problems


def _pictures(outline: Outline) -> Iterator[tuple[str, Place]]:
    for slide in outline.slides:
        if slide.background and slide.is_pictured:
            yield slide.background, slide.place_of("background")
        images = (block.image for block in slide.content if isinstance(block, Image))
        yield from ((image.file, image.place_of("file")) for image in images)


def _content(folder: Path, file: str) -> bytes:
    if re.match(r"(https?:)?//", file):
        raise PictureError(
            "This picture is on the web.", "Save it into the deck's folder, and write the file's name here."
        )
    path = find_file(folder, file)
    if leads_outside(path, folder):
        raise PictureError("This picture lies outside the deck's folder.", "Put the file beside the outline.")
    if not (exists(path) and path.is_file()):
        there = sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if _is_offered(each))
        remedy = did_you_mean(file, there, bisect(there, file)) if there else "Put it into the deck's folder."
        raise PictureError(f'The picture "{file}" does not exist.', remedy)
    with path.open("rb") as stream:
        content = stream.read(_LIMIT + 1)
    if len(content) > _LIMIT:
        raise PictureError(f"This picture is larger than {_LIMIT // 1_000_000} MB.", "Save it smaller.")
    return content


def _is_offered(path: Path) -> bool:
    """Whether a file may be a picture that was meant; a Mac's notes on pictures have names like theirs."""
    return path.suffix.lower() in _ENDINGS and not path.name.startswith(".")
