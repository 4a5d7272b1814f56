from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.outline.editing import OutlineEditor
from speechdeck.review.outline.scalars import Scalar
from speechdeck.review.text import read_text

_OUTLINE = """\
title: The harbour
slides:
  - section: Ships  # slow ones
    content:
      - points:
          - text: |
              Tugs

          - Ferries
  - section: Wind"""


def _editor(folder: Path, outline: bytes) -> OutlineEditor:
    (folder / "speech.md").write_text("# Ships\n\nFew ships came.\n\n# Wind\n\nWe feel it.\n", "utf-8")
    (folder / "outline.yaml").write_bytes(outline)
    return OutlineEditor(read_text(folder))


def _named(editor: OutlineEditor, slide: int) -> Scalar:
    return editor.keys(slide)["section"]


def _shown(editor: OutlineEditor, text: str) -> Scalar:
    found = editor.showing(0, text)
    assert found
    return found


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_all_else_stays_byte_for_byte(tmp_path: Path, mark: bytes, end: str) -> None:
    editor = _editor(tmp_path, mark + _OUTLINE.replace("\n", end).encode())
    editor.rewrite(_shown(editor, "Tugs"), "Old tugs")
    editor.rewrite(_shown(editor, "The harbour"), "Our harbour")
    editor.add_title(_named(editor, 0), "Few ships: none")
    editor.add_title(_named(editor, 1), "Strong wind")
    expected = (
        _OUTLINE.replace("Tugs", "Old tugs")
        .replace("The harbour", "Our harbour")
        .replace("# slow ones", '# slow ones\n    title: "Few ships: none"')
        .replace("Wind", "Wind\n    title: Strong wind")
    )
    assert editor.content() == mark + expected.replace("\n", end).encode()
    assert editor.holds()


def test_what_fails_is_left_out_and_the_rest_stays(tmp_path: Path) -> None:
    editor = _editor(tmp_path, _OUTLINE.encode())
    editor.rewrite(_shown(editor, "Tugs"), "Old tugs")
    wind = _named(editor, 1)
    editor.splices[wind.start] = (wind.end, "Wind\n    sections: none")
    assert editor.drop_what_fails() == {wind.start}
    assert editor.content().decode() == _OUTLINE.replace("Tugs", "Old tugs")


def test_slides_that_would_be_lost_are_not(tmp_path: Path) -> None:
    editor = _editor(tmp_path, _OUTLINE.encode())
    start = _OUTLINE.index("  - section: Wind")
    editor.splices[start] = (len(_OUTLINE), "")
    assert not editor.holds()


def test_a_heading_of_the_decks_name_is_the_slides(tmp_path: Path) -> None:
    editor = _editor(tmp_path, _OUTLINE.replace("The harbour", "Ships").encode())
    assert editor.showing(0, "Ships") is None
    assert editor.is_heading(0, "Ships")
    found = editor.showing(1, "Ships")
    assert found
    assert found.place.line == 1
