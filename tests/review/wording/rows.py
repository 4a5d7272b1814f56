"""Rows of words as test cases write them: a paragraph a line."""

from __future__ import annotations

from collections.abc import Sequence

from speechdeck.review.wording.edits import Edit
from speechdeck.review.wording.words import PARAGRAPH, Word, shown_words, words_of


def row(text: str) -> tuple[Word, ...]:
    """Return the words of lines, each a paragraph."""
    return tuple(word for line in text.splitlines() for word in (*words_of(line), PARAGRAPH))


def marked(ours: Sequence[Word], theirs: Sequence[Word], edits: Sequence[Edit]) -> str:
    """Return our text with what goes ``[-so-]`` and what comes ``{+so+}``; there, a paragraph's end is a pilcrow."""
    shown = ""
    at = 0
    for start, end, other_start, other_end in edits:
        gone, come = ours[start:end], theirs[other_start:other_end]
        shown += shown_words(ours[at:start])
        marks = _mark("[-{}-]", gone), _mark("{{+{}+}}", come)
        begins = not shown or shown.endswith("\n")
        shown += "".join(mark.replace(" ", "", 1) if begins else mark for mark in marks)
        shown += "\n" if (come or gone)[-1] == PARAGRAPH else ""
        at = end
    return (shown + shown_words(ours[at:])).replace("\n ", "\n").strip()


def _mark(mark: str, words: Sequence[Word]) -> str:
    return mark.format(shown_words(words).replace("\n", "¶")) if words else ""
