"""What of a Markdown speech may be meant otherwise than it is read, and what no speech has; each with what mends it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...errors import Place, Problem, in_order

_TOLD = 5
"""Doubts of one kind that are told; whoever has more knows by then what to look for."""


def numbers_do_not_run_on(place: Place, marker: str, following: int) -> Problem:
    """A list in which a number is not the one after the last."""
    number, sign = marker[:-1], marker[-1]
    return _doubt(
        place,
        "The numbers of this list are not consecutive; the notes keep them as written.",
        f"Write {following}{sign} if it counts. If not, put a blank line above, and a backslash after the number: "
        f"{number}\\{sign}",
    )


def sign_kept(place: Place, line: str, mark: str, alternative: str = "") -> Problem:
    """A sign before a number, or in the middle of a sentence, that Markdown would take away."""
    start = " ".join(line.split()[:3])
    return _doubt(
        place,
        f"Markdown would take this sign for the mark of a {mark}; the notes keep it as written.",
        f"To be sure, write a backslash before it: \\{start}{alternative}",
    )


def number_kept(place: Place, marker: str) -> Problem:
    """A number or a bullet with nothing behind it."""
    return _doubt(
        place,
        "Markdown would take this for an empty list; the notes keep it as written.",
        f"To be sure, write a backslash in it: {marker[:-1]}\\{marker[-1]}",
    )


def stars_kept(place: Place, word: str) -> Problem:
    """Stars between numbers."""
    return _doubt(
        place,
        "Markdown would take these signs for emphasis; the notes keep them as written.",
        "To be sure, write backslashes before them: " + re.sub(r"(?<!\\)\*", r"\\*", word),
    )


def end_mark(place: Place, mark: str) -> Problem:
    """A row of number signs on a line of its own."""
    return _doubt(
        place,
        "This sign is in the notes.",
        f"If it only marks the end, write it as a comment: <!-- {mark} -->",
    )


def sentence_kept(place: Place) -> Problem:
    """A paragraph with a rule right below it."""
    return _doubt(
        place,
        "Markdown would take this for a heading, because of the line below it; it is read as a paragraph.",
        "Put a blank line below it. If it is a heading, write ## before it, on one line, and delete the line below.",
    )


def sign_below_kept(place: Place, sign: str) -> Problem:
    """A paragraph whose last line is one sign that would make it a heading."""
    return _doubt(
        place,
        "Markdown would take this sign for the underline of a heading; the notes keep it as written.",
        f"To be sure, write a backslash before it: \\{sign}",
    )


def no_tag(place: Place, tag: str) -> Problem:
    """A word in angle brackets."""
    return _doubt(
        place,
        "This looks like a tag, but HTML has no such tag; the notes keep it as written.",
        f"Fill it in or delete it. If it is to stay, write: &lt;{tag[1:]}",
    )


def no_template(place: Place, mark: str) -> Problem:
    """A mark that a program would fill in or take away: of a form letter, of a website."""
    return _doubt(
        place,
        "This looks like a mark for a program; it stands in the notes, as it is written.",
        f"Fill it in or delete it. If nobody says it, make a comment of it: <!-- {mark.replace('--', '')} -->",
    )


def tag_without_partner(place: Place, tag: str) -> Problem:
    """A tag of HTML that is opened and not closed, or the other way round."""
    return _doubt(
        place,
        "This tag has no counterpart; the notes keep it as written.",
        f"Write the tag that belongs to it, or delete it. If it is to stay, write: &lt;{tag[1:]}",
    )


def no_footnote(place: Place, mark: str) -> Problem:
    """A footnote's mark without a footnote."""
    return _doubt(
        place,
        "There is no footnote of this name; the notes keep the mark as written.",
        f"Delete it, or write the footnote on a line of its own: {mark}: …\nIf it is to stay, write: \\{mark}",
    )


def no_code(place: Place) -> Problem:
    """A paragraph that is indented by four spaces."""
    return _doubt(
        place,
        "Markdown would take this for program code, because it is indented; it is read as a paragraph.",
        "Remove the spaces before it.",
    )


def numbers_of_html(place: Place) -> Problem:
    """A list whose numbers are not in the file."""
    return _doubt(
        place,
        "HTML gives numbers to this list, but they are not written in it; the notes have none.",
        "Write the numbers into the items, as Markdown: each on a line of its own, as 1. and so on.",
    )


_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def raised_number(place: Place, tag: str, number: str) -> Problem:
    """A number that the notes do not raise."""
    shown = number.translate(_RAISED if tag == "sup" else _LOWERED)
    footnote = "\nIf it marks a footnote, write [^1] and the footnote." if tag == "sup" else ""
    return _doubt(
        place,
        "In the notes, this number is on the line, as if it belonged to the one before it.",
        f"Write it without the tags, as a raised or lowered character: {shown}{footnote}",
    )


def lines_joined(place: Place) -> Problem:
    """A text of one line a paragraph."""
    return _doubt(
        place,
        "Each line here looks like a paragraph of its own, but Markdown makes one paragraph of all.",
        "Put a blank line between paragraphs.",
    )


def greetings_joined(place: Place) -> Problem:
    """Greetings of one line each."""
    return _doubt(
        place,
        "The lines from here on look like greetings, but Markdown makes one paragraph of them.",
        f"To keep each on its own line, write a backslash at its end: {' '.join(place.text.split()[-3:])}\\",
    )


def _doubt(place: Place, sentence: str, remedy: str) -> Problem:
    return Problem(place, sentence, remedy, severity="warning")


# --- Errors: what cannot be read either way -----------------------------------------------------------------------


def table(place: Place) -> Problem:
    """A table, of Markdown or of HTML."""
    remedy = "Say it in words, or show it on a slide, as a block `table`."
    return Problem(place, "A speech has no tables: nobody can hear one.", remedy)


def picture(place: Place) -> Problem:
    """A picture, or a film."""
    return Problem(place, "A speech has no pictures.", "Remove the picture; show it on a slide instead.")


def empty_heading(place: Place) -> Problem:
    """The mark of a heading, with nothing behind it."""
    return Problem(place, "This heading has no text.", "Write the heading, or remove the mark.")


def open_comment(place: Place) -> Problem:
    """A comment that would take the rest of the speech along."""
    return Problem(
        place,
        "This comment has no end, or ends after the beginning of another.",
        "Write --> where it ends. If no comment is meant, write &lt;!--",
    )


# --- Of many, the first -------------------------------------------------------------------------------------------


def told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems in the order of the file, of each kind the first ones; the last of them says how many there are."""
    by_kind: dict[str, list[Problem]] = {}
    for problem in in_order(problems):
        # What is in quotation marks differs from one problem of a kind to the next.
        by_kind.setdefault(re.sub(r'".*"', "", problem.sentence), []).append(problem)
    shown = []
    for found in by_kind.values():
        *first, last = found[:_TOLD]
        more = len(found) - _TOLD
        also = "There is 1 more like this." if more == 1 else f"There are {more:,} more like this."
        remedy = f"{last.remedy}\n{also}" if more > 0 else last.remedy
        shown += [*first, Problem(last.place, last.sentence, remedy, last.severity)]
    yield from in_order(shown)
