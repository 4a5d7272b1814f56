"""Links' addresses and the lines that define them: they are no words of the speech."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .parts import Text

LABEL = r"\[((?:[^\[\]\\]|\\.){1,999}+)\]"
_PARENS = r"(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+\))*+\))"
ADDRESS = rf"(?:<(?:[^<>\n\\]|\\.)*+>|(?!<){_PARENS}++)"
TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_DEFINITION = re.compile(
    rf"\s*{LABEL}:[ ]*\n?[ ]*{ADDRESS}(?:(?:[ ]+|[ ]*\n[ ]*){TITLE}(?=[ ]*(?:\n|$)))?[ ]*(?:\n|$)", re.DOTALL
)


class Definition(NamedTuple):
    """A line that says where links of a label lead."""

    label: str
    written: str
    line: int
    column: int


@dataclass(slots=True)
class Labels:
    """What a text refers to: labels of links, whether they are used, and labels of footnotes."""

    links: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    footnotes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Names in tags at which footnotes stand."""
    passed: set[str] = field(default_factory=set)
    """Those of them whose marks have been passed: a mark may have a name too, to which its footnote leads back."""


def folded(label: str) -> str:
    """Return a label as it is compared: without regard to capitals and white space."""
    return " ".join(label.casefold().upper().casefold().split())


def take_definitions(text: Text) -> list[Definition]:
    """Take the definitions of links from the beginning of a paragraph."""
    if text.form != "text" or not text.paragraph or "]:" not in "".join(piece.text for piece in text.pieces):
        return []
    source = "\n".join(piece.text for piece in text.pieces)
    found, at, number = [], 0, 0
    while definition := _DEFINITION.match(source, at):
        if not definition[1].strip() or definition[1].startswith("^"):
            break
        piece = text.pieces[number]
        column = piece.column + len(piece.text) - len(piece.text.lstrip())
        found.append(Definition(folded(definition[1]), definition[0].strip(), piece.line, column))
        number += definition[0].count("\n")
        at = definition.end()
    taken = number + (at == len(source))
    # The marks before a line stay, though its text is taken.
    text.pieces[:taken] = [piece._replace(text="") for piece in text.pieces[:taken]]
    return found
