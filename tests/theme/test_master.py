"""What a layout inherits from its master, and what the slide says where the two of them say nothing."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from lxml import etree
from pptx.slide import SlideMaster

from speechdeck.pipeline import Built, build
from speechdeck.theme import load_theme
from tests.templates import kit

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


_OUTLINE = """
title: Two lessons
lang: en
slides:
  - section: opening
  - section: Lessons
    title: There are two
    content:
      - points: [The first lesson, The second one]
"""


def _without_sizes(master: SlideMaster) -> None:
    """As other programs write a master that leaves sizes and line breaks to whoever shows it."""
    etree.strip_elements(master.element, f"{_P}txStyles")
    for properties in master.element.iter(f"{_A}bodyPr"):
        properties.set("wrap", "none")
    for list_style in master.element.iter(f"{_A}lstStyle"):
        list_style[:] = []


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template that says no size of a text, and that lines do not break."""
    presentation = kit.begin(kit.WIDE)
    _without_sizes(presentation.slide_master)
    for layout in presentation.slide_layouts:
        for list_style in layout.element.iter(f"{_A}lstStyle"):
            list_style[:] = []
    path = tmp_path_factory.mktemp("templates") / "bare.pptx"
    presentation.save(str(path))
    return path


def test_without_a_size_titles_are_larger_than_texts_and_texts_than_footers(bare: Path) -> None:
    layout = load_theme(bare).layouts[1]
    sizes = {place.kind: [style.size for style in place.styles[:3]] for place in layout.placeholders}
    assert sizes["title"] == [36, 36, 36]
    assert sizes["obj"] == [28, 24, 20]
    assert sizes["ftr"] == [12, 12, 12]


def test_then_the_slide_says_the_sizes_and_that_lines_break(bare: Path, tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text("Good morning.\n\n# Lessons\n\nThere are two lessons.\n")
    (tmp_path / "outline.yaml").write_text(_OUTLINE)
    built = build(tmp_path, load_theme(bare), tmp_path / "dist")
    texts = [shape for slide in pptx.Presentation(str(built.powerpoint)).slides for shape in slide.placeholders]
    assert len(texts) > 3
    for shape in texts:
        assert shape._element.find(f"{_P}txBody/{_A}bodyPr").get("wrap") == "square", shape.name
        assert all(run.get("sz") for run in shape._element.iter(f"{_A}rPr")), shape.name


def test_where_the_template_says_them_the_slide_does_not(cabsi: Built) -> None:
    number = list(pptx.Presentation(str(cabsi.powerpoint)).slides[1].placeholders)[-1]
    assert number._element.find(f"{_P}txBody/{_A}bodyPr").attrib == {}
    assert [run.get("sz") for run in number._element.iter(f"{_A}rPr")] == [None]
