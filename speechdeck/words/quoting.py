"""A text as YAML reads it, or a terminal: plain where it can be, in quotation marks where it must."""

from __future__ import annotations

import json
import os
import re
import shlex

_HIDDEN = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff"
_SHOWN = re.compile(f"[^{_HIDDEN}]*")
"""What needs no escape."""

_PLAIN = re.compile(rf"(?![-?:,\[\]{{}}#&*!|>'\"%@`~=<\s]){_SHOWN.pattern}(?<!\s)")
"""What begins with no sign that means something in YAML (1.2.2, 7.3.3)."""

_BROKEN = re.compile(r":(\s|$)|\s#|^(null|---|\.\.\.)", re.IGNORECASE)
"""What ends a plain text, or makes it something else."""


def as_yaml(text: str, *, in_brackets: bool = False) -> str:
    """Return a text so that it can be pasted behind a key, or between brackets, where commas part what is written.

    >>> print(as_yaml("Second"), as_yaml("Part I: The beginning"))
    Second "Part I: The beginning"
    """
    if not text:
        return '""'
    can_be_plain = not in_brackets or not set(text) & set(",[]{}?:")
    if can_be_plain and _PLAIN.fullmatch(text) and not _BROKEN.search(text):
        return text
    if '"' in text and _SHOWN.fullmatch(text):
        return in_single_quotes(text)
    # JSON leaves some line ends of YAML as they are.
    return re.sub(f"[{_HIDDEN}]", lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def in_single_quotes(text: str) -> str:
    """Return a text in single quotation marks, in which a backslash is one.

    >>> print(in_single_quotes("it's"))
    'it''s'
    """
    return "'" + text.replace("'", "''") + "'"


_TYPED_PLAIN = re.compile(r"[\w.:\\/~-]+")
"""What means nothing else to the shells of Windows."""


def as_typed(text: str, *, on_windows: bool = os.name == "nt") -> str:
    """Return a name or an option so that it can be pasted into a terminal; Windows' shells share double quotes only.

    >>> print(as_typed("my talk", on_windows=True), as_typed("my talk", on_windows=False))
    "my talk" 'my talk'
    """
    if not on_windows:
        return shlex.quote(text)
    return text if _TYPED_PLAIN.fullmatch(text) else f'"{text}"'
