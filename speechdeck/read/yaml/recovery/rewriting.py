"""Puts a value that cannot be read, with the lines that it goes on over, into a form that can."""

from __future__ import annotations

from . import texts
from .draft import Draft, Mistake
from .in_braces import Flow


def rewrite(draft: Draft, number: int, start: int, last: int, text: str, end: int) -> None:
    """Mend a value that begins at a column of a line and goes on to the last; if nobody can, drop it."""
    plain = texts.without_comment(text) if "\n" not in text else text.rstrip()
    comment = text[len(plain) :] if "\n" not in text else ""
    if "\n" in text and " #" not in text and text[0] in "[{" and _mend_flow(draft, number, start, last, text):
        return
    found = texts.mended(plain or text)
    if found is None and _mend_flow(draft, number, start, last, plain):
        return
    if found is None:
        place = draft.place(number, start)
        sentence = "What is in these brackets cannot be read: one of them is not closed, or a comma is missing."
        remedy = "Close each, or write what is in them on lines of their own: `- item` or `key: value`."
        draft.drop(number, end, place, sentence, remedy)
        draft.lines[number : last + 1] = [""] * (last + 1 - number)
        return
    first, *rest = (found.value + comment).split("\n")
    mended = {number: draft.lines[number][:start] + first}
    mended |= {number + at: line for at, line in enumerate(rest, start=1)}
    mended |= dict.fromkeys(range(number + 1 + len(rest), last + 1), "")
    place = draft.place(number, start, len(plain) if "\n" not in plain else None)
    fewer = last > number + len(rest)
    remedy = f"{found.remedy.rstrip(':')}, in place of these {last + 1 - number} lines:" if fewer else found.remedy
    draft.mend(place, found.sentence, remedy, mended, range(number, number + 1 + len(rest)))


def _mend_flow(draft: Draft, number: int, start: int, last: int, text: str) -> bool:
    """Mend each sign in brackets that is missing or too many, and return whether that makes them YAML."""
    flow = Flow(text, number + 1)
    mended = flow.mended()
    if text[:1] not in "[{" or flow.is_other or not texts.reads(indented(mended)):
        return False
    for slip in flow.slips:
        line, column = flow.line_and_column(slip.at)
        place = draft.place(number + line, column + (0 if line else start), slip.width)
        draft.mistakes.append(Mistake(place, slip.sentence, slip.remedy, {}))
    first, *rest = mended.split("\n")
    draft.lines[number : last + 1] = [draft.lines[number][:start] + first, *rest]
    return True


def indented(text: str) -> str:
    """Return a value of several lines, each but the first indented as behind a key at a line's beginning."""
    return text.replace("\n", "\n ")
