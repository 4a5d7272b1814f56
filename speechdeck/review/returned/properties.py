"""Who saved an office document last, and when, as the document says it."""

from __future__ import annotations

from ...draft.package import Package
from ...errors import AuthorError

_SAID = {"docProps/core.xml": ("lastModifiedBy", "modified"), "meta.xml": ("creator", "date")}
"""What says it in Office Open XML, and in OpenDocument."""


def saved(package: Package) -> tuple[str, str]:
    """Return who saved it last, and when (ISO 8601); nothing for what it does not say."""
    for part, (who, when) in _SAID.items():
        if part in package:
            said = _texts(package, part)
            return said.get(who, ""), said.get(when, "")
    return "", ""


def _texts(package: Package, part: str) -> dict[str, str]:
    try:
        root = package.root(part)
    except AuthorError:
        # Nothing of the text hangs on it.
        return {}
    return {each.tag.rsplit("}", 1)[-1]: (each.text or "").strip() for each in root.iter() if isinstance(each.tag, str)}
