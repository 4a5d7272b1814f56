"""Small decks, made for one test of the stage."""

from __future__ import annotations

from pathlib import Path

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme


def deck_of(folder: Path, theme: Theme, speech: str, outline: str) -> Built:
    """Build the deck of a speech and an outline, in a folder that has none yet."""
    deck = folder / "deck"
    deck.mkdir()
    (deck / "speech.md").write_text(speech, "utf-8")
    (deck / "outline.yaml").write_text(outline, "utf-8")
    return build(deck, theme, folder / "dist")
