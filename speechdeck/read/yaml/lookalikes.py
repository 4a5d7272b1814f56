"""Values that are YAML and look like something else: escapes in paths, typographic quotes, commas of other scripts."""

from __future__ import annotations

import re

from ...words.quoting import as_yaml, in_single_quotes

_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[abefnrtv0])")
_MADE = {"n": "a line break", "r": "a line break", "t": "a tab"}
_TYPOGRAPHIC = re.compile(r"[“„«‟”](?P<text>[^“”„«»‟]+)[”“»‟«]")
_OTHER_COMMA = re.compile(r"\s*[،，、؛；;]\s*")


def escaped_letter(written: str) -> tuple[str, str] | None:
    """Return what to say of a text in double quotes in which a backslash and a letter are a sign of their own."""
    found = _ESCAPE.search(written)
    if not found:
        return None
    made = _MADE.get(found[1][1], "a control character")
    single = in_single_quotes(written[1:-1].replace("\\\\", "\\"))
    return (
        f"In double quotation marks, `{found[1]}` is {made}.",
        f"If a backslash is meant, put the text in single ones: {single}",
    )


def typographic_quotes(key: str, text: str) -> tuple[str, str] | None:
    """Return what to say of a value that stands in typographic quotation marks as a whole."""
    found = _TYPOGRAPHIC.fullmatch(text)
    if not found:
        return None
    return (
        "These quotation marks are part of the text: only straight ones are signs of YAML.",
        f"If they shall not be shown, write `{key}: {as_yaml(found['text'])}`.",
    )


def commas_of_other_scripts(text: str) -> tuple[str, str] | None:
    """Return what to say of the only item in a pair of brackets, if it has other commas than YAML's."""
    items = [item for item in _OTHER_COMMA.split(text.strip()) if item]
    if len(items) < 2:
        return None
    sign = (_OTHER_COMMA.search(text) or [""])[0].strip()
    several = ", ".join(as_yaml(item, in_brackets=True) for item in items)
    return f"This list has one item: `{sign}` does not part items.", f"If there are several, write `[{several}]`."
