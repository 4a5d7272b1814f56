"""Packages changed part by part, as programs do that save them, and what is read in them, briefly."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from speechdeck.review.returned.file import Returned
from speechdeck.review.returned.reading import read_returned

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpacked(file: Path) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edit(file: Path, part: str, *edits: tuple[str, str]) -> None:
    """Replace texts in a part, each of which must stand there."""
    parts = unpacked(file)
    content = parts[part].decode()
    for old, new in edits:
        assert old in content, f"{old!r} is not in {part}"
        content = content.replace(old, new)
    file.write_bytes(packed(parts | {part: content.encode()}))


def add(file: Path, to: str, parts: Mapping[str, tuple[str, str]]) -> None:
    """Add parts to a package, each by its name with the address of its kind and its content; ``to`` refers to them."""
    folder, _, name = to.rpartition("/")
    relationships = f"{folder}/_rels/{name}.rels"
    listed = "".join(
        f'<Relationship Id="added{number}" Type="{kind}" Target="/{part}"/>'
        for number, (part, (kind, _)) in enumerate(parts.items())
    )
    edit(file, relationships, ("</Relationships>", f"{listed}</Relationships>"))
    file.write_bytes(packed(unpacked(file) | {part: content.encode() for part, (_, content) in parts.items()}))


def said(file: Path) -> dict[int, list[str]]:
    """Return what a file that came back says at each slide."""
    return texts(read_returned(file))


def texts(returned: Returned) -> dict[int, list[str]]:
    """Return the texts of each part, by its slide."""
    return {part.slide: [paragraph.text for paragraph in part.paragraphs] for part in returned.parts}


QUAY = {
    1: [],
    2: ["Excellencies, dear friends."],
    3: [
        "Why we built it",
        "Our boats waited 310 hours. Now there is 6 metres of water. See our page.",
        "What it needed",
        "Stone,",
        "and time:",
        "more than we thought.",
        "1. First, a plan.",
        "2. Then, money.",
        "The sea is not patient.",
    ],
    4: ["Thanks", "Thank you."],
}
"""What the deck about the quay says at each slide."""
