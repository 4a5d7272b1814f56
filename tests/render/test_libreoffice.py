"""LibreOffice opens the PowerPoint file, and shows every slide."""

from __future__ import annotations

from speechdeck.pipeline import Built
from speechdeck.text import fold

from .pdf import Pages


def test_each_slide_is_a_page(cabsi: Built, pages: Pages) -> None:
    assert pages.count == len(cabsi.prepared.scenes)


def test_each_page_says_what_its_slide_says_and_nothing_else(cabsi: Built, pages: Pages) -> None:
    for scene in cabsi.prepared.scenes:
        bullets = {paragraph.style.bullet.char for paragraph in scene.paragraphs if paragraph.style.bullet}
        words = [word for word in pages.text(scene.number).split() if word not in bullets]
        assert fold(" ".join(words)) == fold(" ".join(paragraph.text for paragraph in scene.paragraphs))
