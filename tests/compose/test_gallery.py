"""The gallery shows everything there is, and says nothing of it that is not so."""

from __future__ import annotations

from speechdeck.model import BLOCKS
from speechdeck.pipeline import Built
from speechdeck.scene import Chart, Table
from speechdeck.theme import Theme

from .laws import check


def test_every_kind_of_block_is_in_it(gallery: Built) -> None:
    talks = gallery.prepared.deck.slides
    kinds = {key for slide in talks for block in slide.spec.content for key in BLOCKS if isinstance(block, BLOCKS[key])}
    assert kinds == set(BLOCKS)


def test_each_of_its_slides_keeps_the_laws_of_every_slide(gallery: Built, theme: Theme) -> None:
    for scene in gallery.prepared.scenes:
        check(scene, next(layout for layout in theme.layouts if layout.name == scene.layout), theme)


def test_its_tables_name_the_kinds_of_block(gallery: Built) -> None:
    tables = [item for scene in gallery.prepared.scenes for item in scene.items if isinstance(item, Table)]
    assert [row.cells[0].paragraph.text for table in tables for row in table.rows[1:]] == list(BLOCKS)


def test_its_charts_show_the_templates_own_numbers(gallery: Built, theme: Theme) -> None:
    sizes, layouts = (item for scene in gallery.prepared.scenes for item in scene.items if isinstance(item, Chart))
    own = [each for layout in theme.layouts if layout.kind == "obj" for each in layout.placeholders]
    written = {style.size for each in own if each.kind in ("title", "obj") for style in each.styles}
    assert [value.number for value in sizes.series[0].values] == sorted(written, reverse=True)
    blocks = [0 if layout.opens else len(layout.content) for layout in theme.layouts]
    assert [value.number for value in layouts.series[0].values] == [blocks.count(count) for count in (1, 2, 3, 4, 0)]
