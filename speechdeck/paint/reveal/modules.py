"""Our JavaScript modules as one script: a page without requests cannot import from other files.

The modules keep to what can be joined by putting them one after the other in one scope, as bundlers do: named exports
where they are declared, imports of these by their own names, and no name twice. A browser refuses a name that is
declared twice; the type checker everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "(?P<path>\.[^"]*)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(async )?function |const |class )", re.MULTILINE)


def link(entry: Path) -> str:
    """Return a module and all that it imports as one script, each after those that it imports."""
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", module)) for module in _in_order(entry.resolve(), set()))


def _in_order(path: Path, met: set[Path]) -> Iterator[str]:
    if path in met:
        return
    met.add(path)
    text = path.read_text("utf-8")
    for found in _IMPORT.finditer(text):
        yield from _in_order((path.parent / found["path"]).resolve(), met)
    yield text
