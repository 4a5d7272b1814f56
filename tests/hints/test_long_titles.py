"""Titles that check points out: those that are longer than a room reads at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.hints import long_titles
from speechdeck.pipeline import prepare
from speechdeck.theme import Theme


def _hints(folder: Path, theme: Theme, title: str, lang: str = "en") -> list[str]:
    outline = f'title: A deck\nlang: {lang}\nslides:\n  - section: Part\n    title: "{title}"\n'
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text("# Part\n\nWords.", "utf-8")
    prepared = prepare(folder, theme)
    return [str(hint) for hint in long_titles(prepared.deck, prepared.scenes)]


@pytest.mark.parametrize(("title", "lang"), [("Nine words " * 8, "en"), ("我们需要道路和桥" * 5, "zh")])
def test_a_title_of_two_lines_is_not_long(title: str, lang: str, tmp_path: Path, theme: Theme) -> None:
    assert _hints(tmp_path, theme, title.strip(), lang) == []


@pytest.mark.parametrize(
    ("title", "lang", "length"), [("Nine words " * 9, "en", 98), ("我们需要道路和桥" * 6, "zh", 48)]
)
def test_a_longer_one_is_pointed_out_at_its_place(
    title: str, lang: str, length: int, tmp_path: Path, theme: Theme
) -> None:
    (hint,) = _hints(tmp_path, theme, title.strip(), lang)
    assert f"outline.yaml:5:12: hint: The title of slide 1 has {length} characters" in hint
