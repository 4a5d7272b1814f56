"""A text as YAML reads it: plain where it can be, in quotation marks where it must."""

from __future__ import annotations

import json
import re

_SHOWN = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]*")
"""What needs no escape."""

_PLAIN = re.compile(rf"(?![-?:,\[\]{{}}#&*!|>'\"%@`~=<\s]){_SHOWN.pattern}(?<!\s)")
"""What begins with no sign that means something in YAML (1.2.2, 7.3.3)."""

_BROKEN = re.compile(r":(\s|$)|\s#|^(null|---|\.\.\.)", re.IGNORECASE)
"""What ends a plain text, or makes it something else."""


def as_yaml(text: str) -> str:
    """Return a text so that it can be pasted behind a key.

    >>> print(as_yaml("Second"), as_yaml("Part I: The beginning"))
    Second "Part I: The beginning"
    """
    if _PLAIN.fullmatch(text) and not _BROKEN.search(text):
        return text
    if '"' in text and _SHOWN.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)
