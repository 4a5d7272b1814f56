"""The file goes through LibreOffice, is saved there as .pptx, and has lost no word of its slides, notes and tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from speechdeck.pipeline import Built
from speechdeck.words.text import collapse_spaces
from tests.render import libreoffice


@pytest.fixture(scope="module")
def saved_again(
    cabsi: Built,
    variety: Built,
    gallery: Built,
    arabic: Built,
    layouts: Built,
    assembly: Built,
    fonts: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The files as LibreOffice writes them, by their names."""
    files = [deck.powerpoint for deck in (cabsi, variety, gallery, arabic, layouts, assembly)]
    folder = tmp_path_factory.mktemp("libreoffice")
    return {file.name: file for file in libreoffice.convert(files, "pptx", folder, fonts)}


def _slides(powerpoint: Path) -> list[tuple[list[str], list[str]]]:
    """What each slide says, shape by shape, and the paragraphs of its notes."""
    return [
        (
            sorted(_texts(slide.shapes)),
            [collapse_spaces(each.text) for each in _notes(slide) if collapse_spaces(each.text)],
        )
        for slide in pptx.Presentation(str(powerpoint)).slides
    ]


def _notes(slide: Any) -> list[Any]:
    frame = slide.notes_slide.notes_text_frame
    return list(frame.paragraphs)


def _is_number(shape: Any) -> bool:
    return bool(shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER)


def _texts(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _texts(shape.shapes)
        elif shape.has_table:
            # Row by row. That the first is a header LibreOffice 7.4 forgets, whoever wrote the table.
            yield " / ".join(" | ".join(collapse_spaces(cell.text) for cell in row.cells) for row in shape.table.rows)
        elif _is_number(shape):
            # A field: LibreOffice writes what it stands for in place of what it says.
            yield "number"
        elif shape.has_text_frame and collapse_spaces(shape.text_frame.text):
            yield collapse_spaces(shape.text_frame.text)


def test_texts_notes_and_tables_are_what_they_were(any_deck: Built, saved_again: dict[str, Path]) -> None:
    before, after = _slides(any_deck.powerpoint), _slides(saved_again[any_deck.powerpoint.name])
    assert len(before) == len(any_deck.prepared.scenes)
    assert after == before
