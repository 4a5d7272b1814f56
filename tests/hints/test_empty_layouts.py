"""Layouts that check points out: those that were chosen for a block, on a slide that has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.hints import empty_layouts
from speechdeck.pipeline import prepare
from speechdeck.theme import Theme


def _hinted(folder: Path, theme: Theme, slide: str) -> int:
    (folder / "outline.yaml").write_text(f"title: A deck\nslides:\n  - {{section: opening, {slide}}}\n", "utf-8")
    (folder / "speech.md").write_text("Words.", "utf-8")
    prepared = prepare(folder, theme)
    return len(list(empty_layouts(prepared.deck, prepared.scenes, prepared.theme)))


@pytest.mark.parametrize("layout", ["Picture Full", "Comparison", "Title and Content"])
def test_a_layout_for_blocks_without_one_is_pointed_out(layout: str, tmp_path: Path, theme: Theme) -> None:
    assert _hinted(tmp_path, theme, f"title: Roads, layout: {layout}") == 1


@pytest.mark.parametrize(
    "slide",
    [
        "layout: Title Slide",
        "layout: Title Only",
        "layout: Section Header",
        "layout: Closing",
        "layout: Statement",
        "layout: Title and Content, background: Accent 1",
        "content: [{points: [One]}], layout: Title and Content",
    ],
)
def test_a_title_that_stands_alone_by_intent_is_not(slide: str, tmp_path: Path, theme: Theme) -> None:
    assert _hinted(tmp_path, theme, f"title: Roads, {slide}") == 0
