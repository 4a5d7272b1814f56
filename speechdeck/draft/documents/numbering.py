"""The numbers that Word counts before paragraphs, and keeps in no text: "I.", "2.1", "(a)"."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from ..package import whole
from .wordstyles import Style

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST = 100_000
"""To which nobody counts."""

_CHINESE = "〇一二三四五六七八九十"


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self.abstract: dict[str, etree._Element] = {}
        self.lists: dict[str, etree._Element] = {}
        if root is not None:
            self.abstract = {each.get(f"{_W}abstractNumId", ""): each for each in root.iter(f"{_W}abstractNum")}
            self.lists = {each.get(f"{_W}numId", ""): each for each in root.iter(f"{_W}num")}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.begun: set[tuple[str, int]] = set()

    def label(self, paragraph: etree._Element, style: Style) -> str:
        """Return the number before a paragraph as Word shows it, "-" for a bullet, or nothing."""
        number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        level = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
        list_id = number.get(f"{_W}val", "") if number is not None else style.list_id
        said = level.get(f"{_W}val", "0") if level is not None else style.list_level or "0"
        depth = whole(said, 0, 8)
        if number is None and style.list_id and style.level > 0:
            depth = max(depth, style.level - 1) if not style.list_level or style.list_level == "0" else depth
        if list_id in ("", "0") or list_id not in self.lists:
            return ""
        return self._counted(list_id, depth)

    def _counted(self, list_id: str, depth: int) -> str:
        definition = self._level(list_id, depth)
        if definition is None:
            return ""
        form = _value(definition, "numFmt", "decimal")
        if form == "bullet":
            return "-"
        key = self._abstract_id(list_id)
        counts = self.counts[key]
        override = self.lists[list_id].find(f"{_W}lvlOverride[@{_W}ilvl='{depth}']/{_W}startOverride")
        if override is not None and (list_id, depth) not in self.begun:
            counts[depth] = whole(override.get(f"{_W}val"), 1, _MOST)
        else:
            counts[depth] = counts.get(depth, self._start(list_id, depth) - 1) + 1
        self.begun.add((list_id, depth))
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        pattern = _value(definition, "lvlText", "")
        return (
            re.sub(r"%([1-9])", lambda found: self._number(list_id, int(found[1]) - 1), pattern).strip()
            if form != "none"
            else ""
        )

    def _number(self, list_id: str, depth: int) -> str:
        counts = self.counts[self._abstract_id(list_id)]
        number = counts.setdefault(depth, self._start(list_id, depth))
        definition = self._level(list_id, depth)
        return _shown(number, _value(definition, "numFmt", "decimal") if definition is not None else "decimal")

    def _start(self, list_id: str, depth: int) -> int:
        definition = self._level(list_id, depth)
        return whole(_value(definition, "start", "1"), 1, _MOST) if definition is not None else 1

    def _abstract_id(self, list_id: str) -> str:
        return _value(self.lists[list_id], "abstractNumId", "")

    def _level(self, list_id: str, depth: int) -> etree._Element | None:
        own = self.lists[list_id].find(f"{_W}lvlOverride[@{_W}ilvl='{depth}']/{_W}lvl")
        abstract = self.abstract.get(self._abstract_id(list_id))
        return (
            own
            if own is not None
            else (abstract.find(f"{_W}lvl[@{_W}ilvl='{depth}']") if abstract is not None else None)
        )


def _value(element: etree._Element, name: str, default: str) -> str:
    found = element.find(f"{_W}{name}")
    return found.get(f"{_W}val", default) if found is not None else default


def _shown(number: int, form: str) -> str:
    match form:
        case "upperRoman":
            return _roman(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "chineseCounting" | "chineseCountingThousand" | "ideographDigital" if 0 < number < 20:
            return ("十" if number > 9 else "") + (_CHINESE[number % 10] if number % 10 else "")
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    shown = ""
    for value, letters in _ROMAN:
        shown += letters * (number // value)
        number %= value
    return shown
