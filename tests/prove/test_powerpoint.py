from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from speechdeck.pipeline import Built

from .copies import PHRASE, change_part, fault_of, proven


def test_a_word_changed_in_the_notes_of_the_presentation_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, "it is very gratifying to participate")
    assert fault_of(cabsi, page, presentation) == (
        "cabsi.pptx, slide 2: the notes differ from the speech: "
        'after "and development. Therefore, it is" it has "very" instead of "particularly".'
    )


@pytest.mark.parametrize(
    "written",
    [
        "it is\n   particularly\t\n gratifying to participate",
        "it is particularly</a:t></a:r></a:p><a:p><a:r><a:t>gratifying to participate",
        "it is particularly</a:t></a:r><a:br/><a:r><a:t>gratifying to participate",
        'it is parti</a:t></a:r><a:r><a:rPr b="1"/><a:t>cularly gratifying to participate',
    ],
)
def test_white_space_and_formatting_of_the_presentation_do_not_count(
    cabsi: Built, page: Path, presentation: Path, written: str
) -> None:
    change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, written)
    assert proven(cabsi, page, presentation) == cabsi.proof


def test_notes_that_lost_their_slide_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    change_part(presentation, "ppt/slides/_rels/slide1.xml.rels", "relationships/notesSlide", "relationships/comments")
    assert fault_of(cabsi, page, presentation).startswith("cabsi.pptx, slide 1: the notes differ from the speech: ")


def test_a_slide_that_is_missing_from_the_presentation_is_found(cabsi: Built, page: Path, presentation: Path) -> None:
    with zipfile.ZipFile(presentation) as parts:
        entries = re.findall(r"<p:sldId [^>]*/>", parts.read("ppt/presentation.xml").decode())
    change_part(presentation, "ppt/presentation.xml", entries[2], "")
    assert fault_of(cabsi, page, presentation) == "cabsi.pptx has 4 slides instead of 5."


def test_slides_in_another_order_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    with zipfile.ZipFile(presentation) as parts:
        entries = re.findall(r"<p:sldId [^>]*/>", parts.read("ppt/presentation.xml").decode())
    change_part(presentation, "ppt/presentation.xml", entries[1] + entries[2], entries[2] + entries[1])
    assert fault_of(cabsi, page, presentation).startswith("cabsi.pptx, slide 2: the notes differ from the speech: ")


def test_a_title_changed_in_the_presentation_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    title = cabsi.prepared.scenes[2].title
    first, rest = title.split(" ", 1)
    change_part(presentation, "ppt/slides/slide3.xml", f">{title}<", f">No {rest}<")
    assert fault_of(cabsi, page, presentation) == (
        f'cabsi.pptx, slide 3: the slide differs from the outline: after "" it has "No" instead of "{first}".'
    )


@pytest.mark.parametrize(
    ("part", "before", "after", "says"),
    [
        ("ppt/charts/chart1.xml", "<c:v>28</c:v>", "<c:v>29</c:v>", 'it has "29" instead of "28"'),
        ("ppt/charts/chart1.xml", "<c:v>Text</c:v>", "<c:v>Test</c:v>", 'it has "Test" instead of "Text"'),
        ("ppt/slides/slide4.xml", "<a:t>tiles</a:t>", "<a:t>tile</a:t>", 'it has "tile" instead of "tiles"'),
        ("ppt/slides/slide6.xml", "<a:t>One talk, two files</a:t>", "<a:t>One</a:t>", 'instead of "talk, two files"'),
    ],
    ids=["a number", "a category", "a cell", "a caption"],
)
def test_a_change_in_a_table_chart_or_caption_is_found(
    gallery: Built, tmp_path: Path, part: str, before: str, after: str, says: str
) -> None:
    presentation = tmp_path / gallery.powerpoint.name
    presentation.write_bytes(gallery.powerpoint.read_bytes())
    change_part(presentation, part, before, after)
    assert says in fault_of(gallery, gallery.html, presentation)


def test_the_format_in_which_a_chart_shows_a_number_is_proven(gallery: Built, tmp_path: Path) -> None:
    presentation = tmp_path / gallery.powerpoint.name
    presentation.write_bytes(gallery.powerpoint.read_bytes())
    change_part(
        presentation, "ppt/charts/chart1.xml", "<c:formatCode>0</c:formatCode>", "<c:formatCode>0.0</c:formatCode>"
    )
    assert 'it has "36.0" instead of "36"' in fault_of(gallery, gallery.html, presentation)
