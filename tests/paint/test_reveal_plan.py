"""What the page says about the time of the speech: its pace, the slot, and what is to be spoken at each step."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI

from .parts import last_step


def settings(built: Built) -> dict[str, Any]:
    """What the build says to the page's scripts."""
    found = re.search(r'id="deck.settings">(.*?)</script>', built.html.read_text("utf-8"))
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def _write(folder: Path, outline: str, speech: str) -> Path:
    deck = folder / "deck"
    deck.mkdir()
    (deck / "outline.yaml").write_text(outline, "utf-8")
    (deck / "speech.md").write_text(speech, "utf-8")
    return deck


def test_the_plan_is_the_whole_speech(deck: Built) -> None:
    plan = settings(deck)["plan"]
    assert sum(map(sum, plan)) == deck.prepared.deck.words
    assert [len(slide) for slide in plan] == [last_step(scene) + 2 for scene in deck.prepared.scenes]


def test_a_slide_has_what_comes_before_its_first_cue_and_then_what_each_cue_begins(cabsi: Built) -> None:
    said = settings(cabsi)
    assert (said["wpm"], said["unit"], said["slot"]) == (130, "word", 8 * 60)
    assert said["plan"][0] == [4]
    # Introduction | For more than … projects; | these include … management, | labour migration, | …
    assert said["plan"][1][:4] == [1, 21, 4, 2]


def test_a_deck_without_a_slot_and_with_cues_in_one_another(theme: Theme, tmp_path: Path) -> None:
    outline = """
      title: T
      slides:
        - section: opening
        - section: Part
          content:
            - points: [{text: A, cue: two three four}, {text: B, cue: two}, {text: C, cue: "three"}]
            - points: [{text: D, cue: "owned"}, {text: E, cue: two}]
    """
    said = settings(
        build(_write(tmp_path, outline, "Hi.\n\n# Part\none two three four state-owned five"), theme, tmp_path)
    )
    assert said["slot"] == 0
    # "two" begins where "two three four" does; "owned" within a word, which is begun by then.
    assert said["plan"] == [[1], [2, 0, 1, 3, 1]]


def test_a_chinese_deck_is_planned_in_characters(theme: Theme, tmp_path: Path) -> None:
    outline = """
      title: 移民
      lang: zh-Hans
      duration: 90s
      slides:
        - section: opening
          title: 你们好
        - {section: 移民, title: 未来, content: [points: [{text: 二, cue: 第二}]]}
    """
    built = build(_write(tmp_path, outline, "各位阁下。\n\n# 移民\n第一,IOM。第二,合作。"), theme, tmp_path)
    said = settings(built)
    assert (said["wpm"], said["unit"], said["slot"], said["plan"]) == (250, "character", 90, [[4], [5, 4]])
    assert str(built.proof) == "2 sections, 13 characters, both files verbatim"


def test_a_public_copy_has_no_plan(theme: Theme, tmp_path: Path) -> None:
    assert settings(build(CABSI, theme, tmp_path, notes=False))["plan"] == []
