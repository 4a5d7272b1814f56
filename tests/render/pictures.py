"""Draws the slides of the built decks, and a speaker view of each: ``python -m tests.render.pictures``."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from . import chromium

_ROOT = Path(__file__).resolve().parents[2]
_NOON = datetime.datetime(2012, 4, 17, 12, 0)
"""The time on the speaker's clock, always."""


def draw(html: Path, folder: Path) -> Iterator[Path]:
    """Draw a deck's slides as `<deck>-<number>.png` and its speaker view as `<deck>-speaker.png`; drop older ones."""
    for old in folder.glob(f"{html.stem}-*.png"):
        if re.fullmatch(r"\d+|speaker", old.stem.removeprefix(f"{html.stem}-")):
            old.unlink()
    with chromium.opened(html) as visit:
        chromium.hide_controls(visit.page)
        count = visit.page.evaluate("() => Reveal.getTotalSlides()")
        for number in range(1, count + 1):
            yield _write(folder / f"{html.stem}-{number}.png", chromium.picture(visit.page, number))
        yield _write(folder / f"{html.stem}-speaker.png", _speaker_view(visit.page))


def _speaker_view(page: Page) -> bytes:
    """The speaker view of the slide with the most steps, halfway through it."""
    steps = "[...slide.querySelectorAll('.fragment')].map((each) => Number(each.dataset.fragmentIndex))"
    last: list[int] = page.evaluate(f"() => Reveal.getSlides().map((slide) => Math.max(-1, ...{steps}))")
    slide, step = last.index(max(last)), max(last) // 2
    page.context.clock.set_fixed_time(_NOON)
    view = chromium.open_speaker_view(page)
    view.set_viewport_size({"width": chromium.WIDTH, "height": chromium.HEIGHT})
    chromium.show(page, slide + 1, step)
    for frame, shown in zip(view.frames[1:], (step, step + 1), strict=True):
        there = "([slide, step]) => Reveal.getState().indexh === slide && Reveal.getState().indexf === step"
        frame.wait_for_function(there, arg=[slide, shown])
    return view.screenshot(animations="disabled")


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
