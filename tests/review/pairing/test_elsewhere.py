from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.pairing.elsewhere import Elsewhere
from speechdeck.review.pairing.parts import Paired, Unit
from speechdeck.review.returned.file import Paragraph
from speechdeck.review.text import Text, read_text

_SUMMER = "In June the river carried less water than ever before."
_AUTUMN = "In October it rained for a week, and the meadows stood under water."


@pytest.fixture
def river(tmp_path: Path) -> Text:
    (tmp_path / "outline.yaml").write_text("title: The river\nslides:\n  - section: Dry\n  - section: Wet\n", "utf-8")
    (tmp_path / "speech.md").write_text(f"# Dry\n\n{_SUMMER}\n\n# Wet\n\n{_AUTUMN}\n", "utf-8")
    return read_text(tmp_path)


def _unit(*said: str, slide: int = 0) -> Unit:
    return Unit(slide, slide, tuple(map(Paragraph, said)), slide, is_of_a_slide=True)


def _kept(river: Text, unit: Unit, *others: Unit) -> tuple[list[str], list[int]]:
    kept, left = Elsewhere(river, Paired((unit, *others))).without(unit)
    return [each.text for each in kept], left


def test_what_a_slide_lost_to_another_that_keeps_it_is_not_said_twice(river: Text) -> None:
    """The notes of the second slide were emptied, which is told: its words stay, and do not come in again."""
    assert _kept(river, _unit("Dry", _SUMMER, _AUTUMN)) == (["Dry", _SUMMER], [1])


def test_what_was_moved_between_slides_that_are_both_there_is_moved(river: Text) -> None:
    unit = _unit("Dry", _SUMMER, _AUTUMN)
    assert _kept(river, unit, _unit("Wet", slide=1)) == (["Dry", _SUMMER, _AUTUMN], [])


def test_a_heading_stays_with_its_slide(river: Text) -> None:
    unit = _unit("Dry", "Wet", _SUMMER)
    assert _kept(river, unit, _unit(_AUTUMN, slide=1)) == (["Dry", _SUMMER], [1])


def test_a_slide_begins_with_its_heading(river: Text) -> None:
    unit = _unit(_SUMMER, "Dry")
    assert _kept(river, unit, _unit("Wet", _AUTUMN, slide=1)) == (["Dry", _SUMMER], [])
