"""The numbers of lists whose template numbers them, as PowerPoint counts: each level by itself, anew under each item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..scene import Frame, Paragraph, SceneItem


def numbered(item: SceneItem) -> SceneItem:
    """Return what stands on a slide with the numbers that a placeholder's list has."""
    if isinstance(item, Frame) and any(_scheme(paragraph) for paragraph in item.paragraphs):
        return replace(item, paragraphs=_counted(item.paragraphs))
    return item


def _scheme(paragraph: Paragraph) -> str | None:
    return paragraph.style.bullet.scheme if paragraph.style.bullet else None


def _counted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    reached: dict[int, int] = {}
    counted = []
    for paragraph in paragraphs:
        level, bullet = paragraph.level, paragraph.style.bullet
        reached = {above: number for above, number in reached.items() if above <= level}
        if bullet and bullet.scheme:
            reached[level] = reached.get(level, bullet.first - 1) + 1
            bullet = replace(bullet, char=written(reached[level], bullet.scheme))
            paragraph = replace(paragraph, style=replace(paragraph.style, bullet=bullet))
        else:
            reached.pop(level, None)
        counted.append(paragraph)
    return tuple(counted)


_MARKS = {"Period": "{}.", "ParenR": "{})", "ParenBoth": "({})", "Plain": "{}", "Minus": "{}-"}


def written(number: int, scheme: str) -> str:
    """Return a number as a scheme writes it (ECMA-376 Part 1, 20.1.10.61); in digits of ours where it has other ones."""
    kind, mark = next(
        ((scheme.removesuffix(end), mark) for end, mark in _MARKS.items() if scheme.endswith(end)), ("", "{}.")
    )
    letters = {"alphaLc": _letters(number), "romanLc": _roman(number)}
    letters |= {"alphaUc": letters["alphaLc"].upper(), "romanUc": letters["romanLc"].upper()}
    return mark.format(letters.get(kind, number))


def _letters(number: int) -> str:
    """A, b, … z, aa, bb, …, as PowerPoint has it."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_ROMAN = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]  # fmt: skip


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
