"""Copies of built files, changed in one place, and what the proof says of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from speechdeck.pipeline import Built
from speechdeck.prove import Proof, ProofError, prove

PHRASE = "it is particularly gratifying to participate"
"""Words of the second section that no cue cuts."""


def once(text: str, before: str, after: str) -> str:
    """Replace what stands once in a text."""
    assert text.count(before) == 1, f"{before!r} stands there {text.count(before)} times"
    return text.replace(before, after)


def change(page: Path, before: str, after: str) -> None:
    """Change one place of a page."""
    page.write_text(once(page.read_text("utf-8"), before, after), "utf-8", newline="\n")


def change_part(package: Path, part: str, before: str, after: str) -> None:
    """Change one place in a part of a PowerPoint file."""
    with zipfile.ZipFile(package) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    contents[part] = once(contents[part].decode(), before, after).encode()
    with zipfile.ZipFile(package, "w") as parts:
        for name, content in contents.items():
            parts.writestr(name, content)


def fault_of(built: Built, page: Path, presentation: Path) -> str:
    """What the proof says is wrong."""
    with pytest.raises(ProofError) as caught:
        prove(built.prepared.scenes, built.prepared.deck.words, page, presentation)
    return str(caught.value)


def proven(built: Built, page: Path, presentation: Path) -> Proof:
    """What the proof says of files that hold what they must."""
    prepared = built.prepared
    return prove(prepared.scenes, prepared.deck.words, page, presentation, speech=prepared.speech)
