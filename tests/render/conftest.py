"""The decks as both programs show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from speechdeck.pipeline import Built
from speechdeck.scene import Chart, Scene

from . import chromium, libreoffice
from .chromium import Word
from .pdf import Pages


@dataclass(frozen=True)
class Seen:
    """A slide as Chromium shows it: the words of each paragraph, and a picture."""

    paragraphs: Sequence[Sequence[Word]]
    picture: bytes


@pytest.fixture(scope="session", params=["cabsi", "gallery"])
def deck(request: pytest.FixtureRequest) -> Built:
    """Each deck in turn."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


@pytest.fixture(scope="session")
def converted(cabsi: Built, gallery: Built, fonts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pages]:
    """The PowerPoint files, converted by LibreOffice, by the names of their decks."""
    files = [cabsi.powerpoint, gallery.powerpoint]
    folder = tmp_path_factory.mktemp("libreoffice")
    return {file.stem: Pages(file) for file in libreoffice.convert(files, "pdf", folder, fonts)}


@pytest.fixture(scope="session")
def pages(deck: Built, converted: dict[str, Pages]) -> Pages:
    """The PowerPoint file's pages in LibreOffice."""
    return converted[deck.powerpoint.stem]


@dataclass(frozen=True)
class Printed:
    """A slide as LibreOffice shows it: its words, and a picture."""

    words: Sequence[Word]
    picture: bytes


@pytest.fixture(scope="session")
def printed(deck: Built, pages: Pages) -> list[Printed]:
    """The PDF's pages."""
    numbers = [scene.number for scene in deck.prepared.scenes]
    return [Printed(pages.words(number), pages.picture(number)) for number in numbers]


@pytest.fixture(scope="session")
def seen(deck: Built) -> list[Seen]:
    """The page's slides, with all that their cues bring."""
    with chromium.opened(deck.html) as visit:
        chromium.hide_controls(visit.page)
        slides = []
        for scene in deck.prepared.scenes:
            picture = chromium.picture(visit.page, scene.number)
            slides.append(Seen(chromium.paragraphs(visit.page), picture))
    return slides


@dataclass(frozen=True)
class Shown:
    """A slide, as both programs show it."""

    scene: Scene
    seen: Seen
    printed: Printed


@pytest.fixture(scope="session")
def shown(deck: Built, seen: list[Seen], printed: list[Printed]) -> list[Shown]:
    """The slides that both must show alike: those without a chart, whose labels each program places by its own rules."""
    slides = map(Shown, deck.prepared.scenes, seen, printed)
    alike = [slide for slide in slides if not any(isinstance(item, Chart) for item in slide.scene.items)]
    assert len(alike) >= 5
    return alike
