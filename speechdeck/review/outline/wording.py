"""A text of the outline with other words: the marks around those that stay are kept, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from ...draft.marks import marked
from ...draft.writing import signs_escaped
from ...words.text import Run, collapse_run_spaces, read_runs
from ..speech.places import chars_of
from ..wording.differences import differences
from ..wording.words import Word, placed_words, shown_words, text_of_words, words_of

# --- The text ---------------------------------------------------------------------------------------------------------

_Letter = tuple[str, Run]
"""A character with its look; a line feed ends a line."""

_NO_LOOK = Run("")


def reworded(value: str, shown: str) -> str:
    """Return a text of the outline that shows other words, with its marks around those that stay.

    >>> reworded("Border pressure begins in the *labour market*", "Border pressure begins in the labour markets")
    'Border pressure begins in the *labour markets*'
    """
    runs = runs_with_words(read_runs(value), shown)
    written = "\\\n".join(marked(line, signs_escaped) for line in _lines(runs))
    return written if read_runs(written) == runs else signs_escaped(shown)


def runs_with_words(runs: Sequence[Run], shown: str) -> tuple[Run, ...]:
    """Return a text with other words: one that takes another's place has its look, one that comes between, that of both."""
    letters = [(char, replace(run, text="", break_after=False)) for run in runs for char in run.text + _end(run)]
    old = list(placed_words("".join(char for char, _ in letters)))
    made: list[_Letter] = []
    last = -1
    for word, number, following in _in_place_of([word for word, _, _ in old], words_of(shown)):
        if number is not None and old[number][0] == word:
            own = letters[old[number][1] : old[number][2]]
        else:
            beside = following if number is None else number
            look = letters[old[beside][1]][1] if beside < len(old) else _NO_LOOK
            if number is None and (not made or made[-1][1] != look):
                look = _NO_LOOK
            own = [(char, look) for char in word.text]
        if made and number is not None and number != last and number and word.spaced == old[number][0].spaced:
            made += letters[old[number - 1][2] : old[number][1]]
        elif made and word.spaced:
            made.append((" ", own[0][1] if made[-1][1] == own[0][1] else _NO_LOOK))
        made += own
        last = -1 if number is None else number
    return _runs(made)


def _in_place_of(old: Sequence[Word], new: Sequence[Word]) -> Iterator[tuple[Word, int | None, int]]:
    """Yield each word with the number of the one whose place it takes, if there is one, and of the one that follows there."""
    at = 0
    for start, end, new_start, new_end in [*differences(old, new), (len(old), len(old), 0, 0)]:
        yield from ((old[number], number, number + 1) for number in range(at, start))
        for number, word in enumerate(new[new_start:new_end], start):
            yield word, min(number, end - 1) if start < end else None, end
        at = end


def _end(run: Run) -> str:
    return "\n" if run.break_after else ""


def _runs(letters: Sequence[_Letter]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for look, alike in groupby(letters, lambda letter: letter[1]):
        *lines, rest = "".join(char for char, _ in alike).split("\n")
        runs += [replace(look, text=line, break_after=True) for line in lines]
        runs += [replace(look, text=rest)] if rest else []
    return collapse_run_spaces(runs)


def _lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        line.append(replace(run, break_after=False))
        if run.break_after:
            yield line
            line = []
    yield line


# --- How it is written ------------------------------------------------------------------------------------------------


class _Stand(NamedTuple):
    """Where a word is written."""

    start: int
    end: int


def spliced(written: str, before: str, shown: str, *, is_plain: bool) -> str | None:
    """Return a text as it is written in YAML, with other words in place of those that change; None, if that cannot be.

    Whether it then says what it should is for the caller to see: where marks stand between the words, it may not.
    """
    begin = written.find("\n") if written[:1] in "|>" else 1 if written[:1] in "\"'" else 0
    spots = dict(chars_of(written, before, begin, is_markdown=not is_plain))
    old = list(placed_words(before))
    try:
        stands = [_Stand(spots[start][0], spots[end - 1][1]) for _, start, end in old]
    except KeyError:
        return None
    new = words_of(shown)
    parts: list[str] = []
    at = 0
    for edit in differences([word for word, _, _ in old], new):
        words = new[edit.other_start : edit.other_end]
        start, end = _gap(written, stands, edit.start, edit.end)
        is_first = edit.start == 0
        text = _escaped(text_of_words(words) if is_first else shown_words(words), written, is_plain=is_plain)
        if is_first and edit.end == 0:
            text += " "
        parts += [written[at:start], text]
        at = end
    return "".join([*parts, written[at:]])


def _gap(written: str, stands: Sequence[_Stand], start: int, end: int) -> _Stand:
    """From behind the word before some others, and the marks that end there, to where the last of them ends."""
    if start == 0:
        return _Stand(stands[0].start, stands[end - 1].end if end else stands[0].start)
    before = stands[start - 1].end
    following = stands[start].start if start < len(stands) else len(written)
    closed = next((at for at in range(before, following) if written[at] not in "*_"), following)
    return _Stand(closed, stands[end - 1].end if end > start else closed)


def _escaped(text: str, written: str, *, is_plain: bool) -> str:
    """Text as it is written between the quotation marks that there are."""
    text = text if is_plain else signs_escaped(text)
    match written[:1]:
        case "'":
            return text.replace("'", "''")
        case '"':
            return text.replace("\\", "\\\\").replace('"', '\\"')
        case _:
            return text
