"""The CABSI deck as both programs show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from speechdeck.pipeline import Built

from . import chromium, libreoffice
from .chromium import Word
from .pdf import Pages


@dataclass(frozen=True)
class Seen:
    """A slide as Chromium shows it: the words of each paragraph, and a picture."""

    paragraphs: Sequence[Sequence[Word]]
    picture: bytes


@pytest.fixture(scope="session")
def pages(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The PowerPoint file, converted by LibreOffice."""
    return libreoffice.convert(cabsi.powerpoint, tmp_path_factory.mktemp("libreoffice"))


@dataclass(frozen=True)
class Printed:
    """A slide as LibreOffice shows it: its words, and a picture."""

    words: Sequence[Word]
    picture: bytes


@pytest.fixture(scope="session")
def printed(cabsi: Built, pages: Pages) -> list[Printed]:
    """The PDF's pages."""
    numbers = [scene.number for scene in cabsi.prepared.scenes]
    return [Printed(pages.words(number), pages.picture(number)) for number in numbers]


@pytest.fixture(scope="session")
def seen(cabsi: Built) -> list[Seen]:
    """The page's slides, with all that their cues bring."""
    with chromium.opened(cabsi.html) as visit:
        chromium.hide_controls(visit.page)
        slides = []
        for scene in cabsi.prepared.scenes:
            picture = chromium.picture(visit.page, scene.number)
            slides.append(Seen(chromium.paragraphs(visit.page), picture))
    return slides
