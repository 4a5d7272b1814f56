"""Finds the sentences that a module can say, so that a test can ask for a case of each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_PROSE = re.compile(r"[a-z\"…*`]\s+[a-z]")
"""Two words in a row: what a person reads, and no name, key or format."""

_FIELD = re.compile(r"(?<!\{)\{\w*\}(?!\})")
"""What ``str.format`` fills in."""


@dataclass(frozen=True)
class Sentence:
    """A text of a module, with the pattern of what it may look like when it is printed."""

    line: int
    text: str
    pattern: re.Pattern[str]

    def occurs_in(self, printed: str) -> bool:
        """Return whether the sentence was printed, whatever its lines and what was filled in."""
        return self.pattern.search(printed) is not None


def sentences(source: str) -> Iterator[Sentence]:
    """Yield every text of a module that reads like prose: no docstring, no fault of the program, nothing that a file says."""
    tree = ast.parse(source)
    hidden = {id(below) for node in ast.walk(tree) if _is_hidden(node) for below in ast.walk(node)}
    hidden |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.expr) and id(node) not in hidden]
    for node in sorted(texts, key=lambda node: (node.lineno, node.col_offset)):
        pieces = _pieces(node)
        text = "{}".join(pieces)
        if _PROSE.search(text):
            yield Sentence(node.lineno, text, _pattern(pieces))


def _is_hidden(node: ast.AST) -> bool:
    # What the files say is in the catalogues of the interface, which have tests of their own.
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr in ("gettext", "ngettext")
    if isinstance(node, ast.Raise):
        return isinstance(node.exc, ast.Call) and ast.unparse(node.exc.func) == "AssertionError"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _pieces(node: ast.expr) -> list[str]:
    """A text without what is filled in: the pieces between."""
    if isinstance(node, ast.JoinedStr):
        pieces = [""]
        for part in node.values:
            if isinstance(part, ast.Constant):
                pieces[-1] += str(part.value)
            else:
                pieces.append("")
        return pieces
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [piece.replace("{{", "{").replace("}}", "}") for piece in _FIELD.split(node.value)]
    return []


def _pattern(pieces: list[str]) -> re.Pattern[str]:
    # click takes the \b that keeps it from filling a paragraph.
    spelled = [re.sub(r"(\\?\s)+", r"\\s+", re.escape(piece.strip("\b\n "))) for piece in pieces]
    return re.compile(r"\s*.{0,400}?\s*".join(filter(None, spelled)), re.DOTALL)
