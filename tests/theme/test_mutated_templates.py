"""A template that is not as it should be is a problem that an author is told, or a deck; never a crash.

Each run is another template, made of those of the tests. ``SPEECHDECK_MUTATIONS=100000`` makes as many as one likes, and
``SPEECHDECK_MUTATIONS_FROM`` begins elsewhere.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from speechdeck.errors import AuthorError
from speechdeck.files.archive import Archive
from speechdeck.files.timestamp import timestamp
from speechdeck.paint.powerpoint import paint_powerpoint
from speechdeck.paint.reveal import paint_reveal
from speechdeck.pipeline import prepare
from speechdeck.theme import load_theme
from speechdeck.theme.package import design_of
from tests.templates.designs import DESIGNS
from tests.templates.kit import packed, unpacked

from .mutations import mutated

_RUNS = int(os.environ.get("SPEECHDECK_MUTATIONS", "1000"))
_FROM = int(os.environ.get("SPEECHDECK_MUTATIONS_FROM", "0"))
_LAYOUTS = 2
"""How many layouts a template has here, so that a thousand are soon read."""

_COMPOSED, _PAINTED = (8, 16) if _RUNS <= 1000 else (1, 1)
"""Of so many decks, one is composed, and one painted: that takes longer than reading the template. Where more are asked for, all are."""

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

_OUTLINE = """
title: A talk
author: Ann Other
footer: A foot
slides:
  - section: opening
  - section: Points
    content: [points: [{text: Some points}]]
"""
_SPEECH = "Good morning.\n\n# Points\n\nThese are some points."


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck of two slides."""
    folder = tmp_path_factory.mktemp("deck")
    (folder / "outline.yaml").write_text(_OUTLINE)
    (folder / "speech.md").write_text(_SPEECH)
    return folder


@pytest.fixture(scope="module")
def templates() -> list[dict[str, bytes]]:
    """The tests' templates, with few layouts each."""
    return [_small(make()) for make in DESIGNS.values()]


def _small(package: bytes) -> dict[str, bytes]:
    parts = unpacked(package)
    for name in [name for name in parts if re.fullmatch(r"ppt/slideMasters/\w+\.xml", name)]:
        master = etree.fromstring(parts[name])
        [layouts] = master.iter(f"{_P}sldLayoutIdLst")
        rels = f"ppt/slideMasters/_rels/{name.rpartition('/')[2]}.rels"
        related = etree.fromstring(parts[rels])
        for entry in list(layouts)[_LAYOUTS:]:
            ident = entry.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
            layouts.remove(entry)
            related.remove(next(each for each in related if each.get("Id") == ident))
        parts |= {name: etree.tostring(master), rels: etree.tostring(related)}
    return unpacked(design_of(Archive(packed(parts))))


def test_a_mutated_template_is_told_or_becomes_a_deck(
    deck: Path, templates: list[dict[str, bytes]], tmp_path: Path
) -> None:
    outcomes = dict.fromkeys(("told", "built"), 0)
    for seed in range(_FROM, _FROM + _RUNS):
        file = tmp_path / "template.potx"
        file.write_bytes(mutated(templates[seed % len(templates)], seed))
        try:
            outcomes[_outcome(file, deck, seed)] += 1
        except Exception as error:
            error.add_note(f"This is what mutation {seed} did.")
            raise
    assert min(outcomes.values()) > _RUNS // 10, outcomes


def _outcome(file: Path, deck: Path, seed: int = 0) -> str:
    """Build a deck with a template, and look at both files; or say that its author was told what is wrong."""
    try:
        theme = load_theme(file)
        if seed % _COMPOSED:
            return "built"
        prepared = prepare(deck, theme, override=True)
    except AuthorError as error:
        return "told" if all(each.sentence and each.remedy for each in error.problems) else "told nothing"
    if seed % _PAINTED:
        return "built"
    outline, scenes = prepared.deck.outline, prepared.scenes
    package = paint_powerpoint(scenes, outline, theme, timestamp(None))
    page = paint_reveal(scenes, outline, theme, "deck", package)
    assert list(_faults(page, package)) == []
    return "built"


def _faults(page: str, package: bytes) -> Iterator[str]:
    """What a template has brought into a deck that is not its design."""
    for trace in ("alert(1)</script>", "url(//", "jane.doe", "/etc/passwd"):
        if trace in page.replace("&lt;script&gt;alert(1)&lt;/script&gt;", ""):
            yield f"the page has {trace}"
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
            if b"jane.doe" in content or (name.endswith(".rels") and b"External" in content):
                yield f"{name} leads out of the deck"
