"""The pages of a PDF: how many there are, what they say, and where."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from .chromium import HEIGHT, WIDTH, Word

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"


@dataclass(frozen=True)
class Pages:
    """A PDF of slides, one a page; pages count from 1, as slides do."""

    file: Path

    @cached_property
    def count(self) -> int:
        """How many pages there are."""
        found = re.search(r"^Pages:\s+(\d+)", _run("pdfinfo", self.file), re.MULTILINE)
        assert found, f"{self.file} is not a PDF"
        return int(found[1])

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """The width and the height of each page in points."""
        listed = _run("pdfinfo", "-l", str(self.count), self.file)
        found = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", listed, re.MULTILINE)
        return [(float(width), float(height)) for width, height in found]

    def text(self, number: int) -> str:
        """Return the text of a page, in the order in which it was set."""
        return self._texts[number - 1]

    @cached_property
    def _texts(self) -> list[str]:
        """The texts of all pages, each of which ends with a form feed."""
        *texts, end = _run("pdftotext", "-raw", self.file, "-").split("\f")
        assert (len(texts), end) == (self.count, ""), f"{self.file} has form feeds inside its pages"
        return texts

    def words(self, number: int) -> list[Word]:
        """Return the words of a page, in the order in which they were set, where a window's slide would have them."""
        listed = etree.HTML(_run("pdftotext", "-raw", "-bbox", *_only(number), self.file, "-"))
        drawn = etree.fromstring(_run("pdftocairo", "-svg", *_only(number), self.file, "-").encode())
        scale = WIDTH / float(next(listed.iter("page")).get("width", "0"))
        glyphs = list(_glyphs(drawn))
        return [_word(element, glyphs, scale) for element in listed.iter("word")]

    def picture(self, number: int) -> bytes:
        """Return a page as a PNG of the window's size."""
        size = ("-scale-to-x", str(WIDTH), "-scale-to-y", str(HEIGHT))
        command = ["pdftoppm", "-png", "-singlefile", "-f", str(number), *size, str(self.file)]
        return subprocess.run(command, check=True, capture_output=True).stdout


def _only(number: int) -> tuple[str, ...]:
    return ("-f", str(number), "-l", str(number))


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _glyphs(drawing: etree._Element) -> Iterator[tuple[float, float]]:
    """Where the letters of a drawn page have their origin: on the baseline."""
    for use in drawing.iter(f"{_SVG}use"):
        if use.get(f"{_XLINK}href", "").startswith("#glyph"):
            yield float(use.get("x", "0")), float(use.get("y", "0"))


def _word(element: etree._Element, glyphs: list[tuple[float, float]], scale: float) -> Word:
    """A word on its baseline. Its list entry knows only a box that poppler guesses; the drawn letters know better."""
    left, top, right, bottom = (float(element.get(name, "0")) for name in ("xmin", "ymin", "xmax", "ymax"))
    _, baseline = min((abs(x - left), y) for x, y in glyphs if top < y < bottom)
    return Word(element.text or "", left * scale, right * scale, baseline * scale)
