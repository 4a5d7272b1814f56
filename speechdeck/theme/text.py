"""How the text of a level looks, resolved along what it inherits (ECMA-376 Part 1, 21.1.2.2 and 21.1.2.3)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from ..opc import required
from ..scene import Align, Bullet, Color, Emu, Font, TextStyle
from .colors import Palette
from .part import NAMESPACES, Part, attribute, child, tag

_ALIGN: dict[str, Align] = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}


class Typography:
    """The theme's fonts and colours, as far as text is concerned."""

    def __init__(self, theme: Part, palette: Palette) -> None:
        self.palette = palette
        fonts = theme.one("a:themeElements/a:fontScheme")
        self.heading = Font(_family(fonts, "major"), "major")
        self.body = Font(_family(fonts, "minor"), "minor")

    def style(self, levels: Sequence[etree._Element]) -> TextStyle:
        """Resolve a level's look; ``levels`` are its properties along what it inherits, the nearest first."""
        runs = [run for properties in levels if (run := properties.find("a:defRPr", NAMESPACES)) is not None]
        color = next((found for run in runs if (found := self.palette.fill(run))), self.palette.named["tx1"])
        size = int(attribute(runs, "sz", "1800")) / 100
        return TextStyle(
            font=self._font(child(runs, "a:latin")),
            size=size,
            color=color,
            bold=attribute(runs, "b", "0") in ("1", "true"),
            italic=attribute(runs, "i", "0") in ("1", "true"),
            align=_ALIGN.get(attribute(levels, "algn", "l"), "left"),
            line=_line(child(levels, "a:lnSpc/*"), size),
            before=_space(child(levels, "a:spcBef/*"), size),
            after=_space(child(levels, "a:spcAft/*"), size),
            margin=Emu(attribute(levels, "marL", "0")),
            indent=Emu(attribute(levels, "indent", "0")),
            bullet=self._bullet(levels, color),
            rtl=attribute(levels, "rtl", "0") in ("1", "true"),
        )

    def _font(self, latin: etree._Element | None) -> Font:
        typeface = "+mn-lt" if latin is None else required(latin, "typeface")
        return {"+mj-lt": self.heading, "+mn-lt": self.body}.get(typeface) or Font(typeface)

    def _bullet(self, levels: Sequence[etree._Element], color: Color) -> Bullet | None:
        kinds = ("buNone", "buChar", "buAutoNum")
        mark = next((each for properties in levels for each in properties if tag(each) in kinds), None)
        if mark is None or tag(mark) == "buNone":
            return None
        own = self.palette.color(child(levels, "a:buClr")) or color
        size = child(levels, "a:buSzPct")
        return Bullet(mark.get("char", "•"), own, 1.0 if size is None else int(required(size, "val")) / 100_000)


def _family(fonts: etree._Element, role: str) -> str:
    latin = fonts.find(f"a:{role}Font/a:latin", NAMESPACES)
    if latin is None:
        raise KeyError(role)
    return required(latin, "typeface")


def _line(spacing: etree._Element | None, size: float) -> float:
    """The space of lines as a fraction of the font's own; exact points are made one."""
    if spacing is None:
        return 1.0
    value = int(required(spacing, "val"))
    return value / 100_000 if tag(spacing) == "spcPct" else value / 100 / size / 1.2


def _space(spacing: etree._Element | None, size: float) -> float:
    """The space around a paragraph in points; a percentage is of the text's size."""
    if spacing is None:
        return 0.0
    value = int(required(spacing, "val"))
    return value / 100_000 * size if tag(spacing) == "spcPct" else value / 100
