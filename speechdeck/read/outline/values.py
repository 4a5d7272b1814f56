"""What an author reads of a value that is not what its key wants, and what to write."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...errors import did_you_mean, nearest
from ...words.quoting import as_yaml
from ..keys import unknown_key
from ..markdown import LINK_REMEDY
from ..yaml import Mapping, Scalar, Sequence, Tree
from .dates import day_meant, duration_meant, language_meant, wrong_day
from .findings import Finding
from .grafts import STAND_IN, spoken


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, its remedy, and the value that is meant, if that can be seen."""

    sentence: str
    remedy: str
    meant: str | None = None


_SAID = {
    "tuple_type": ("{} must be a list.", 'Begin each of its items on a new line with "- ".'),
    "model_type": ("{} must have keys.", "Write `key: value` on lines of their own, indented below it."),
    "greater_than_equal": ("{} is out of range.", "A pace is between 40 and 400 words, or 800 characters, a minute."),
    "less_than_equal": ("{} is out of range.", "A pace is between 40 and 400 words, or 800 characters, a minute."),
    "only_marks": ("{} has no words, only signs.", "Write the words, or remove the block."),
    "link": ('{} has a link to "{address}", which others cannot follow.', LINK_REMEDY),
    "alt_of_decoration": (
        "{} is decorative and has an alternative text.",
        "Keep `alt` if the picture conveys something, otherwise `decorative: true`.",
    ),
}
"""By the kind of a finding: the sentence, with the value's name, and the remedy."""

_ALIKE = {"date_": "date", "int_": "int", "bool_": "bool_parsing"}
"""Kinds of findings that an author reads as one, by how they begin."""


def said(finding: Finding) -> Said:
    """Return the sentence and the remedy for a finding."""
    name = f'"{finding.name}"'
    if finding.kind == "missing":
        return Said(f"{name} is missing.", f"Add `{finding.key}: …` here.")
    if finding.given is None:
        return Said(f"{name} has no value.", _without_value(finding))
    kind = next((said for begin, said in _ALIKE.items() if finding.kind.startswith(begin)), finding.kind)
    teller = _TELLERS.get(kind)
    if teller:
        return teller(finding, name)
    sentence, remedy = _SAID[kind]
    return Said(sentence.format(name, **finding.context), remedy)


def _without_value(finding: Finding) -> str:
    if finding.key in _PART_OF:
        return _PART_OF[str(finding.key)]
    if isinstance(finding.key, int):
        return "Write the value behind the dash, or remove the dash."
    if finding.is_required:
        return f"Write it: `{finding.key}: …`."
    return "Write the value, or remove the key."


_NAMES = ("section", "from", "cue", "layout", "file", "speech", "template", "id", "background", "icon")
"""Keys whose text names something that is there or not: of several, only the author knows which."""

_NAMING = (
    *("name", "file", "image", "picture", "photo", "src", "path", "url", "color", "colour", "fill"),
    *("text", "title", "value", "label", "icon", "phrase"),
)
"""Keys that are only another name for what they stand below."""


def _no_text(finding: Finding, name: str) -> Said:
    if not spoken(finding.value) and finding.key in _PART_OF:
        return Said(f"{name} must be a text.", _PART_OF[str(finding.key)])
    if finding.key == "duration":
        return _duration(finding, name)
    meant = _inner(finding.value, finding.key)
    if not meant:
        return Said(f"{name} must be a text.", "Write one text.")
    several = isinstance(finding.value, Sequence) and len(finding.value) > 1
    if several and finding.key in _NAMES and isinstance(finding.value, Sequence):
        meant = next((each for each in finding.value if isinstance(each, Scalar)), STAND_IN)
    what = "has keys" if isinstance(finding.value, Mapping) else "is a list"
    sentence = (
        f"{name} must be {'one text, not a list' if several and finding.key in _NAMES else f'a text, and {what}'}."
    )
    named = _name_of(finding, meant)
    if named:
        return Said(sentence, named)
    text = as_yaml(meant)
    if several and finding.key in _NAMES:
        return Said(sentence, f"Keep one: `{finding.key}: {text}`.")
    key = f"- {text}" if isinstance(finding.key, int) else f"{finding.key}: {text}"
    return Said(sentence, f"Write `{key}`.", meant)


_COLOR = re.compile(r"(accent|text|background|bg|tx|dark|light|dk|lt)[\s_-]*[1-6]", re.IGNORECASE)
"""How templates call their colours."""


def _name_of(finding: Finding, meant: str) -> str | None:
    """What to write where the name that is meant is one of which nothing has the name."""
    if finding.key == "background" and not (_COLOR.fullmatch(meant) or re.search(r"\w\.\w{3,4}$", meant)):
        return "Write the name of one of the template's colours, as `background: accent1`, or of a picture's file."
    if finding.key == "icon":
        from ...files.icons import is_icon  # Only where one is asked for.

        return None if is_icon(meant) else f"Write one name. {_no_icon(meant)[1]}"
    return None


def _inner(value: Tree, key: int | str) -> str:
    """The text of a value that is written as a mapping: behind the key that is only a name for it."""
    if not isinstance(value, Mapping):
        only = value[0] if isinstance(value, Sequence) and value and (len(value) == 1 or key in _NAMES) else None
        return spoken(value) if only is None else _inner(only, key)
    names = [each for each in (str(key), *_NAMING) if value.get(each)]
    return _inner(value[names[0]], key) if names else spoken(value)


