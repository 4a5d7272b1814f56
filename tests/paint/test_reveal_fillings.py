"""Tables, charts and pictures on the page, in Chromium: seen, and heard by whoever cannot see them."""

from __future__ import annotations

from typing import TypeVar

import pytest

from speechdeck.pipeline import Built
from speechdeck.scene import Chart, Filling, Image, Scene, Table
from tests.render.chromium import hide_controls, opened, show

F = TypeVar("F", bound=Filling)


def _slides(built: Built, kind: type[F]) -> list[tuple[Scene, F]]:
    """Each thing of a kind, with its scene."""
    found: list[tuple[Scene, F]] = [
        (scene, item) for scene in built.prepared.scenes for item in scene.items if isinstance(item, kind)
    ]
    assert found, f"the deck has no {kind.__name__}"
    return found


def test_a_table_has_names_for_its_columns_and_rows(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, table in _slides(gallery, Table):
            show(visit.page, scene.number)
            found = visit.page.get_by_role("table", name=table.name)
            assert found.get_by_role("columnheader").all_inner_texts() == [
                c.paragraph.text for c in table.rows[0].cells
            ]
            names = [row.cells[0].paragraph.text for row in table.rows[1:]]
            assert found.get_by_role("rowheader").all_inner_texts() == names
            assert found.locator("th").count() == found.locator("th[scope=col], th[scope=row]").count()


def test_the_rows_of_a_table_are_as_high_as_they_were_measured(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, table in _slides(gallery, Table):
            show(visit.page, scene.number)
            heights = visit.page.evaluate(
                "() => [...Reveal.getCurrentSlide().querySelectorAll('table tr')].map((row) => row.getBoundingClientRect().height)"
            )
            assert heights == pytest.approx([row.height.pixels for row in table.rows], abs=1)


def test_a_chart_is_a_picture_with_words_and_its_numbers_are_a_table(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, chart in _slides(gallery, Chart):
            show(visit.page, scene.number)
            drawing = visit.page.get_by_role("img", name=chart.text, exact=True)
            assert drawing.is_visible()
            numbers = visit.page.get_by_role("table", name=chart.name)
            cells = [row.locator("th, td").all_inner_texts() for row in numbers.get_by_role("row").all()]
            assert cells == [list(row) for row in chart.table]


def test_the_numbers_that_are_only_heard_are_not_seen_nor_in_the_way(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, chart in _slides(gallery, Chart):
            show(visit.page, scene.number)
            before = visit.page.screenshot(animations="disabled")
            visit.page.evaluate("() => document.querySelectorAll('table.data').forEach((table) => table.remove())")
            assert visit.page.screenshot(animations="disabled") == before
            assert chart.text


def test_the_texts_of_a_chart_are_set_in_the_pages_own_font_where_they_were_measured(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, chart in _slides(gallery, Chart):
            show(visit.page, scene.number)
            visit.page.wait_for_function("() => document.fonts.status === 'loaded'")
            found = visit.page.evaluate(
                "() => [...Reveal.getCurrentSlide().querySelectorAll('svg.chart text')].map((text) => "
                "[text.textContent, text.getBoundingClientRect().y + text.getBoundingClientRect().height / 2, getComputedStyle(text).fontFamily])"
            )
            assert [text for text, _, _ in found] == [label.paragraph.text for label in chart.labels]
            assert [middle for _, middle, _ in found] == pytest.approx(
                [label.y.pixels for label in chart.labels], abs=3
            )
            assert all(family.startswith("Deck-carlito") for _, _, family in found)


def test_pictures_are_shown_and_said_and_decoration_is_not(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        hide_controls(visit.page)
        for scene, image in _slides(gallery, Image):
            show(visit.page, scene.number)
            picture = visit.page.locator("section.present img")
            assert picture.get_attribute("alt") == image.text
            assert picture.evaluate("(img) => img.complete && img.naturalWidth > 0")
            frame = visit.page.locator("section.present .picture").bounding_box()
            assert frame is not None
            assert (frame["x"], frame["width"]) == pytest.approx(
                (image.box.left.pixels, image.box.width.pixels), abs=0.5
            )
            seen = picture.bounding_box()
            assert seen is not None
            across, down = 1 - 2 * image.crop.across, 1 - 2 * image.crop.down
            assert (seen["width"], seen["height"]) == pytest.approx(
                (frame["width"] / across, frame["height"] / down), abs=0.5
            )
            assert (seen["x"], seen["y"]) == pytest.approx(
                (frame["x"] - image.crop.across * seen["width"], frame["y"] - image.crop.down * seen["height"]), abs=0.5
            )


def test_a_caption_is_the_figures(gallery: Built) -> None:
    with opened(gallery.html) as visit:
        show(visit.page, 6)
        assert visit.page.locator("section.present figure figcaption").inner_text() == "One talk, two files"
