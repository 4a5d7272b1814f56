"""Tables: columns as wide as their texts, numbers to the right, names of columns and rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.scene import Emu, Table
from speechdeck.theme import Theme
from speechdeck.typesetting import fit

from ..one_block import compose_block, only

BLOCK = """
- table:
    header: [Block, What it shows and to whom, Count]
    rows:
      - [Points, A list, "1,200"]
      - [Figures, "Large values, each with the label that says what it is and for which year", 7]
    caption: Two of eight
    cue: two
"""


@pytest.fixture
def table(tmp_path: Path, theme: Theme) -> Table:
    return only(compose_block(tmp_path, theme, BLOCK), Table)


def test_the_columns_fill_the_placeholder_and_the_rows_its_height_at_most(table: Table) -> None:
    assert sum(table.widths) == table.box.width == table.placeholder.content_box.width
    assert sum(row.height for row in table.rows) == table.box.height <= table.placeholder.content_box.height
    assert all(len(row.cells) == len(table.widths) for row in table.rows)


def test_every_text_fits_its_cell(table: Table) -> None:
    for row in table.rows:
        for cell, width in zip(row.cells, table.widths, strict=True):
            high = fit.height([cell.paragraph], Emu(width - table.insets.left - table.insets.right))
            assert high is not None
            assert Emu.of_points(high) + table.insets.top + table.insets.bottom <= row.height + 1


def test_a_column_with_more_to_say_is_wider(table: Table) -> None:
    first, second, third = table.widths
    assert second > first
    assert second > third


def test_the_first_row_and_the_first_column_are_names(table: Table) -> None:
    header, *rows = table.rows
    assert [cell.heads for cell in header.cells] == ["column"] * 3
    assert [[cell.heads for cell in row.cells] for row in rows] == [["row", None, None]] * 2
    assert all(row.cells[0].paragraph.style.bold for row in table.rows)


def test_a_column_of_numbers_is_set_to_the_right_with_its_name(table: Table) -> None:
    aligns = {tuple(cell.paragraph.style.align for cell in row.cells) for row in table.rows}
    assert aligns == {("left", "left", "right")}


def test_whoever_cannot_see_the_table_hears_its_columns_or_what_the_author_says_of_it(
    tmp_path: Path, theme: Theme
) -> None:
    said = BLOCK + "    alt: Two blocks, and what they are for\n"
    spoken = {(lang, block): "" for lang in ("en-GB", "ky") for block in (BLOCK, said)}
    for lang, block in spoken:
        spoken[lang, block] = only(compose_block(tmp_path, theme, block, lang=lang), Table).text
    columns = "Block, What it shows and to whom, Count."
    assert list(spoken.values()) == [
        f"Table with 2 rows. Columns: {columns}",
        "Two blocks, and what they are for",
        columns,
        "Two blocks, and what they are for",
    ]


def test_the_table_appears_as_a_whole_with_its_caption_below(table: Table) -> None:
    assert table.step == 0
    assert table.caption is not None
    assert (table.caption.step, table.caption.paragraphs[0].text) == (0, "Two of eight")
    assert table.caption.box.top >= table.box.bottom
    assert table.caption.box.bottom <= table.placeholder.content_box.bottom + 1


def test_bands_are_quiet_and_there_are_none_where_no_colour_is(tmp_path: Path, theme: Theme, table: Table) -> None:
    rows = "".join(f"      - [a, {number}]\n" for number in range(4))
    block = f"- table:\n    header: [One, Two]\n    rows:\n{rows}"
    light = only(compose_block(tmp_path, theme, block), Table)
    dark = only(compose_block(tmp_path, theme, block, "Title and Content, Dark"), Table)
    assert [row.cells[0].fill is not None for row in light.rows] == [False, False, True, False, True]
    assert not any(row.cells[0].fill for row in dark.rows)


def test_more_rows_make_the_text_smaller_but_never_too_small(tmp_path: Path, theme: Theme) -> None:
    sizes = []
    for count in (2, 7):
        rows = "".join(f"      - [Name of row {number}, Its text]\n" for number in range(count))
        scene = compose_block(tmp_path, theme, f"- table:\n    header: [Name, Text]\n    rows:\n{rows}")
        sizes.append(only(scene, Table).rows[0].cells[0].paragraph.style.size)
    assert sizes[0] > sizes[1] >= fit.SMALLEST
