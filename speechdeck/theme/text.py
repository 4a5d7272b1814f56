"""How the text of a level looks, resolved along what it inherits (ECMA-376 Part 1, 21.1.2.2 and 21.1.2.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from ..files.opc import required
from ..scene import Align, Bullet, Color, Emu, Font, TextStyle
from ..typesetting.fonts import LINE
from .colors import Palette
from .fills import Fills
from .part import NAMESPACES, Part, attribute, child, flag, fraction, tag
from .pixels import aspect

_ALIGN: dict[str, Align] = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}


class Typography:
    """The theme's fonts and colours, as far as text is concerned."""

    def __init__(self, theme: Part, palette: Palette, usual: etree._Element | None = None) -> None:
        """``usual`` is the presentation's style of text in shapes (ECMA-376 Part 1, 19.2.1.8)."""
        self.palette, self.usual = palette, usual
        fonts = theme.one("a:themeElements/a:fontScheme")
        self.heading = Font(_family(fonts, "major"), "major")
        self.body = Font(_family(fonts, "minor"), "minor")
        first = None if usual is None else usual.find("a:lvl1pPr", NAMESPACES)
        self.usual_rtl = first is not None and flag(first, "rtl")
        self._levels: dict[tuple[etree._Element, ...], TextStyle] = {}
        self._parts: dict[etree._Element, Fills] = {}

    def knows(self, fills: Fills) -> None:
        """Take down a part, whose pictures may be bullets."""
        self._parts[fills.part.root] = fills

    def of_level(self, levels: Sequence[etree._Element]) -> TextStyle:
        """Resolve a level of a placeholder, each chain of inheritance once: most placeholders inherit alike."""
        chain = tuple(levels)
        if chain not in self._levels:
            self._levels[chain] = self.style(chain)
        return self._levels[chain]

    def of_shape(self, shape: etree._Element, paragraph: etree._Element) -> TextStyle:
        """Resolve the look of a paragraph in a shape that is no placeholder: that of its first run."""
        own = paragraph.find("a:pPr", NAMESPACES)
        level = 1 if own is None else int(own.get("lvl", "0")) + 1
        path = f"a:lvl{level}pPr"
        listed = shape.find(f"p:txBody/a:lstStyle/{path}", NAMESPACES)
        usual = None if self.usual is None else self.usual.find(path, NAMESPACES)
        runs = list(paragraph.iterfind("*/a:rPr", NAMESPACES))[:1]
        levels = [properties for properties in (own, listed, usual) if properties is not None]
        return self.style(levels, runs, self.palette.color(shape.find("p:style/a:fontRef", NAMESPACES)))

    def style(
        self, levels: Sequence[etree._Element], runs: Sequence[etree._Element] = (), usual: Color | None = None
    ) -> TextStyle:
        """Resolve a level's look; ``levels`` are its properties along what it inherits, the nearest first.

        ``runs`` are properties that count before all of them, ``usual`` the colour where none says one.
        """
        inherited = [run for properties in levels if (run := properties.find("a:defRPr", NAMESPACES)) is not None]
        said = [found for run in runs if (found := self.palette.fill(run))]
        said += [usual] if usual else [found for run in inherited if (found := self.palette.fill(run))]
        color = said[0] if said else self.palette.named["tx1"]
        runs = [*runs, *inherited]
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
            capitals=attribute(runs, "cap", "none") == "all",
            small_capitals=attribute(runs, "cap", "none") == "small",
            underline=attribute(runs, "u", "none") != "none",
            spacing=int(attribute(runs, "spc", "0")) / 100,
        )

    def _font(self, latin: etree._Element | None) -> Font:
        typeface = "+mn-lt" if latin is None else required(latin, "typeface")
        return {"+mj": self.heading, "+mn": self.body}.get(typeface[:3]) or Font(typeface)

    def _bullet(self, levels: Sequence[etree._Element], color: Color) -> Bullet | None:
        kinds = ("buNone", "buChar", "buAutoNum", "buBlip")
        mark = next((each for properties in levels for each in properties if tag(each) in kinds), None)
        if mark is None or tag(mark) == "buNone":
            return None
        own = self.palette.color(child(levels, "a:buClr")) or color
        size = child(levels, "a:buSzPct")
        font = child(levels, "a:buFont")
        char = _symbol("" if font is None else font.get("typeface", ""), mark.get("char") or "•")
        scheme = mark.get("type") if tag(mark) == "buAutoNum" else None
        relative = 1.0 if size is None else fraction(required(size, "val"))
        bullet = Bullet(char, own, relative, scheme, int(mark.get("startAt", "1")))
        return self._pictured(bullet, mark) if tag(mark) == "buBlip" else bullet

    def _pictured(self, bullet: Bullet, mark: etree._Element) -> Bullet:
        """The bullet with its picture (21.1.2.4.2), if browsers show that."""
        fills = self._parts.get(mark.getroottree().getroot())
        picture = fills.picture(mark, lambda _how, _part="": None) if fills else None
        return replace(bullet, picture=picture, aspect=aspect(picture.data)) if picture else bullet


_SYMBOLS: dict[str, dict[str, str]] = {
    "Wingdings": dict(zip("lnuvqo¨¡§Øüàèw", "●■◆❖❑□◻○▪➢✓➔➜⬥", strict=True)),
    "Wingdings 2": {"¡": "■", "¢": "■", "²": "■"},
    "Wingdings 3": {"}": "▶", "u": "▶"},
    "Symbol": {"¾": "–", "Þ": "⇒", "®": "→"},
    "Webdings": {"4": "▶", "g": "■"},
}
"""The signs of symbol fonts, whose letters mean something else, as Unicode has them."""


def _symbol(family: str, char: str) -> str:
    """A bullet as any font shows it; a sign that is not known here is a round one."""
    signs = _SYMBOLS.get(family)
    if signs is None and not 0xE000 <= ord(char[0]) <= 0xF8FF:
        return char
    # PowerPoint writes them also where Windows keeps the signs of such fonts, from U+F000.
    letter = chr(ord(char[0]) - 0xF000) if 0xF000 <= ord(char[0]) <= 0xF0FF else char
    return (signs or {}).get(letter, "•")


def _family(fonts: etree._Element, role: str) -> str:
    latin = fonts.find(f"a:{role}Font/a:latin", NAMESPACES)
    if latin is None:
        raise KeyError(role)
    return required(latin, "typeface")


def _line(spacing: etree._Element | None, size: float) -> float:
    """The space of lines as a fraction of the font's own; exact points are made one."""
    if spacing is None:
        return 1.0
    value = required(spacing, "val")
    return fraction(value) if tag(spacing) == "spcPct" else int(value) / 100 / size / LINE


def _space(spacing: etree._Element | None, size: float) -> float:
    """The space around a paragraph in points; a percentage is of a line, as PowerPoint has it: 7.68 points are 20 % at 32."""
    if spacing is None:
        return 0.0
    value = required(spacing, "val")
    return fraction(value) * size * LINE if tag(spacing) == "spcPct" else int(value) / 100
