"""The paragraphs of a shape (ECMA-376 Part 1, 21.1.2), as they read: line ends, tabs and fields within one are a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ...draft.old_deck.shapes import A
from ...draft.package import whole
from ...words.text import collapse_spaces
from .file import Paragraph

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LINE_END = re.compile("_x000[Bb]_")
"""As programs write a vertical tab, which XML cannot hold."""

_MADE = re.compile(r"slidenum|datetime.*|footer|header", re.IGNORECASE)
"""Fields that say nothing of their own."""

_COUNTED = {"arabicPeriod": ".", "arabicParenR": ")"}
"""Numbers that are counted and that a speech has too, with the sign behind them."""

_LARGEST = 100_000


def texts_of(shape: etree._Element) -> Iterator[str]:
    """Yield the text of each paragraph that has any."""
    for paragraph in shape.iter(f"{A}p"):
        if text := collapse_spaces("".join(_parts(paragraph))):
            yield text


def paragraphs_of(shape: etree._Element) -> Iterator[Paragraph]:
    """Yield the paragraphs that have a text, with the number of an item that the program counts."""
    counts: dict[int, int] = {}
    for paragraph in shape.iter(f"{A}p"):
        written = "".join(_parts(paragraph))
        text = collapse_spaces(written)
        if not text:
            continue
        properties = paragraph.find(f"{A}pPr")
        number = _number(properties, counts)
        is_item = bool(number) or _has_bullet(properties) or _OUR_NUMBER.match(written) is not None
        yield Paragraph(f"{number} {text}" if number else text, item=is_item)


_OUR_NUMBER = re.compile(r"\d{1,9}[.)] ?\t")
"""A number that is written, as ours are, with a tab to the text of its item."""


def _has_bullet(properties: etree._Element | None) -> bool:
    return properties is not None and any(properties.find(f"{A}{name}") is not None for name in ("buChar", "buBlip"))


def _number(properties: etree._Element | None, counts: dict[int, int]) -> str:
    level = whole(properties.get("lvl"), 0, 8) if properties is not None else 0
    counted = properties.find(f"{A}buAutoNum") if properties is not None else None
    for deeper in [each for each in counts if each > level or (each == level and counted is None)]:
        del counts[deeper]
    sign = _COUNTED.get(counted.get("type", "")) if counted is not None else None
    if counted is None or sign is None:
        return ""
    counts[level] = counts.get(level, whole(counted.get("startAt"), 1, _LARGEST) - 1) + 1
    return f"{counts[level]}{sign}"


def _parts(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{A}t":
            yield _LINE_END.sub(" ", child.text or "")
        elif child.tag == f"{A}br":
            yield " "
        elif child.tag == f"{A}fld" and _MADE.fullmatch(child.get("type", "")):
            continue
        elif isinstance(child.tag, str) and child.tag not in (f"{A}pPr", f"{A}rPr", f"{A}endParaRPr", _FALLBACK):
            yield from _parts(child)
