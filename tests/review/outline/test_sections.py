from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.outline.editing import OutlineEditor
from speechdeck.review.outline.sections import add_slides, new_sections
from speechdeck.review.text import read_text
from tests.cases import Case, cases

from .trial import difference

_CASES = Path(__file__).with_name("cases") / "sections.txt"


@cases(_CASES)
def test_new_sections_get_a_slide_in_their_place(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    draft = next(name for name in case.files if name.startswith("draft"))
    case.write(tmp_path)
    (tmp_path / draft).unlink()
    editor = OutlineEditor(read_text(tmp_path))
    lacking = new_sections(editor, case.files[draft])
    added = add_slides(editor, lacking)
    left = [f"needs a slide: {name}" for _, name in lacking if name not in added]
    case.check("\n".join([*difference(editor.text, editor.content(), around=2), *left]) or "nothing", pytestconfig)
