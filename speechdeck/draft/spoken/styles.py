"""The ways in which headings are written: numbered, lettered, in brackets, in capitals, bold."""

from __future__ import annotations

import re

from ..piece import Piece

_STYLES = {
    "roman": r"[IVXLC]{1,6}[.)]\s*(?=\S)|(part|section|chapter|partie|parte|глава|часть|teil)\s+[\dIVX]+\b",
    "letter": r"[A-Z][.)]\s+(?=\S)",
    "number": r"\d{1,2}[.)]\s+(?=\S)",
    "decimal": r"\d{1,2}\.\d{1,2}\.?\s+(?=\S)",
    "small": r"\([a-z0-9]{1,2}\)\s*(?=\S)",
    "chinese": r"[一二三四五六七八九十]{1,3}、\s*(?=\S)",
    "chinese below": r"[(（][一二三四五六七八九十]{1,3}[)）]\s*(?=\S)",
    "section sign": r"§\s?\d+[.)]?\s+(?=\S)",
    "dashed": r"[–—-]\s.{3,80}\s[–—-]$",
    "bracketed": r"[\[【][^\]】]{3,80}[\]】]\W*$",
}
PATTERNS = {name: re.compile(pattern) for name, pattern in _STYLES.items()}


def style_of(piece: Piece) -> str:
    """Return the way in which a line is written: numbered in some way, in capitals, bold, or plain."""
    text = f"{piece.marker} {piece.text}" if piece.counted else piece.text
    for name, pattern in PATTERNS.items():
        if pattern.match(text):
            return name
    if is_in_capitals(text):
        return "capitals"
    return "bold" if piece.strong else ("bullet" if piece.role == "item" else "plain")


def is_in_capitals(text: str) -> bool:
    """Whether all letters of a text are capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and all(c.isupper() for c in letters)
