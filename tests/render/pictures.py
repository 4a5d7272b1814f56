"""Draws the slides of the built decks: ``python -m tests.render.pictures``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from . import chromium

_ROOT = Path(__file__).resolve().parents[2]


def draw(html: Path, folder: Path) -> Iterator[Path]:
    """Draw a deck's slides as `<deck>-<number>.png`; drop older ones."""
    for old in folder.glob(f"{html.stem}-*.png"):
        if re.fullmatch(r"\d+", old.stem.removeprefix(f"{html.stem}-")):
            old.unlink()
    with chromium.opened(html) as visit:
        chromium.hide_controls(visit.page)
        count = visit.page.evaluate("() => Reveal.getTotalSlides()")
        for number in range(1, count + 1):
            yield _write(folder / f"{html.stem}-{number}.png", chromium.picture(visit.page, number))


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
