"""Presentations that came back, from PowerPoint, LibreOffice, Google and scripts: notes, what slides show, comments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from speechdeck.pipeline import Built, identity
from speechdeck.review.returned.file import Comment
from speechdeck.review.returned.reading import read_returned

from ...render.libreoffice import convert
from .packages import QUAY, TYPE, add, edit, packed, said, texts, unpacked

_NOTES = "ppt/notesSlides/notesSlide2.xml"


def test_what_was_sent_says_what_the_deck_says(presentation: Path) -> None:
    returned = read_returned(presentation)
    assert said(presentation) == QUAY
    assert (returned.name, returned.who, returned.when) == ("quay.pptx", "Ana Ortiz", "2026-05-12T00:00:00Z")
    assert returned.identity is not None
    assert returned.identity.version == "Draft 3"
    assert returned.has_slides
    assert not returned.is_draft
    assert returned.remarks == ()


def test_a_slides_title_is_one_of_the_texts_that_it_shows(presentation: Path) -> None:
    part = read_returned(presentation).parts[2]
    assert part.title == "Why we built it"
    assert part.shown == ("Why we built it", "310 hours", "of waiting", "6 metres", "of water")


def test_items_are_known_by_their_marks(presentation: Path) -> None:
    paragraphs = read_returned(presentation).parts[2].paragraphs
    assert [each.text for each in paragraphs if each.item] == [
        "Stone,",
        "and time:",
        "1. First, a plan.",
        "2. Then, money.",
    ]


@pytest.mark.parametrize("endings", [["pptx"], ["odp", "pptx"]])
def test_libreoffice_saves_it_and_it_reads_the_same(
    presentation: Path, gallery: Built, tmp_path: Path, fonts: Path, endings: list[str]
) -> None:
    sent = [presentation, gallery.powerpoint]
    saved = sent
    for number, ending in enumerate(endings):
        (tmp_path / str(number)).mkdir()
        saved = convert(saved, ending, tmp_path / str(number), fonts)
    for before, after in zip(map(read_returned, sent), map(read_returned, saved), strict=True):
        assert [(part.title, part.shown) for part in after.parts] == [(part.title, part.shown) for part in before.parts]
        assert [[each.text for each in part.paragraphs] for part in after.parts] == [
            [each.text for each in part.paragraphs] for part in before.parts
        ]
        assert after.identity == before.identity


def test_what_was_edited_is_read_as_it_is_now(presentation: Path) -> None:
    file = Presentation(str(presentation))
    frame = file.slides[1].notes_slide.notes_text_frame
    frame.text = "Dear friends,\nand\vguests."
    file.slides[3].shapes.title.text = "Our thanks"
    file.core_properties.last_modified_by = "Lin Wei"
    file.save(str(presentation))
    returned = read_returned(presentation)
    assert [each.text for each in returned.parts[1].paragraphs] == ["Dear friends,", "and guests."]
    assert returned.parts[3].title == "Our thanks"
    assert returned.who == "Lin Wei"


def test_slides_are_in_the_order_of_the_presentation_and_hidden_ones_are_read(presentation: Path) -> None:
    file = Presentation(str(presentation))
    listed = file.slides._sldIdLst
    listed.append(listed[0])
    file.slides[0].element.set("show", "0")
    file.save(str(presentation))
    returned = read_returned(presentation)
    assert [(part.slide, part.title) for part in returned.parts] == [
        (1, "A quay for everybody"),
        (2, "Why we built it"),
        (3, "Thanks"),
        (4, "Welcome"),
    ]
    assert [each.text for each in returned.parts[0].paragraphs] == QUAY[2]


def _box(text: str, place: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="Google Shape;1"/><p:cNvSpPr/><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


@pytest.mark.parametrize(
    ("boxes", "notes"),
    [
        (_box("Dear all.", '<p:ph type="body"/>'), ["Dear all."]),
        (_box("Dear all.", "<p:ph/>"), ["Dear all."]),
        (_box("Dear all."), ["Dear all."]),
        (_box("Dear all.") + _box("Good morning."), ["Dear all.", "Good morning."]),
        (_box("", '<p:ph type="body"/>') + _box("Dear all."), ["Dear all."]),
        (_box("7", '<p:ph type="sldNum"/>') + _box("Today", '<p:ph type="dt"/>'), []),
    ],
)
def test_notes_are_what_stands_in_their_place_or_else_in_boxes(
    presentation: Path, boxes: str, notes: list[str]
) -> None:
    content = unpacked(presentation)[_NOTES].decode()
    body = content[content.index('<p:sp><p:nvSpPr><p:cNvPr id="3"') : content.index("</p:spTree>")]
    edit(presentation, _NOTES, (body, boxes))
    assert said(presentation)[2] == notes


def test_a_box_beside_the_notes_is_told(presentation: Path) -> None:
    edit(presentation, _NOTES, ("</p:spTree>", f"{_box('Too long!')}</p:spTree>"))
    returned = read_returned(presentation)
    assert texts(returned) == QUAY
    assert returned.remarks == ('On the page of notes of slide 2, a box says "Too long!": it is left out.',)


def _paragraph(properties: str, text: str) -> str:
    return f"<a:p>{properties}<a:r><a:t>{text}</a:t></a:r></a:p>"


def test_numbers_that_powerpoint_counts_are_a_part_of_the_text(presentation: Path) -> None:
    number, other = (
        '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>',
        '<a:pPr><a:buAutoNum type="romanUcPeriod"/></a:pPr>',
    )
    deeper = '<a:pPr lvl="1"><a:buAutoNum type="arabicParenR" startAt="4"/></a:pPr>'
    written = "".join(
        _paragraph(properties, text)
        for properties, text in (
            (number, "A"),
            (deeper, "B"),
            (deeper, "C"),
            (number, "D"),
            ("", "E"),
            (number, "F"),
            (other, "G"),
        )
    )
    content = unpacked(presentation)[_NOTES].decode()
    old = content[content.index("<a:p>") : content.index("</p:txBody>")]
    edit(presentation, _NOTES, (old, written))
    assert said(presentation)[2] == ["1. A", "4) B", "5) C", "2. D", "E", "1. F", "G"]


def test_line_ends_and_tabs_are_spaces_and_fields_that_count_are_nothing(presentation: Path) -> None:
    runs = (
        "<a:r><a:t>One_x000B_two</a:t></a:r><a:br/><a:r><a:t>three\tfour</a:t></a:r>"
        '<a:fld id="{0}" type="slidenum"><a:t>7</a:t></a:fld><a:fld id="{1}" type="datetime1"><a:t>today</a:t></a:fld>'
    )
    content = unpacked(presentation)[_NOTES].decode()
    old = content[content.index("<a:p>") : content.index("</p:txBody>")]
    edit(presentation, _NOTES, (old, f"<a:p>{runs}</a:p>"))
    assert said(presentation)[2] == ["One two three four"]


def test_a_picture_in_place_of_notes_is_told(presentation: Path) -> None:
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="3" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip/></p:blipFill><p:spPr/></p:pic>'
    content = unpacked(presentation)[_NOTES].decode()
    body = content[content.index('<p:sp><p:nvSpPr><p:cNvPr id="3"') : content.index("</p:spTree>")]
    edit(presentation, _NOTES, (body, picture))
    assert read_returned(presentation).remarks == ("The notes of slide 2 are a picture, whose words cannot be read.",)


def test_a_slide_that_is_missing_is_told_and_the_others_are_read(presentation: Path) -> None:
    parts = unpacked(presentation)
    del parts["ppt/slides/slide2.xml"], parts["ppt/notesSlides/notesSlide3.xml"]
    presentation.write_bytes(packed(parts))
    returned = read_returned(presentation)
    assert returned.remarks == ("Slide 2 is missing in the file.",)
    assert texts(returned) == {1: [], 3: [], 4: QUAY[4]}


def test_tables_groups_and_charts_are_shown(tmp_path: Path) -> None:
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[5])
    slide.shapes.title.text = "All of it"
    table = slide.shapes.add_table(1, 2, 0, 0, Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Year", "Boats"
    slide.shapes.add_group_shape([slide.shapes.add_textbox(0, 0, Inches(1), Inches(1))]).shapes[
        0
    ].text_frame.text = "In a group"
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["2024", "2025"]
    data.add_series("Hours", (310, 12.5))
    slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, Inches(4), Inches(3), data)
    file.save(str(tmp_path / "deck.pptx"))
    [part] = read_returned(tmp_path / "deck.pptx").parts
    assert part.shown == ("All of it", "Year", "Boats", "In a group", "Hours", "2024", "2025", "310", "12.5")


def test_old_comments_are_read_with_their_authors(presentation: Path) -> None:
    space = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    authors = f'<p:cmAuthorLst {space}><p:cmAuthor id="0" name="Lin Wei" initials="LW"/></p:cmAuthorLst>'
    comments = f'<p:cmLst {space}><p:cm authorId="0" dt="2026-05-01T10:00:00" idx="1"><p:pos x="1" y="1"/><p:text>Too long?</p:text></p:cm></p:cmLst>'
    add(presentation, "ppt/presentation.xml", {"ppt/commentAuthors.xml": (f"{TYPE}/commentAuthors", authors)})
    add(presentation, "ppt/slides/slide3.xml", {"ppt/comments/comment1.xml": (f"{TYPE}/comments", comments)})
    [comment] = read_returned(presentation).comments
    assert comment == Comment("Too long?", "Lin Wei", "2026-05-01T10:00:00", slide=3)


_MODERN = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def test_modern_comments_are_read_with_their_answers(presentation: Path) -> None:
    authors = f'<p188:authorLst {_MODERN}><p188:author id="{{A}}" name="Lin Wei"/><p188:author id="{{B}}" name="Ana Ortiz"/></p188:authorLst>'
    answer = '<p188:replyLst><p188:reply id="{2}" authorId="{B}" created="2026-05-02T09:00:00"><p188:txBody><a:p><a:r><a:t>No.</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst>'
    comments = (
        f'<p188:cmLst {_MODERN}><p188:cm id="{{1}}" authorId="{{A}}" created="2026-05-01T10:00:00" status="resolved">{answer}'
        "<p188:txBody><a:p><a:r><a:t>Too</a:t></a:r></a:p><a:p><a:r><a:t>long?</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>"
    )
    kinds = "http://schemas.microsoft.com/office/2018/10/relationships"
    add(presentation, "ppt/presentation.xml", {"ppt/authors.xml": (f"{kinds}/authors", authors)})
    add(presentation, "ppt/slides/slide1.xml", {"ppt/comments/modernComment_1.xml": (f"{kinds}/comments", comments)})
    assert read_returned(presentation).comments == (
        Comment("Too long?", "Lin Wei", "2026-05-01T10:00:00", slide=1, is_resolved=True),
        Comment("No.", "Ana Ortiz", "2026-05-02T09:00:00", slide=1, is_resolved=True),
    )


def test_macros_are_passed_over(presentation: Path) -> None:
    macros = presentation.with_name("quay.pptm")
    macros.write_bytes(packed(unpacked(presentation) | {"ppt/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    edit(macros, "[Content_Types].xml", ("presentationml.presentation.main+xml", "presentation.macroEnabled.main+xml"))
    assert said(macros) == QUAY


def test_what_never_was_ours_is_read_in_the_same_way(tmp_path: Path) -> None:
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[0])
    slide.shapes.title.text = "Water"
    slide.notes_slide.notes_text_frame.text = "It is ours."
    file.save(str(tmp_path / "other.pptx"))
    returned = read_returned(tmp_path / "other.pptx")
    assert returned.identity is None
    assert [(part.slide, part.title, [each.text for each in part.paragraphs]) for part in returned.parts] == [
        (1, "Water", ["It is ours."])
    ]


def test_the_identity_is_the_decks(gallery: Built) -> None:
    assert read_returned(gallery.powerpoint).identity == identity(gallery.prepared)
