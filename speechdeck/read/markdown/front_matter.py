"""Front matter: what programs want to know of a text, in YAML or TOML before its first line. It is not spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YAML = re.compile(r"""(?P<key>["']?[\w.-]+["']?:(?: |$))|\s*$|\s*\#|\s+\S|- |[\]}]""")
_TOML = re.compile(r"""(?P<key>["']?[\w.-]+["']?\s*=|\[)|\s*$|\s*\#|\s+\S|[\]}]""")
_FORMS = (("---", ("---", "..."), _YAML), ("+++", ("+++",), _TOML))


def front_matter_lines(lines: Sequence[str]) -> int:
    """Return how many lines front matter takes: none, if what stands between two rules at the beginning is a text."""
    for opening, closings, known in _FORMS:
        if lines[0].rstrip() != opening:
            continue
        keys = 0
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() in closings:
                return number + 1 if keys else 0
            found = known.match(line)
            # A blank line below the rule: then it is one.
            if not found or (number == 1 and not line.strip()):
                return 0
            keys += found["key"] is not None
    return 0
