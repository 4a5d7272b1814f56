"""Whether every word of a document is in the speech or in the list of what is left out.

What was written is compared with the document's own text, which `recount` reads; nothing that a reader made is trusted.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]|[^\W_\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+"
)
_GLUED = 8
"""Stretches of letters that may become one word: those on either side of a hyphen, or of lines without spaces."""


class AccountError(Exception):
    """Words of a document that are nowhere, or that nobody wrote: a bug, and nothing is written."""


@dataclass(frozen=True, slots=True)
class Account:
    """How many words a document has, and where they went."""

    spoken: int
    left_out: int
    lines: int

    def __str__(self) -> str:
        total = f"{self.spoken + self.left_out:,} words: {self.spoken:,} spoken"
        return f"{total}, {self.left_out:,} left out in {self.lines:,} lines"


def tokens(text: str) -> list[str]:
    """Return a text's words, each Chinese or Japanese character for itself."""
    shown = "".join(
        c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Cf", "Mn") or c == "\n"
    )
    return [token.casefold() for token in _TOKEN.findall(shown)]


def account(source: Iterable[str], speech: str, left_out: str, counted: Iterable[str] = ()) -> Account:
    """Compare a document's words with those of the two files, or raise; ``counted`` are numbers that its program made."""
    own = [token for text in source for token in tokens(text)]
    written = tokens(_unnumbered(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", speech), list(counted)))
    left = [line.split("\t", 2)[2] for line in left_out.split("\n") if line.count("\t") > 1]
    dropped = [token for text in left for token in tokens(text)]
    rest = _without(own, written)
    lost, invented = Counter(rest) - Counter(dropped), Counter(dropped) - Counter(rest)
    # A word that is formatted in parts may be several there; their letters are the same.
    if (lost or invented) and _letters(lost) != _letters(invented):
        raise AccountError(f"lost: {_some(lost)}; not in the document: {_some(invented)}")
    return Account(len(own) - len(rest), len(rest), len(left))


def _letters(words: Counter[str]) -> Counter[str]:
    return Counter("".join(words.elements()))


def _some(words: Counter[str]) -> str:
    return " ".join(list(words.elements())[:12]) or "nothing"


def _unnumbered(speech: str, counted: Sequence[str]) -> str:
    """The speech without the numbers that are not in the document's text, each at the beginning of its line."""
    lines, ahead = [], list(counted)
    for line in speech.split("\n"):
        text = line.lstrip("#- ")
        if ahead and f"{text} ".startswith(f"{ahead[0]} "):
            text = text.removeprefix(ahead.pop(0))
        lines.append(text)
    return "\n".join(lines)


def _without(own: Sequence[str], written: Sequence[str]) -> list[str]:
    """What is left of a document's words when those of the speech are taken out, in their order."""
    rest: list[str] = []
    at = 0
    for word in written:
        start = at
        while at < len(own) and not (length := _matches(own, at, word)):
            at += 1
        if at == len(own):
            raise AccountError(f'the speech says "{word}" where the document does not')
        rest += own[start:at]
        at += length
    return [*rest, *own[at:]]


def _matches(own: Sequence[str], at: int, word: str) -> int:
    """How many words of a document are a word of the speech; none if they are another."""
    if own[at] == word:
        return 1
    glued = own[at]
    for number in range(1, _GLUED):
        if not word.startswith(glued) or at + number == len(own):
            return 0
        glued += own[at + number]
        if glued == word:
            return number + 1
    return 0
