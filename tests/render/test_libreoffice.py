"""LibreOffice opens the PowerPoint file, and shows every slide."""

from __future__ import annotations

from speechdeck.pipeline import Built
from speechdeck.scene import Chart
from speechdeck.words.text import collapse_spaces

from .pdf import Pages


def test_each_slide_is_a_page(deck: Built, pages: Pages) -> None:
    assert pages.count == len(deck.prepared.scenes)


def test_each_page_says_what_its_slide_says_and_nothing_else(deck: Built, pages: Pages) -> None:
    for scene in deck.prepared.scenes:
        bullets = {paragraph.style.bullet.char for paragraph in scene.paragraphs if paragraph.style.bullet}
        said = [word for word in pages.text(scene.number).split() if word not in bullets]
        labels = [label.paragraph for item in scene.items if isinstance(item, Chart) for label in item.labels]
        wanted = collapse_spaces(" ".join(paragraph.text for paragraph in [*scene.paragraphs, *labels])).split()
        # Where a chart's labels come among the other texts is LibreOffice's to say.
        assert (sorted(said) == sorted(wanted)) if labels else (said == wanted)
