"""What others changed in the speech, paragraph by paragraph, for whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from ..errors import Place
from .findings import Change, Hand
from .pieces import Stretch, pieces_of
from .speech.places import Stand
from .target import Hunk, Target
from .text import Text
from .wording.words import PARAGRAPH

_BY_HAND = "What is written around these words could not be kept: write them here by hand."


def changes_of(
    text: Text, target: Target, source: str, places: Mapping[int, Stand], left: Collection[Hunk]
) -> Iterator[Change]:
    """Yield the changes in the speech's order; ``left`` are those that could not be written."""
    lines = [0, *(found.end() for found in re.finditer("\n", source))]
    for hunks in _together(text, list(target.hunks())):
        start, end = _paragraphs(text, hunks)
        first = hunks[0].start
        slide = text.slide_at(min(first, len(text.words) - 1))
        yield Change(
            slide + 1,
            text.title(slide),
            _place(text, source, lines, places, hunks[0]),
            pieces_of(_stretches(text, hunks, start, end)),
            tuple(dict.fromkeys(_hands(target, hunks))),
            _BY_HAND if any(hunk in left for hunk in hunks) else "",
        )


def _together(text: Text, hunks: Sequence[Hunk]) -> Iterator[list[Hunk]]:
    """Changes with no paragraph's end between them are shown as one."""
    held: list[Hunk] = []
    for hunk in hunks:
        if held and PARAGRAPH in text.words[held[-1].end : hunk.start]:
            yield held
            held = []
        held.append(hunk)
    if held:
        yield held


def _paragraphs(text: Text, hunks: Sequence[Hunk]) -> tuple[int, int]:
    """From the beginning of the paragraph in which changes begin to the end of the one in which they end."""
    start, end = hunks[0].start, hunks[-1].end
    # A paragraph that is inserted, or goes, stands on its own.
    if _stand_alone(text, hunks):
        return start, end
    first = text.paragraph_at(min(start, len(text.words) - 1)).start
    while end < len(text.words) and text.words[end] != PARAGRAPH:
        end += 1
    return first, end


def _stand_alone(text: Text, hunks: Sequence[Hunk]) -> bool:
    if len(hunks) > 1:
        return False
    [hunk] = hunks
    begins = hunk.start == 0 or text.words[hunk.start - 1] == PARAGRAPH
    ours, theirs = text.words[hunk.start : hunk.end], [said.word for said in hunk.said]
    return begins and all(not words or words[-1] == PARAGRAPH for words in (ours, theirs))


def _stretches(text: Text, hunks: Sequence[Hunk], start: int, end: int) -> Iterator[Stretch]:
    at = start
    for hunk in hunks:
        yield text.words[at : hunk.start], "kept"
        yield text.words[hunk.start : hunk.end], "deleted"
        yield [said.word for said in hunk.said], "inserted"
        at = hunk.end
    yield text.words[at:end], "kept"


def _hands(target: Target, hunks: Sequence[Hunk]) -> Iterator[Hand]:
    for hunk in hunks:
        yield from (said.hand for said in hunk.said if said.hand)
        yield from (target.deleted[at] for at in range(hunk.start, hunk.end) if at in target.deleted)


def _place(text: Text, source: str, lines: Sequence[int], places: Mapping[int, Stand], hunk: Hunk) -> Place:
    """Where the first of the words stands, or those beside which something is inserted."""
    word = min(hunk.start, len(text.words) - 1)
    passage = text.paragraph_at(word).passage
    stand = places.get(word) or places.get(word - 1)
    if stand is None:
        return passage.place
    line = source.count("\n", 0, stand.start)
    end = source.find("\n", stand.start)
    shown = source[lines[line] : end if end >= 0 else None]
    return Place(passage.place.file, line + 1, stand.start - lines[line] + 1, shown, max(1, stand.end - stand.start))
