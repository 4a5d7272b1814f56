"""Old decks: their notes are what is said, word for word; what their slides show is in the outline, in their own design."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from speechdeck.draft import Draft, draft
from speechdeck.draft.report import report
from speechdeck.draft.trial import outline_that_builds
from speechdeck.errors import AuthorError
from speechdeck.theme import DEFAULT, load_theme

from .documents import packed

_TITLE, _CONTENT, _TITLE_ONLY = 0, 1, 5


class _Deck:
    """A presentation as PowerPoint would write it."""

    def __init__(self) -> None:
        self.file = Presentation()

    def slide(self, title: str, *points: str, notes: str = "", layout: int = _CONTENT) -> object:
        slide = self.file.slides.add_slide(self.file.slide_layouts[layout])
        slide.shapes.title.text = title
        if points:
            frame = slide.placeholders[1].text_frame
            frame.text = "\n".join(point.lstrip("+") for point in points)
            for paragraph, point in zip(frame.paragraphs, points, strict=True):
                paragraph.level = point.count("+")
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    def draft(self, *, bare: bool = False) -> Draft:
        content = io.BytesIO()
        self.file.save(content)
        return draft("old.pptx", content.getvalue(), "A deck", bare=bare)


def _outline(made: Draft) -> str:
    outlined = outline_that_builds(made, load_theme(DEFAULT))
    assert outlined.problems == ()
    return outlined.text


def test_notes_are_the_speech_and_each_slide_begins_where_its_notes_do() -> None:
    deck = _Deck()
    deck.slide("Water", layout=_TITLE)
    deck.slide("Rivers", "Five states", "+Two of them dry", "One river", notes="They are ours.\nWe share them.")
    deck.slide("Wells", notes="They are dry, all of them.")
    deck.slide("Thanks", layout=_TITLE_ONLY)
    made = deck.draft()
    assert made.speech == "They are ours.\n\nWe share them.\n\nThey are dry, all of them.\n"
    outline = _outline(made)
    assert [line.strip("- ") for line in outline.splitlines() if line.startswith("  - ")] == [
        "silent: true",
        "section: opening",
        "from: They are dry",
        "silent: true",
    ]
    assert (
        "      - points:\n          - text: Five states\n            points:\n              - Two of them dry\n          - One river\n"
        in outline
    )
    said = list(report(made))
    assert "4 slides, with notes at 2 of them; each of these begins where its notes do." in said
    assert "Nothing is said at slides 1, 4: there, outline.yaml has `silent: true`." in said


def test_the_design_comes_along() -> None:
    deck = _Deck()
    deck.slide("Water", notes="Dear friends,")
    made = deck.draft()
    assert list(made.files) == ["template.pptx"]
    assert "template: template.pptx\n" in _outline(made)
    assert "    layout: Title and Content\n" in _outline(made)
    assert "Its design is template.pptx." in list(report(made))


def test_slides_whose_notes_begin_alike_have_headings_and_the_report_says_so() -> None:
    deck = _Deck()
    deck.slide("Rivers", notes="Next slide.")
    deck.slide("Wells", notes="Next slide.")
    made = deck.draft()
    assert made.speech == "Next slide.\n\n# Wells\n\nNext slide.\n"
    assert "  - section: Wells\n" in _outline(made)
    said = list(report(made))
    at = said.index("Headings that were added to the speech, since the notes begin like those of another slide:")
    assert said[at + 1] == "  slide 2: # Wells"


def test_a_deck_without_notes_is_silent_and_builds() -> None:
    deck = _Deck()
    deck.slide("Water", "Rain", "Snow")
    made = deck.draft()
    assert made.speech == "<!-- Nothing is said yet: write the speech in place of this line. -->\n"
    assert "  - silent: true\n" in _outline(made)
    assert "Nothing is said in this presentation: it has no notes. speech.md has room for the speech." in list(
        report(made)
    )


def test_a_presentation_without_slides_is_a_design_for_a_small_deck_to_change() -> None:
    made = _Deck().draft()
    assert "template: template.pptx\n" in _outline(made)
    assert "There are no slides in old.pptx: this is a small deck to change, in its design." in list(report(made))


def test_a_presentation_without_slides_and_without_a_design_is_refused() -> None:
    parts = {"ppt/presentation.xml": "<presentation/>", "[Content_Types].xml": "<Types/>"}
    with pytest.raises(AuthorError) as caught:
        draft("old.pptx", packed(parts), "A deck")
    assert "There are no slides in this presentation." in str(caught.value)
    assert "Name one that has slides." in str(caught.value)


def test_emphasis_and_links_are_marks() -> None:
    deck = _Deck()
    slide = deck.slide("Water", notes="x")
    frame = slide.notes_slide.notes_text_frame  # type: ignore[attr-defined]
    frame.text = "It is "
    for text, strong, link in (
        ("ours", True, ""),
        (", see ", False, ""),
        ("the pact", False, "https://example.org/pact"),
    ):
        run = frame.paragraphs[0].add_run()
        run.text, run.font.bold = text, strong or None
        if link:
            run.hyperlink.address = link
    assert deck.draft().speech == "It is **ours**, see [the pact](https://example.org/pact)\n"


def _table(slide: object) -> None:
    table = slide.shapes.add_table(2, 2, 0, Inches(2), Inches(8), Inches(2)).table  # type: ignore[attr-defined]
    for cell, text in zip(table.iter_cells(), ("State", "Wells", "North", "12"), strict=True):
        cell.text = text


def _chart(slide: object) -> None:
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["North", "South"]
    data.add_series("Wells", (12, 0.5))  # type: ignore[no-untyped-call]
    slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, Inches(2), Inches(8), Inches(4), data)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("add", "expected"),
    [
        (_table, "      - table:\n          header: [State, Wells]\n          rows:\n            - [North, 12]\n"),
        (
            _chart,
            "      - chart:\n          kind: bar\n          data:\n            - label: North\n              value: 12\n"
            "            - label: South\n              value: 0.5\n",
        ),
    ],
    ids=["table", "chart"],
)
def test_tables_and_charts_are_blocks(add: Callable[[object], None], expected: str) -> None:
    deck = _Deck()
    add(deck.slide("Wells", notes="There are few.", layout=_TITLE_ONLY))
    assert expected in _outline(deck.draft())


def _picture(color: str) -> io.BytesIO:
    content = io.BytesIO()
    Image.new("RGB", (320, 200), color).save(content, "PNG")
    content.seek(0)
    return content


def test_pictures_are_files_with_what_they_show(tmp_path: Path) -> None:
    deck = _Deck()
    slide = deck.slide("Wells", notes="There are few.", layout=_TITLE_ONLY)
    for color, described in (("navy", "A well"), ("teal", "well.png")):
        picture = slide.shapes.add_picture(_picture(color), 0, Inches(2), Inches(4))  # type: ignore[attr-defined]
        picture._element.nvPicPr.cNvPr.set("descr", described)
    small = slide.shapes.add_picture(_picture("red"), 0, 0, Inches(0.5))  # type: ignore[attr-defined]
    assert small
    made = deck.draft()
    outline = _outline(made)
    assert sorted(made.files) == ["picture-1.png", "picture-2.png", "template.pptx"]
    assert "      - image:\n          file: picture-1.png\n          alt: A well\n" in outline
    assert "          file: picture-2.png\n          decorative: true\n          # Say what it shows" in outline
    said = list(report(made))
    at = said.index("On the slides, but not in outline.yaml, which has no word for it:")
    assert said[at + 1] == "  slide 1: a small picture, as a logo"
    assert (
        "Nobody has said what the pictures on these slides show: 1. In outline.yaml they are marked as decorative;"
        " write an `alt` in place of that."
    ) in said


def _boxes(slide: object, *texts: str) -> None:
    for at, text in enumerate(texts):
        slide.shapes.add_textbox(0, Inches(2 + at), Inches(3), Inches(1)).text_frame.text = text  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1936", "Colour", "1961", "Carousel"), "- timeline:\n          - 1936: Colour\n          - 1961: Carousel\n"),
        (("12 %", "of the wells"), "- figures:\n          - value: 12 %\n            label: of the wells\n"),
        (("01", "Rain", "02", "Snow"), "- tiles:\n          - Rain\n          - Snow\n"),
        (
            ("Rain", "Snow falls on the mountains of the north, and it melts in the last days of June."),
            "- points:\n          - Rain\n          - Snow falls",
        ),
    ],
)
def test_texts_in_boxes_of_their_own_are_what_they_look_like(texts: tuple[str, ...], expected: str) -> None:
    deck = _Deck()
    _boxes(deck.slide("Wells", notes="There are few.", layout=_TITLE_ONLY), *texts)
    assert expected in _outline(deck.draft())


def test_a_slide_without_a_title_has_its_first_words_and_an_empty_one_its_number() -> None:
    deck = _Deck()
    _boxes(deck.slide("", notes="There are few.", layout=_TITLE_ONLY), "Wells and springs", "All are dry.")
    deck.slide("", layout=_TITLE_ONLY)
    made = deck.draft()
    assert "    title: Wells and springs\n" in _outline(made)
    assert (
        "  # slide 2\n  # The slide had no title.\n  - silent: true\n    layout: Title Only\n    title: 2\n"
        in _outline(made)
    )


def test_a_hidden_slide_is_left_out() -> None:
    deck = _Deck()
    deck.slide("Water", notes="Dear friends,")
    slide = deck.slide("Secret", notes="Not this.")
    slide._element.set("show", "0")  # type: ignore[attr-defined]
    made = deck.draft()
    assert made.speech == "Dear friends,\n"
    assert "slide 2\ton a hidden slide\tNot this.\n" in made.left_out
    assert "Slides that are hidden were left out: 2." in list(report(made))


def test_what_has_no_room_goes_and_is_named() -> None:
    deck = _Deck()
    deck.slide(
        "Wells", *(f"Well number {number} is dry, and so is the one beside it" for number in range(40)), notes="Dry."
    )
    made = deck.draft()
    reduced = outline_that_builds(made, load_theme(DEFAULT)).reduced
    said = list(report(made, reduced))
    assert (
        said[said.index("Without room for all of it, so that outline.yaml has only a part:") + 1] == "  slide 1: Wells"
    )


def test_where_the_design_cannot_be_used_ours_stands_in_for_it() -> None:
    names = " ".join(
        f'xmlns:{name}="http://schemas.openxmlformats.org/{rest}"'
        for name, rest in (
            ("p", "presentationml/2006/main"),
            ("a", "drawingml/2006/main"),
            ("r", "officeDocument/2006/relationships"),
        )
    )
    shape = "<p:sp><p:nvSpPr><p:nvPr>{0}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{1}</a:t></a:r></a:p></p:txBody></p:sp>"
    title, notes, number = (
        shape.format(f'<p:ph type="{kind}"/>', text)
        for kind, text in (("title", "Wells"), ("body", "Dry."), ("sldNum", "1"))
    )
    related = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/{0}" Target="{1}"/></Relationships>'
    parts = {
        "ppt/presentation.xml": f'<p:presentation {names}><p:sldIdLst><p:sldId r:id="r"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": related.format("slide", "slides/slide1.xml"),
        "ppt/slides/slide1.xml": f"<p:sld {names}>{title}</p:sld>",
        "ppt/slides/_rels/slide1.xml.rels": related.format("notesSlide", "../notesSlides/notesSlide1.xml"),
        "ppt/notesSlides/notesSlide1.xml": f"<p:notes {names}>{notes}{number}</p:notes>",
    }
    made = draft("old.pptx", packed(parts), "A deck")
    assert made.speech == "Dry.\n"
    assert "slide 1\tshown on the page of the notes\t1\n" in made.left_out
    assert any(line.startswith("The design cannot be used, and ours stands in for it: ") for line in report(made))
    assert "template:" not in _outline(made).replace("# template:", "")


def test_a_bare_outline_has_titles_only() -> None:
    deck = _Deck()
    deck.slide("Water", "Rain", notes="Dear friends,")
    assert "content:" not in _outline(deck.draft(bare=True))
