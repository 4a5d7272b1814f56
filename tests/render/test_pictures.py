"""The pictures of the documentation: every slide, always the same, and the presenter view."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from speechdeck.pipeline import Built

from .chromium import HEIGHT, WIDTH, hide_controls, opened, show
from .pictures import draw


@pytest.fixture(scope="module")
def drawn(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pictures that held one of a slide that is no more, and one of another deck."""
    folder = tmp_path_factory.mktemp("pictures")
    for name in ("cabsi-99.png", "cabsi-two-1.png"):
        (folder / name).touch()
    assert all(path.parent == folder for path in draw(cabsi.html, folder))
    return folder


def test_there_is_one_of_each_slide_and_one_of_the_presenter_view(cabsi: Built, drawn: Path) -> None:
    wanted = {f"cabsi-{scene.number}.png" for scene in cabsi.prepared.scenes}
    wanted |= {"cabsi-presenter.png", "cabsi-two-1.png"}
    assert {path.name for path in drawn.iterdir()} == wanted


def test_each_is_as_large_as_the_window_and_shows_something(drawn: Path) -> None:
    for path in drawn.glob("cabsi-[0-9].png"):
        with Image.open(path) as picture:
            assert picture.size == (WIDTH, HEIGHT)
            assert len(picture.convert("RGB").getcolors(WIDTH * HEIGHT) or ()) > 50, f"{path.name} is empty"


def test_those_of_slides_are_the_same_each_time(cabsi: Built, drawn: Path, tmp_path: Path) -> None:
    for path in draw(cabsi.html, tmp_path):
        # Chromium smooths the presenter view's thin borders now like this, now like that.
        if path.stem.endswith("presenter"):
            continue
        assert path.read_bytes() == (drawn / path.name).read_bytes(), path.name


def test_nothing_that_belongs_to_the_page_is_on_them(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        hide_controls(visit.page)
        show(visit.page, len(cabsi.prepared.scenes))
        for control in visit.page.locator("button, .bar, .sections").all():
            assert not control.is_visible()
