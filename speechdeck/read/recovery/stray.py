"""Lines that are no part of an outline: marks of merges, fences, other documents; and signs no text may hold."""

from __future__ import annotations

import re

from ...errors import Problem
from ..damage import UNSTORABLE
from .draft import Draft
from .signs import has_tabs, tabs

_MERGE = re.compile(r"(<{7}|={7}|>{7}|\|{7})(\s|$)")


def clean(draft: Draft) -> list[Problem]:
    """Take out of a draft what is no part of an outline, and return what is to be told of it."""
    found = [*_control_characters(draft), *_merges(draft), *_fences(draft), *_documents(draft)]
    return [*found, *_tabs(draft)]


def _control_characters(draft: Draft) -> list[Problem]:
    problems: dict[str, Problem] = {}
    for number, line in enumerate(draft.lines):
        for found in UNSTORABLE.finditer(line):
            sentence = f"There is a control character here (U+{ord(found[0]):04X})."
            problems.setdefault(found[0], Problem(draft.place(number, found.start(), 1), sentence, "Delete it."))
        draft.lines[number] = UNSTORABLE.sub(" ", line)
    return list(problems.values())


def _merges(draft: Draft) -> list[Problem]:
    """Two versions of some lines with marks between them: the first is read."""
    problems, is_second = [], False
    for number, line in enumerate(draft.lines):
        mark = _MERGE.match(line)
        if mark and mark[1][0] == "<":
            sentence = "Two versions of the outline were merged here, and nobody has chosen between them."
            remedy = "Keep the lines that are right, and delete the others with the lines `<<<<<<<`, `=======` and `>>>>>>>`."
            problems.append(Problem(draft.place(number), sentence, remedy))
        if mark or (is_second and problems):
            draft.lines[number] = ""
        if mark:
            is_second = mark[1][0] in "=|"
    return problems


def _fences(draft: Draft) -> list[Problem]:
    numbers = [number for number, line in enumerate(draft.lines) if line.startswith(("```", "~~~"))]
    for number in numbers:
        draft.lines[number] = ""
    sentence = "An outline has no code fence around it."
    others = f" and line {', '.join(str(number + 1) for number in numbers[1:4])}" if numbers[1:] else ""
    return [Problem(draft.place(number), sentence, f"Delete this line{others}.") for number in numbers[:1]]


def _documents(draft: Draft) -> list[Problem]:
    """Lines that end a document, or begin one; before the outline, one may stand."""
    problems, has_begun = [], False
    for number, line in enumerate(draft.lines):
        mark = re.match(r"(---|\.\.\.)(?=\s|$)\s*(.*)", line)
        if mark and not (mark[1] == "---" and not has_begun and not problems):
            sentence = "A second document begins here." if mark[1] == "---" else "This line ends the outline."
            remedy = f"Keep one outline in a file: remove the line `{mark[1]}`"
            is_last = not any(line.strip() for line in draft.lines[number + 1 :])
            problems.append(
                Problem(draft.place(number), sentence, remedy + ("." if is_last else " and what is below it."))
            )
            draft.lines[number] = ""
            if mark[1] == "---":
                draft.lines[number:] = [""] * (len(draft.lines) - number)
                break
        elif line.startswith("%") and not has_begun:
            problems.append(
                Problem(draft.place(number), "An outline has no directives (`%NAME`).", "Delete this line.")
            )
            draft.lines[number] = ""
        elif mark:
            draft.lines[number] = mark[2]
        has_begun |= bool(line.strip()) and not line.startswith(("#", "%"))
    return problems


def _tabs(draft: Draft) -> list[Problem]:
    """Lines that are indented with tabs, told once: whoever indents one so indents many."""
    written = next((line for line in draft.lines if line.strip()), "")
    if written.lstrip().startswith(("{", "[")):
        return []
    numbers = [number for number, line in enumerate(draft.lines) if line.strip() and has_tabs(line)]
    for number in numbers:
        draft.lines[number] = tabs(draft.lines[number])
    if not numbers:
        return []
    others = f", and {len(numbers) - 1} more" if numbers[1:] else ""
    place = draft.place(numbers[0], draft.source.lines[numbers[0]].index("\t"), 1)
    remedy = "Write two spaces in place of each tab at the beginning of a line:\n" + draft.lines[numbers[0]]
    return [Problem(place, f"This line is indented with a tab{others}; YAML knows spaces only.", remedy)]
