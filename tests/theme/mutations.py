"""Templates as no program writes them: one of ours, changed at random, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable

from lxml import etree

from tests.templates.kit import packed

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_VALUES = (
    *("", " ", "0", "-1", "1", "9" * 30, "1e308", "nan", "inf", "-inf", "0.5", "50%", "%", "1,5", "true", "x", "rId1"),
    *("2147483648", "-9223372036854775809", "51206401", "100000", "FFFFFF", "accent1", "phClr", "tx1", "#", "+mj-lt"),
    *("\n", "a\nb", "\u2028", "\u202e", "\ufffe", "\U0001f600", "٣", "²", "Ǆ", "é" * 300, "a" * 70_000),
    *('"', "'", "\\", '\\"', "</style><script>alert(1)</script>", "}*{background:url(//evil.example)}", "--x:1;", "*/"),
    *("<![CDATA[", "-->", "&amp;", "{{ 7 * 7 }}", "${7}", "%s%n", "../../../etc/passwd", "file:///etc/passwd"),
    *("title", "body", "ctrTitle", "obj", "pic", "sldNum", "none", "all", "rect", "roundRect", "line", "ellipse"),
    *("val 0", "*/ w 1 0", "+- w", "sqrt -1", "tan 5400000", "pin 0 1", "?: 1", "at2 0 0", "val 9e999", "nothing w h"),
)
"""What attributes and texts may not be prepared for."""


def mutated(parts: dict[str, bytes], seed: int) -> bytes:
    """A package of these parts in which something, and often several things, is not as it should be."""
    chance = random.Random(seed)
    changed = dict(parts)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        chance.choices(_CHANGES, _WEIGHTS)[0](changed, chance)
    package = packed(changed, chance.choice((0, 8)))
    return _torn(package, chance) if chance.random() < 0.05 else package


def _torn(package: bytes, chance: random.Random) -> bytes:
    torn = bytearray(package)
    for _ in range(chance.choice((1, 2, 20))):
        torn[chance.randrange(len(torn))] = chance.randrange(256)
    return bytes(torn[: chance.choice((len(torn), chance.randrange(len(torn))))])


def _lost(parts: dict[str, bytes], chance: random.Random) -> None:
    del parts[chance.choice(list(parts))]


def _exchanged(parts: dict[str, bytes], chance: random.Random) -> None:
    one, other = chance.choice(list(parts)), chance.choice(list(parts))
    parts[one], parts[other] = parts[other], parts[one]


def _scratched(parts: dict[str, bytes], chance: random.Random) -> None:
    name = chance.choice(list(parts))
    parts[name] = _torn(parts[name] or b" ", chance)


def _rewritten(parts: dict[str, bytes], chance: random.Random) -> None:
    """Change the elements of a part, as often as not those of a master, a layout or the theme."""
    written = [name for name in parts if name.endswith((".xml", ".rels"))]
    name = chance.choice(written)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return
    elements = [each for each in root.iter() if isinstance(each.tag, str)]
    for _ in range(chance.choice((1, 1, 2, 5))):
        chance.choice(_EDITS)(chance.choice(elements), chance.choice(elements), chance)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _set(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    names = list(element.keys())
    name = chance.choice(names) if names else chance.choice(("val", "idx", "type", f"{_R}id", "rot", "prst"))
    _try(lambda: element.set(name, chance.choice(_VALUES)))


def _unset(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    if names := list(element.keys()):
        del element.attrib[chance.choice(names)]


def _removed(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _emptied(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    for each in list(element):
        element.remove(each)


def _moved(element: etree._Element, other: etree._Element, _: random.Random) -> None:
    if element is not other and element not in other.iterancestors():
        other.append(element)


def _copied(element: etree._Element, other: etree._Element, chance: random.Random) -> None:
    written = etree.tostring(element, with_tail=False)
    for _ in range(chance.choice((1, 2, 40)) if len(written) < 10_000 else 1):
        other.append(etree.fromstring(written))


def _renamed(element: etree._Element, other: etree._Element, _: random.Random) -> None:
    element.tag = other.tag


def _worded(element: etree._Element, _: etree._Element, chance: random.Random) -> None:
    _try(lambda: setattr(element, "text", chance.choice(_VALUES)))


def _commented(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    element.append(etree.Comment(" jane.doe "))


def _try(change: Callable[[], None]) -> None:
    """Do what XML may not allow."""
    try:
        change()
    except ValueError:
        return


_EDITS = (
    *(_set, _set, _set, _set, _set, _unset, _unset, _removed, _removed, _emptied, _moved, _copied, _renamed),
    *(_worded, _commented),
)
_CHANGES = (_rewritten, _lost, _exchanged, _scratched)
_WEIGHTS = (12, 1, 1, 1)
