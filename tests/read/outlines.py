"""Outlines for the tests of what comes after their reading."""

from __future__ import annotations

from pathlib import Path

from speechdeck.errors import AuthorError
from speechdeck.model import Outline
from speechdeck.read import read_outline


def whole_outline(path: Path) -> Outline:
    """Return an outline in which nothing is wrong, or raise what is."""
    reading = read_outline(path)
    if reading.problems or reading.outline is None:
        raise AuthorError(reading.problems)
    return reading.outline
