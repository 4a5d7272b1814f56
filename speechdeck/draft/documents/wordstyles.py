"""The styles of a Word document: which are headings, and of which level; which are the title's, or a table of contents'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок)\s*(\d)", re.IGNORECASE)
_TITLES = {"title", "titel", "título"}
_CONTENTS = re.compile(r"(toc|table of figures|verzeichnis|tm)\s*\d*$|toc heading", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style: the level of a heading (-1 is the title), whether it is bold, its list, and why its text is not spoken."""

    level: int = 0
    bold: bool = False
    list_id: str = ""
    list_level: str = ""
    reason: str = ""


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self.elements = (
            {each.get(f"{_W}styleId", ""): each for each in root.iter(f"{_W}style")} if root is not None else {}
        )
        self.known: dict[str, Style] = {}

    def of(self, paragraph: etree._Element) -> Style:
        """Return the style of a paragraph, with what the paragraph says itself."""
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = self._named(named.get(f"{_W}val", "") if named is not None else "")
        own = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        if own is not None and not style.level:
            return Style(_level(own), style.bold, style.list_id, style.list_level, style.reason)
        return style

    def _named(self, name: str) -> Style:
        if name not in self.known:
            self.known[name] = Style()  # where styles are based on each other in a ring
            self.known[name] = self._read(name)
        return self.known[name]

    def _read(self, name: str) -> Style:
        element = self.elements.get(name)
        called = element.find(f"{_W}name") if element is not None else None
        shown = called.get(f"{_W}val", "") if called is not None else name
        above = element.find(f"{_W}basedOn") if element is not None else None
        base = self._named(above.get(f"{_W}val", "")) if above is not None else Style()
        level = self._level_of(element, shown, base)
        bold = element.find(f"{_W}rPr/{_W}b") if element is not None else None
        numbered = element.find(f"{_W}pPr/{_W}numPr") if element is not None else None
        list_id, list_level = _list(numbered) if numbered is not None else (base.list_id, base.list_level)
        reason = "the table of contents" if _CONTENTS.match(shown) else base.reason
        is_bold = bold.get(f"{_W}val", "1") not in ("0", "false") if bold is not None else base.bold
        return Style(level, is_bold, list_id or base.list_id, list_level, reason)

    @staticmethod
    def _level_of(element: etree._Element | None, shown: str, base: Style) -> int:
        if found := _HEADING.match(shown):
            return int(found[1])
        if shown.lower() in _TITLES:
            return -1
        outline = element.find(f"{_W}pPr/{_W}outlineLvl") if element is not None else None
        return _level(outline) if outline is not None else base.level


def _level(element: etree._Element) -> int:
    value = element.get(f"{_W}val", "9")
    return int(value) + 1 if value.isdigit() and int(value) < 6 else 0


def _list(numbered: etree._Element) -> tuple[str, str]:
    number, level = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
    return (
        number.get(f"{_W}val", "") if number is not None else "",
        level.get(f"{_W}val", "0") if level is not None else "0",
    )
