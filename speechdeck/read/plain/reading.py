"""Plain text as passages: every character is spoken, nothing is markup.

Paragraphs are what a reader sees (`wrapping` says how), headings the lines that equal a section of the outline
(`headings` says which). Space is folded; the spaces of other scripts, such as an indent of U+3000, stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...errors import Problem
from ...model import Passage
from ...words.joints import joint, spaces_latin
from ...words.text import Run
from ..source import Source
from .headings import Candidate, choose_headings, find_candidates, standing_alone
from .wrapping import Line, Wrapping, blocks


def read_plain(source: Source, names: Sequence[str]) -> tuple[list[Passage], list[Problem]]:
    """Read the paragraphs of a plain text and the headings that an outline names, in its order; and what is odd in it."""
    text = list(blocks(source.lines))
    candidates = find_candidates(text, names)
    wrapping = Wrapping(text, {line.number for candidate in candidates for line in candidate.lines})
    headings, problems = choose_headings(standing_alone(candidates, text, wrapping), names, source)
    latin_spaced = spaces_latin(source.lines)
    passages = []
    for part in _parts(text, headings, wrapping):
        is_heading = isinstance(part, Candidate)
        lines = part.lines if isinstance(part, Candidate) else part
        run = Run(_joined(lines, latin_spaced=latin_spaced))
        place = source.place(lines[0].number)
        passages.append(Passage((run,), place, kind="heading", level=1) if is_heading else Passage((run,), place))
    return passages, [*problems, *_markup(source)]


def _parts(
    text: Iterable[Sequence[Line]], headings: Iterable[Candidate], wrapping: Wrapping
) -> Iterator[Candidate | Sequence[Line]]:
    """The headings and the paragraphs between them."""
    heads = {heading.at: heading for heading in headings}
    at = following = 0
    for block in text:
        between: list[Line] = []
        for line in block:
            if at in heads:
                yield from wrapping.paragraphs(between)
                yield heads[at]
                between = []
                following = at + len(heads[at].lines)
            elif at >= following:
                between.append(line)
            at += 1
        yield from wrapping.paragraphs(between)


def _joined(lines: Sequence[Line], *, latin_spaced: bool) -> str:
    pieces = [lines[0].text]
    for before, after in pairwise(lines):
        pieces += [joint(before.text, after.text, latin_spaced=latin_spaced), after.text]
    return "".join(pieces)


# --- What may have been meant as something else -------------------------------------------------------------------

_FRONT_MATTER = re.compile(
    r"\s*(---|\+\+\+)[ \t]*\n(?:[ \t]*[\w-]+[ \t]*[:=].*\n|[ \t]+.*\n|[ \t]*#.*\n)+\1[ \t]*(?:\n|$)"
)
_HTML = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|div|span|a|h[1-6]|ul|ol|li|sup|sub|table|tr|td|html|body)\b[^<>\n]{0,300}>"
    r"|&(?:nbsp|amp|quot|lt|gt|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[0-9a-fA-F]{2,5});|<!--",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|\*\*[^\s*][^*\n]{0,200}\*\*|!?\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#)[^)\n]{1,500}\)", re.MULTILINE
)


def _markup(source: Source) -> Iterator[Problem]:
    """Warnings about what looks like the markup of another kind of file: in this one, it is spoken."""
    front = _FRONT_MATTER.match(source.text)
    if front:
        start = len(front[0]) - len(front[0].lstrip())
        remedy = "Remove these lines, or name the file speech.md."
        yield _warning(source, start, 3, "This looks like front matter, and in a .txt every line is spoken.", remedy)
    for name, pattern in (("HTML", _HTML), ("Markdown", _MARKDOWN)):
        found = list(pattern.finditer(source.text))
        if found:
            first = found[0]
            sentence = f"In a .txt every character is spoken, and there {_marks(len(found), name)}."
            remedy = "Remove the marks, or name the file speech.md, in which they are not spoken."
            yield _warning(source, first.start(), len(first[0]), sentence, remedy)


def _marks(number: int, name: str) -> str:
    return f"is a mark of {name}" if number == 1 else f"are {number} marks of {name}"


def _warning(source: Source, start: int, width: int, sentence: str, remedy: str) -> Problem:
    return Problem(source.place_at(start, width), sentence, remedy, "warning")