def _empty(finding: Finding, name: str) -> Said:
    if "cells" in finding.path or "header" in finding.path:
        corner = "Name what the first column holds, or write `–`."
        return Said("A cell is empty.", corner if finding.path[-2:] == ("header", 0) else "Write `–` into it.", "–")
    if finding.key in _PART_OF:
        return Said(f"{name} is empty.", _PART_OF[str(finding.key)])
    if isinstance(finding.key, int):
        return Said(f"{name} is empty.", "Write a text, or remove the item.")
    if finding.is_required:
        return Said(
            f"{name} is empty.", "Write a text, or remove what it stands in." if finding.path[1:] else "Write a text."
        )
    return Said(f"{name} is empty.", "Write a text, or remove the key.")


def _number(finding: Finding, name: str) -> Said:
    digits = re.search(r"\d{2,3}", finding.value) if isinstance(finding.value, Scalar) else None
    meant = digits[0] if digits and 40 <= int(digits[0]) <= 800 else None
    return Said(f"{name} must be a whole number.", f"Write digits only: `wpm: {meant or 130}`.", meant)


def _duration(finding: Finding, name: str) -> Said:
    meant = duration_meant(spoken(finding.value))
    remedy = f"Write `duration: {meant}`." if meant else "Write it as 8min, 1h 30min or 90s."
    return Said(f"{name} is not a duration.", remedy, meant)


def _language(finding: Finding, name: str) -> Said:
    meant = language_meant(spoken(finding.value))
    remedy = f"Write its code: `lang: {meant}`." if meant else "Write its code: en, fr, pt-BR."
    return Said(f"{name} is not a language.", remedy, meant)


def _date(finding: Finding, name: str) -> Said:
    text = spoken(finding.value)
    wrong = wrong_day(text)
    if wrong:
        return Said(*wrong)
    meant = day_meant(text)
    remedy = f"Write `date: {meant}`." if meant else "Write it as year-month-day: 2012-04-17."
    return Said(f"{name} is not a date.", remedy, meant)


def _alt_missing(finding: Finding, name: str) -> Said:
    """A picture without a description; one that is written as its file alone has no place for it."""
    short = isinstance(finding.value, Scalar)
    key = f"image: {{file: {as_yaml(spoken(finding.value), in_brackets=True)}, alt: …}}" if short else "alt: …"
    return Said(
        f"{name} has no alternative text.",
        f"Describe in `{key}` what it shows, for people who cannot see it; "
        f"write `decorative: true`{' in place of `alt`' if short else ''} if it is only decoration.",
    )


def _boolean(finding: Finding, name: str) -> Said:
    if finding.key == "silent":
        remedy = "Write `silent: true` if nothing is said at this slide; otherwise name its `section` in place of it."
        return Said(f"{name} must be true or false.", remedy, "true")
    return Said(f"{name} must be true or false.", f"Write `{finding.key}: true`, or remove the key.")


def _choice(finding: Finding, name: str) -> Said:
    choices = re.findall(r"'(\w+)'", finding.context["expected"])
    text = spoken(finding.value)
    meant = nearest(text, choices) or {"donut": "doughnut", "ring": "doughnut"}.get(text.lower())
    if meant and not isinstance(finding.value, Scalar):
        return _no_text(finding, name)
    return Said(f'{name} cannot be "{text}".', did_you_mean(meant or text, choices), meant)


def _count(finding: Finding, name: str) -> Said:
    context = finding.context
    if not context["actual_length"]:
        return Said(f"{name} is empty.", _NOTHING_IN.get(str(finding.key), "Add at least one item."))
    there = "there is 1" if context["actual_length"] == 1 else f"there are {context['actual_length']}"
    if "max_length" in context:
        remedy = f"Keep {context['max_length']}, and part the others over two blocks or slides, or choose another kind of block."
        return Said(f"{name} takes at most {context['max_length']} items; {there}.", remedy)
    remedy = _ALONE[str(finding.key)]
    return Said(f"{name} takes at least {context['min_length']} items; {there}.", remedy)


_ALONE = {
    "flow": "Add what leads to it or follows, or show it as `tiles`.",
    "timeline": "Add what came before or after, or show it as `figures`.",
    "comparison": "Add what it is compared with, or show it as `points`.",
}
"""What to do with a single item of what needs several."""

_NOTHING_IN = {
    "slides": "Add a slide: `- section: opening`.",
    "cells": "Write its cells between brackets, or remove the row.",
}

_PART_OF = {
    "section": "Write a heading of the speech, or `section: opening` for what comes before the first one.",
    "from": "Write the phrase of the speech at which the slide begins.",
}
"""What to write in a key that says what is said at a slide: without it, the slide would have no part of the speech."""


def _stray(finding: Finding, _: str) -> Said:
    unknown = unknown_key(str(finding.key), finding.node)
    return Said(unknown.sentence, unknown.remedy)


def _icon(finding: Finding, _: str) -> Said:
    return Said(*_no_icon(spoken(finding.value)))


def _no_icon(name: str) -> tuple[str, str, str | None]:
    from .icons import no_icon  # Only who misspells one needs all of them.

    return no_icon(name)


_TELLERS: dict[str, Callable[[Finding, str], Said]] = {
    "string_type": _no_text,
    "string_too_short": _empty,
    "int": _number,
    "duration": _duration,
    "language": _language,
    "date": _date,
    "alt_missing": _alt_missing,
    "icon": _icon,
    "literal_error": _choice,
    "bool_parsing": _boolean,
    "extra_forbidden": _stray,
    "too_short": _count,
    "too_long": _count,
}
