"""Draws the slides of the built decks: ``python -m tests.render.pictures``."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from . import chromium

_MORNING = datetime.datetime(2012, 4, 17, 10, 0)
_WHILE = 94_000
"""Milliseconds."""

_ROOT = Path(__file__).resolve().parents[2]


def draw(html: Path, folder: Path) -> Iterator[Path]:
    """Draw a deck's slides as `<deck>-<number>.png`, and its presenter view; drop older ones."""
    for old in folder.glob(f"{html.stem}-*.png"):
        if re.fullmatch(r"\d+|presenter", old.stem.removeprefix(f"{html.stem}-")):
            old.unlink()
    with chromium.opened(html) as visit:
        chromium.hide_controls(visit.page)
        count = visit.page.evaluate("() => Reveal.getTotalSlides()")
        for number in range(1, count + 1):
            yield _write(folder / f"{html.stem}-{number}.png", chromium.picture(visit.page, number))
    with chromium.opened(html, own=True) as visit:
        yield _write(folder / f"{html.stem}-presenter.png", _presenter_view(visit.page))


def _presenter_view(slides: Page) -> bytes:
    """Return a picture of a talk that has been going on for a while, at ten in the morning."""
    clock = slides.context.clock
    clock.install(time=_MORNING)
    clock.pause_at(_MORNING)
    chromium.show(slides, 1, -1)
    chromium.show(slides, 3, 1)
    clock.run_for(_WHILE)
    with slides.expect_popup() as opening:
        slides.keyboard.press("w")
    view = opening.value
    view.set_viewport_size({"width": 1440, "height": 860})
    clock.run_for(1000)
    view.wait_for_selector(".presenter .lit >> nth=0")
    return view.screenshot(animations="disabled", caret="hide")


def _write(path: Path, picture: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture)
    return path


def main() -> None:
    """Draw every deck under dist/ into docs/pictures/."""
    pages = sorted((_ROOT / "dist").glob("*/*.html"))
    if not pages:
        sys.exit("There is nothing in dist/ to draw: run python build.py first.")
    for html in pages:
        for path in draw(html, _ROOT / "docs" / "pictures"):
            print(path.relative_to(_ROOT))


if __name__ == "__main__":
    main()
