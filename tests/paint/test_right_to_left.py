"""An Arabic deck, in both files: it begins at the right, and so does each of its parts."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pptx
import pytest
from pptx.oxml.ns import qn

from speechdeck.pipeline import Built, build
from speechdeck.scene import Table
from speechdeck.theme import Theme
from tests.render.chromium import opened, show
from tests.stage.windows import presented
from tests.templates import kit

from .powerpoint_rules import Package

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


# --- PowerPoint ---------------------------------------------------------------------------------------------------


def _paragraphs(element: Any) -> list[Any]:
    return [each for each in element.iter(f"{_A}p") if next(each.iter(f"{_A}t"), None) is not None]


def test_every_paragraph_of_a_slide_is_read_from_the_right(arabic: Built) -> None:
    for slide in pptx.Presentation(str(arabic.powerpoint)).slides:
        properties = [paragraph.find(f"{_A}pPr") for paragraph in _paragraphs(slide.element)]
        assert len(properties) > 3
        assert {each.get("rtl") for each in properties} == {"1"}
        # A table's columns of numbers end where the language's lines do.
        texts = [each for each in properties if not any(True for _ in each.iterancestors(f"{_A}tbl"))]
        assert {each.get("algn") for each in texts} <= {"r", "ctr", None}


def test_text_begins_at_the_right_and_the_foot_is_turned_around(arabic: Built) -> None:
    presentation = pptx.Presentation(str(arabic.powerpoint))
    slide, width = presentation.slides[1], presentation.slide_width or 0
    title, *_, date, footer, number = sorted(
        slide.placeholders, key=lambda each: (each.placeholder_format.idx >= 10, each.placeholder_format.idx)
    )
    # The slide does not say where they stand and begin: its layout does.
    assert {each.text_frame.paragraphs[0]._p.find(f"{_A}pPr").get("algn") for each in (title, footer)} == {None}
    assert title.left + title.width == pytest.approx(footer.left + footer.width, abs=20_000)
    assert title.left + title.width > 0.9 * width
    assert number.left < date.left < footer.left


def test_what_a_template_draws_is_turned_around_in_both_files(arabic: Built) -> None:
    scene, presentation = arabic.prepared.scenes[0], pptx.Presentation(str(arabic.powerpoint))
    shapes = {each.name: each for each in presentation.slides[0].slide_layout.shapes}
    title = presentation.slides[0].shapes.title
    for shape in scene.background.shapes:
        if shape.name in ("Title Rule", "Band"):
            assert (shapes[shape.name].left, shapes[shape.name].width) == (shape.box.left, shape.box.width)
            assert shape.box.right >= title.left + title.width - 20_000


def test_a_font_of_its_own_has_its_arabic_companion(arabic: Built) -> None:
    quote = pptx.Presentation(str(arabic.powerpoint)).slides[2].element
    pairs = [(run.find(f"{_A}latin"), run.find(f"{_A}cs")) for run in quote.iter(f"{_A}rPr")]
    assert [(latin.get("typeface"), cs.get("typeface")) for latin, cs in pairs if latin is not None] == [
        ("+mj-lt", "+mj-cs")
    ]


def test_a_tables_first_column_is_at_the_right_in_every_reader(arabic: Built) -> None:
    # As it is seen: not every reader knows the attribute rtl (ECMA-376 Part 1, 21.1.3.15), which would turn it around.
    [table] = (shape.table for shape in pptx.Presentation(str(arabic.powerpoint)).slides[3].shapes if shape.has_table)
    assert [[cell.text_frame.text for cell in row.cells] for row in table.rows] == [
        ["الضباط", "السنة", "المركز"],
        ["700", "2009", "دوشنبه"],
        ["300", "2011", "أستانا"],
    ]
    assert table._tbl.tblPr.get("rtl") is None
    assert (table.first_row, table.first_col, table.last_col) == (True, False, True), "the last column names the rows"
    [scene_table] = (item for item in arabic.prepared.scenes[3].items if isinstance(item, Table))
    assert [column.width for column in table.columns] == list(reversed(scene_table.widths))


def test_the_theme_has_fonts_for_its_script(arabic: Built) -> None:
    theme = Package.read(arabic.powerpoint).tree("ppt/theme/theme1.xml")
    for fonts in ("majorFont", "minorFont"):
        scripts = {font.get("script") for font in theme.iterfind(f".//{_A}{fonts}/{_A}font")}
        assert {"Arab", "Hebr"} <= scripts


def test_a_passage_of_the_notes_is_read_as_its_own_letters_are(arabic: Built) -> None:
    notes = pptx.Presentation(str(arabic.powerpoint)).slides[1].notes_slide.notes_text_frame.paragraphs
    directions = {paragraph.text: paragraph._p.find(f"{_A}pPr") for paragraph in notes}
    english = [text for text in directions if text.startswith("Partnership")]
    assert len(english) == 1
    for text, properties in directions.items():
        assert (properties.get("rtl"), properties.get("algn")) == (("0", "l") if text in english else ("1", "r")), text


def test_a_passage_of_the_notes_is_in_the_language_of_its_letters(arabic: Built) -> None:
    for slide in pptx.Presentation(str(arabic.powerpoint)).slides:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            languages = {run._r.rPr.get("lang") for run in paragraph.runs}
            assert languages == {"en-US" if paragraph.text.startswith("Partnership") else "ar-EG"}
    page = lxml.html.document_fromstring(arabic.html.read_bytes(), lxml.html.HTMLParser(encoding="utf-8"))
    for passage in (each for notes in page.iterfind(".//aside[@class='notes']") for each in notes.iter("p", "h3")):
        wanted = ("en-US", "ltr") if "".join(map(str, passage.itertext())).startswith("Partnership") else (None, None)
        assert (passage.get("lang"), passage.get("dir")) == wanted


def test_notes_from_left_to_right_say_nothing_of_it(cabsi: Built) -> None:
    package = Package.read(cabsi.powerpoint)
    assert len(package.notes) == 5
    assert not any(b"rtl=" in package.parts[part] for part in package.notes)


# --- The page -----------------------------------------------------------------------------------------------------


def test_the_page_says_its_language_and_direction(arabic: Built, cabsi: Built) -> None:
    page = lxml.html.document_fromstring(arabic.html.read_bytes(), lxml.html.HTMLParser(encoding="utf-8"))
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    settings = re.search(r'id="deck.settings">([^<]+)<', arabic.html.read_text("utf-8"))
    assert settings
    assert json.loads(settings[1])["rtl"] is True
    assert "dir=" not in cabsi.html.read_text("utf-8").split("<body>")[0].split("<style>")[0]


def test_the_arrow_that_points_to_the_left_goes_on(arabic: Built) -> None:
    with opened(arabic.html) as visit:
        visit.page.keyboard.press("ArrowLeft")
        assert visit.page.evaluate("() => Reveal.getIndices().h") == 1


_BOXES = """(kind) => [...Reveal.getCurrentSlide().querySelectorAll(kind)].map((each) => {
  const box = each.getBoundingClientRect();
  return [box.left, box.right];
})"""


def test_the_first_block_stands_at_the_right_and_a_flow_runs_to_the_left(arabic: Built) -> None:
    with opened(arabic.html) as visit:
        show(visit.page, 2)
        (points_left, _), *_ = visit.page.evaluate(_BOXES, ".body")
        figures = visit.page.evaluate(_BOXES, ".group")
        assert figures
        assert all(right < points_left for _, right in figures)
        show(visit.page, 3)
        steps = visit.page.evaluate(_BOXES, ".group > .shape")
        assert len(steps) == 3
        assert all(later_right < left for (left, _), (_, later_right) in pairwise(steps))


def test_a_tables_columns_run_to_the_left(arabic: Built) -> None:
    with opened(arabic.html) as visit:
        show(visit.page, 4)
        columns = visit.page.evaluate(_BOXES, "thead th")
    assert len(columns) == 3
    assert all(later_right <= left + 1 for (left, _), (_, later_right) in pairwise(columns))


def test_the_values_of_a_chart_stand_beside_its_bars(arabic: Built) -> None:
    with opened(arabic.html) as visit:
        show(visit.page, 5)
        bars = visit.page.evaluate(_BOXES, ".chart rect")
        texts = visit.page.evaluate(_BOXES, ".chart text")
    assert len(bars) == 3
    (first, second, below), values, names = bars, texts[:3], texts[3:]
    assert all(bar[1] < value[0] for bar, value in zip((first, second), values, strict=False))
    assert values[2][1] < below[0]
    assert all(name[1] < below[0] for name in names)


def test_bullets_stand_at_the_right_of_their_text(arabic: Built) -> None:
    with opened(arabic.html) as visit:
        show(visit.page, 2)
        sides = visit.page.evaluate(
            """() => [...Reveal.getCurrentSlide().querySelectorAll(".item")].map((item) => {
              const bullet = getComputedStyle(item, "::before");
              return [parseFloat(bullet.right), parseFloat(getComputedStyle(item).paddingRight)];
            })"""
        )
    assert len(sides) == 3
    assert all(0 <= bullet < text for bullet, text in sides)


def test_the_presenter_view_reads_each_passage_from_its_side(arabic: Built) -> None:
    with presented(arabic.html) as talk:
        passages = talk.presenter.locator(".presenter .part:nth-child(2) > :not(.slide-mark)")
        directions = [each.evaluate("(e) => getComputedStyle(e).direction") for each in passages.all()]
    assert directions == ["rtl", "rtl", "rtl", "ltr", "rtl"]


# --- Templates that were made for the other direction


def _built(folder: Path, theme: Theme, lang: str, templates: str, *, titled: bool) -> Built:
    """A deck of one slide on a template whose paragraphs say this direction; its layout may have no title."""
    presentation = kit.begin(kit.WIDE)
    for styles in presentation.slide_master.element.iter(qn("p:titleStyle"), qn("p:bodyStyle")):
        for level in styles:
            level.attrib.update({"algn": "r", "rtl": templates})
    layout = next(each for each in presentation.slide_layouts if each.name == "Title and Content")
    if not titled:
        title = kit.placeholders(layout)[0]._element
        title.getparent().remove(title)
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    (folder / "speech.md").write_text("one two three\n")
    slide = "{section: opening, layout: Title and Content, content: [points: [one, {text: two, points: [three]}]]}"
    outline = f"title: T\nlang: {lang}\ntemplate: template.pptx\nslides: [{slide}]\n"
    (folder / "outline.yaml").write_text(outline)
    return build(folder, theme, folder / "dist")


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize(("lang", "rtl", "start"), [("en", "0", "left"), ("ar", "1", "right")])
def test_both_files_have_the_direction_of_the_language_and_not_the_templates(
    tmp_path: Path, theme: Theme, lang: str, rtl: str, start: str, titled: bool
) -> None:
    built = _built(tmp_path, theme, lang, "0" if rtl == "1" else "1", titled=titled)
    [slide] = pptx.Presentation(str(built.powerpoint)).slides
    texts = [each.find(f"{_A}pPr") for each in _paragraphs(slide.element)]
    assert {(each.get("rtl"), each.get("algn")) for each in texts[:4]} <= {(rtl, start[0]), (rtl, None)}
    with opened(built.html) as visit:
        sides = visit.page.evaluate(_SIDES)
        assert not visit.faults
    assert [side[:2] for side in sides] == [["rtl" if rtl == "1" else "ltr", start]] * len(sides)
    assert len(sides) == 4


def test_a_title_that_its_layout_lacks_says_its_direction_itself(tmp_path: Path, theme: Theme) -> None:
    built = _built(tmp_path, theme, "ar", "1", titled=False)
    title = _paragraphs(pptx.Presentation(str(built.powerpoint)).slides[0].shapes.title._element)[0].find(f"{_A}pPr")
    assert (title.get("rtl"), title.get("algn")) == ("1", "r")


@pytest.mark.parametrize(("lang", "rtl"), [("en", "0"), ("ar", "1")])
def test_text_in_shapes_and_tables_says_its_direction_where_the_template_has_another_for_it(
    tmp_path: Path, theme: Theme, lang: str, rtl: str
) -> None:
    presentation = kit.begin(kit.WIDE)
    presentation.element.find(f"{qn('p:defaultTextStyle')}/{qn('a:lvl1pPr')}").attrib.update({"algn": "r", "rtl": "1"})
    (tmp_path / "template.pptx").write_bytes(kit.ending(presentation))
    (tmp_path / "speech.md").write_text("one two three\n")
    content = "[{tiles: [one, two]}, {table: {header: [a, b], rows: [[c, d]]}}]"
    slides = f"[{{section: opening, layout: Two Content, content: {content}}}]"
    (tmp_path / "outline.yaml").write_text(f"title: T\nlang: {lang}\ntemplate: template.pptx\nslides: {slides}\n")
    built = build(tmp_path, theme, tmp_path / "dist")
    [slide] = pptx.Presentation(str(built.powerpoint)).slides
    own = [each for shape in slide.shapes if not shape.is_placeholder for each in _paragraphs(shape._element)]
    cells = [each for table in slide.element.iter(f"{_A}tbl") for each in _paragraphs(table)]
    assert len(own) == 2
    assert len(cells) == 4
    assert {each.find(f"{_A}pPr").get("rtl") for each in (*own, *cells)} == {rtl}


_SIDES = """() => [...document.querySelectorAll(".slides h1, .slides h2, .slides li")].map(each => {
  const look = getComputedStyle(each.querySelector(".text") || each);
  return [look.direction, look.textAlign];
})"""
