"""What the author of a draft must look at, in the order in which it matters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..words.text import collapse_spaces, pluralize, shortened
from .deck import Draft
from .first_outline.outline import Slide
from .piece import LeftOut

_LISTED = 30


def report(draft: Draft, reduced: Sequence[Slide] = ()) -> Iterator[str]:
    """Yield the report's lines; ``reduced`` are slides that had no room for all that was to be on them."""
    spoken = draft.spoken
    if draft.account:
        yield str(draft.account)
    yield ""
    if spoken.blocks:
        first, last = spoken.blocks[0], spoken.blocks[-1]
        yield f"The speech begins ({first.unit} {first.line}):  {shortened(_plain(first.text))}"
        yield f"and ends ({last.unit} {last.line}):  {_end_of(last.text)}"
    else:
        yield "Nothing is said in this presentation: it has no notes. speech.md has room for the speech."
    yield from _headed("Left out (all of it is in left-out.txt):", _left_out(draft))
    if spoken.shown:
        yield from _of_deck(draft, reduced)
    else:
        yield from _of_speech(draft)
    for remark in spoken.remarks:
        yield ""
        yield remark


def _left_out(draft: Draft) -> list[str]:
    """What is not spoken; of an old deck, what is on its slides is told otherwise."""
    left = (one for one in draft.spoken.left_out if not one.reason.startswith("shown "))
    return [_told(one) for one in left]


def _told(one: LeftOut) -> str:
    return f"{one.piece.where}: {shortened(collapse_spaces(one.piece.text), 70)}  ({one.reason})"


def _of_speech(draft: Draft) -> Iterator[str]:
    spoken = draft.spoken
    headings = [block for block in spoken.blocks if block.role == "heading"]
    yield ""
    yield "Headings:" if headings else "No headings were found: slides begin where the outline proposes it."
    yield from _listed(
        [f"{block.unit} {block.line}: {'#' * block.level} {collapse_spaces(block.text)}" for block in headings]
    )
    yield from _headed("Joined:", [f"{join.unit} {join.line}: {join.text}  ({join.reason})" for join in spoken.joins])
    items = [block for block in spoken.blocks if block.role == "item" and block.marker[:1].isdigit()]
    yield from _headed(
        "Numbers taken for those of list items:",
        [f"{block.unit} {block.line}: {block.marker} {shortened(collapse_spaces(block.text))}" for block in items],
    )
    proposals = [slide for slide in draft.slides if slide.is_proposed]
    if proposals:
        yield ""
        yield f"Proposed in outline.yaml, each with a comment: {pluralize(len(proposals), 'slide')} within long sections."


def _of_deck(draft: Draft, reduced: Sequence[Slide]) -> Iterator[str]:
    shown = draft.spoken.shown
    silent = [each.number for each in shown if not each.is_spoken]
    yield ""
    spoken = len(shown) - len(silent)
    yield f"{pluralize(len(shown), 'slide')}, with notes at {spoken} of them" + (
        "; each of these begins where its notes do." if spoken else "."
    )
    if silent:
        yield f"Nothing is said at slides {_ranges(silent)}: there, outline.yaml has `silent: true`."
    headed = [f"slide {block.line}: # {block.text}" for block in draft.spoken.blocks if block.counted]
    yield from _headed(
        "Headings that were added to the speech, since the notes begin like those of another slide:", headed
    )
    lacking = [
        f"slide {_ranges([each.number for each in shown if what in each.lacking])}: {what}"
        for what in dict.fromkeys(what for each in shown for what in each.lacking)
    ]
    yield from _headed("On the slides, but not in outline.yaml, which has no word for it:", lacking)
    yield from _headed(
        "Without room for all of it, so that outline.yaml has only a part:",
        [f"{slide.remarks[0]}: {shortened(slide.title, 60)}" for slide in reduced if slide.remarks],
    )
    if draft.template:
        yield ""
        yield f"Its design is {draft.template}."


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers with their neighbours joined: 1–3, 7."""
    shown = []
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        shown.append(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}")
    return ", ".join(shown)


def _plain(text: str) -> str:
    """A text without the backslashes that keep Markdown from reading it otherwise."""
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", collapse_spaces(text))


def _end_of(text: str) -> str:
    whole = _plain(text)
    return whole if len(whole) <= 80 else f"… {whole[-78:].split(' ', 1)[-1]}"


def _headed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield heading
        yield from _listed(lines)


def _listed(lines: list[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:_LISTED])
    if len(lines) > _LISTED:
        yield f"  and {len(lines) - _LISTED} more"
