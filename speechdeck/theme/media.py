"""The pictures in a template: known by how they begin, whatever their names are."""

from __future__ import annotations

from ..files.formats import begins_as_xml

CONTENT_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
}

_SPELLED = {"jpg": "jpeg", "jpe": "jpeg", "tif": "tiff"}


def kind_of(content: bytes) -> str | None:
    """Return which kind of picture a file is, as its name should end; None of what is none."""
    if begins_as_xml(content) and b"svg" in content[:4096].replace(b"\0", b""):
        return "svg"
    from ..files.metadata import form_of  # only templates with pictures need it

    return form_of(content)


def ends_as(name: str, kind: str) -> bool:
    """Return whether a part's name ends as that of such a picture does."""
    ending = name.rpartition(".")[2]
    return _SPELLED.get(ending, ending) == kind
