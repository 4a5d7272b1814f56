"""LibreOffice, which shows a PowerPoint file as people without PowerPoint see it, and what stands where in its pages."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from . import stand_ins
from .chromium import HEIGHT, WIDTH, Word

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"


@dataclass(frozen=True)
class Pages:
    """A presentation as a PDF, one slide a page."""

    pdf: Path
    count: int

    def words(self, number: int) -> list[Word]:
        """Return the words of a page, counted from 1, in the order in which they were set."""
        page = ["-f", str(number), "-l", str(number)]
        listed = etree.HTML(_run("pdftotext", "-raw", "-bbox", *page, str(self.pdf), "-"))
        drawn = etree.fromstring(_run("pdftocairo", "-svg", *page, str(self.pdf), "-").encode())
        scale = WIDTH / float(next(listed.iter("page")).get("width", "0"))
        glyphs = list(_glyphs(drawn))
        return [_word(element, glyphs, scale) for element in listed.iter("word")]

    def picture(self, number: int) -> bytes:
        """Return a page as a PNG of the window's size."""
        size = ["-scale-to-x", str(WIDTH), "-scale-to-y", str(HEIGHT)]
        command = ["pdftoppm", "-png", "-singlefile", "-f", str(number), *size, str(self.pdf)]
        return subprocess.run(command, check=True, capture_output=True).stdout


def convert(powerpoint: Path, folder: Path) -> Pages:
    """Convert a presentation; the folder keeps the PDF, LibreOffice's profile and the fonts it is given."""
    fonts = stand_ins.install(folder / "fonts")
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", own, "--convert-to", "pdf", "--outdir", str(folder), str(powerpoint)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=120)
    pdf = folder / powerpoint.with_suffix(".pdf").name
    return Pages(pdf, page_count(pdf))


def page_count(pdf: Path) -> int:
    """Return how many pages a PDF has."""
    found = re.search(r"^Pages:\s+(\d+)", _run("pdfinfo", str(pdf)), re.MULTILINE)
    assert found, f"{pdf} is not a PDF"
    return int(found[1])


def page_text(pdf: Path, number: int) -> str:
    """Return the text of a page, counted from 1, in the order in which it was set."""
    return _run("pdftotext", "-raw", "-f", str(number), "-l", str(number), str(pdf), "-")


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _glyphs(drawing: etree._Element) -> Iterator[tuple[float, float]]:
    """Where the letters of a drawn page have their origin: on the baseline."""
    for use in drawing.iter(f"{_SVG}use"):
        if use.get(f"{_XLINK}href", "").startswith("#glyph"):
            yield float(use.get("x", "0")), float(use.get("y", "0"))


def _word(element: etree._Element, glyphs: list[tuple[float, float]], scale: float) -> Word:
    """A word on its baseline. Its list entry knows only a box that poppler guesses; the drawn letters know better."""
    left, top, right, bottom = (float(element.get(name, "0")) for name in ("xmin", "ymin", "xmax", "ymax"))
    inside = [(abs(x - left), y) for x, y in glyphs if top < y < bottom]
    _, baseline = min(inside)
    return Word(element.text or "", left * scale, right * scale, baseline * scale)
