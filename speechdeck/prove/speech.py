"""The second reading: every letter, digit and sign of the speech's file stands in the notes of both written files.

It reads the file's bytes on its own and shares nothing with what read them first. What is not spoken is left out, and
all of it is told: Markdown's own marks, addresses of links, tags, comments, footnotes, front matter, lines of
attributes. The other way round the notes hold nothing that the file does not have, in the same order.

White space is not looked at, whatever kind it is (a no-break space, U+3000, U+2028): a reader may join wrapped lines.
All else is compared as it is: how a letter is composed, soft hyphens and characters of no width too.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import Place, Problem
from .alignment import Alignment, Atom, align, compact
from .blocks import cut
from .definitions import Definition, Labels, take_definitions
from .footnotes import footnote_names
from .front_matter import height_of_front_matter
from .inline import atoms_of
from .parts import Footnote, Sign, Text
from .report import Finding, Report

_TOLD = 10
"""Differences that are told; whoever has more looks at the first ones."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """One thing of the speech's file that is not spoken: what it is, where it stands, and as what it is written."""

    kind: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """What is not spoken, in the file's order, and what could not be accounted for."""

    unspoken: tuple[Unspoken, ...]
    problems: tuple[Problem, ...]


def account_for(raw: bytes, file: str, notes: Mapping[str, str]) -> Account:
    """Account for each character of a speech's file in the notes of each written file."""
    lines = _lines(raw)
    shown = [line.expandtabs(4) for line in lines]
    marked = not file.lower().endswith(".txt")
    atoms = list(_atoms(shown) if marked else _plain(shown))
    report = Report(file, lines, shown, atoms, marked)
    alignments: dict[str, Alignment] = {}
    found: dict[Finding, list[str]] = {}
    for name, text in notes.items():
        words = compact(text)
        if words not in alignments:
            alignments[words] = align(atoms, words, _TOLD)
        for finding in report.findings(alignments[words].differences, text):
            found.setdefault(finding, []).append(name)
    problems = (
        finding.as_problem("the notes" if len(names) == len(notes) else f"the notes of {' and '.join(names)}")
        for finding, names in found.items()
    )
    unshown = frozenset[int]().union(*(alignment.unshown for alignment in alignments.values()))
    left_out = (atoms[number] for number in sorted(unshown))
    return Account(tuple(Unspoken(atom.kind, report.place(atom), atom.written) for atom in left_out), tuple(problems))


def _lines(raw: bytes) -> list[str]:
    text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _plain(lines: Sequence[str]) -> Iterator[Atom]:
    """In plain text nothing is a mark."""
    for number, line in enumerate(lines):
        if words := compact(line):
            yield Atom((words,), number, len(line) - len(line.lstrip()), line.strip())


def _atoms(lines: Sequence[str]) -> Iterator[Atom]:
    """Cut a Markdown file into words and marks."""
    first = height_of_front_matter(lines)
    if first:
        yield Atom(("",), 0, 0, "\n".join(lines[:first]), "front matter")
    parts = cut(lines, first)
    definitions = {id(text): take_definitions(text) for text in parts if isinstance(text, Text)}
    labels = Labels(
        {definition.label for found in definitions.values() for definition in found},
        footnotes=frozenset(part.label for part in parts if isinstance(part, Footnote)),
        places=frozenset(footnote_names("\n".join(lines))),
    )
    cut_texts = {id(text): list(atoms_of(text, labels)) for text in parts if isinstance(text, Text)}
    for part in parts:
        match part:
            case Text():
                yield from (_defined(definition, labels) for definition in definitions[id(part)])
                yield from cut_texts[id(part)]
            case Footnote(first=start, last=last):
                written = "\n".join(lines[start : last + 1])
                yield Atom(("",), start, len(written) - len(written.lstrip()), written.strip(), "footnote")
            case Sign():
                yield part.as_atom()
            case Atom():
                yield part


def _defined(definition: Definition, labels: Labels) -> Atom:
    """What defines a link is not spoken; what only looks so, because no link uses it, is."""
    used = definition.label in labels.used
    text = "" if used else compact(definition.written)
    return Atom((text,), definition.line, definition.column, definition.written, "link definition" if used else "")


_SUMMED = {
    "comment": "comments",
    "footnote": "footnotes",
    "front matter": "front matter",
    "hidden text": "hidden texts",
    "script": "scripts",
    "style sheet": "style sheets",
    "tag": "tags",
    "attribute line": "attribute lines",
    "link address": "link addresses",
    "link definition": "link definitions",
}
"""What an author wants to know of, and how it is called if there are several; marks are not told one by one."""


def summary(unspoken: Iterable[Unspoken]) -> str:
    """Return what is not spoken in a few words: "left out as not spoken: 2 comments, 1 footnote"."""
    counted = Counter(each.kind for each in unspoken)
    said = [
        plural if plural == kind else f"{counted[kind]} {kind if counted[kind] == 1 else plural}"
        for kind, plural in _SUMMED.items()
        if counted[kind]
    ]
    return f"left out as not spoken: {', '.join(said)}" if said else ""
