"""Lines end where a reader would end them, by the width of the text's box; letters are slanted only where they can be."""

from __future__ import annotations

import pytest

from speechdeck.scene import Emu, Frame
from speechdeck.typesetting import fit
from speechdeck.words.text import Run

from .conftest import Desk
from .laws import frame

_DAY = "What every new volunteer should know on the first day"


def _lines(text: Frame, at: int = 0) -> list[str]:
    return [
        line.strip() for line in fit.break_lines(text.paragraphs[at], text.placeholder.content_box.width.points) or []
    ]


def _opening(desk: Desk, title: str, lang: str = "en") -> Frame:
    outline = f'title: "{title}"\nlang: {lang}\nslides: [{{section: opening}}]'
    return frame(desk.scenes(outline, "Hello.")[0], "title")


def test_a_title_is_not_left_with_a_word(desk: Desk) -> None:
    title = _opening(desk, _DAY)
    lines = _lines(title)
    assert len(lines) == 3
    assert " " in lines[-1]
    assert min(map(len, lines)) > 0.6 * max(map(len, lines))
    assert title.paragraphs[0].text == _DAY


def test_its_box_begins_where_the_layouts_does_and_has_room_for_its_lines(desk: Desk) -> None:
    own, title = desk.layout("Title Slide").placeholders[0], _opening(desk, _DAY)
    assert (title.placeholder.box.left, title.placeholder.box.top) == (own.box.left, own.box.top)
    assert title.placeholder.box.width < own.box.width
    room = title.placeholder.content_box.width.points
    longest = max(fit.length([Run(line)], title.paragraphs[0].style) for line in _lines(title))
    assert longest <= 0.99 * room


def test_a_title_of_one_line_stands_where_the_layout_has_it(desk: Desk) -> None:
    assert _opening(desk, "Short").placeholder == desk.layout("Title Slide").placeholders[0]


def test_a_number_is_not_parted_from_its_unit(desk: Desk) -> None:
    title = _opening(desk, "A sausage that weighs all of its 250 g on the scales")
    assert not any(line.endswith("250") for line in _lines(title))


def test_a_point_is_not_left_with_a_word_where_a_narrower_box_mends_it(desk: Desk) -> None:
    text = "A point of just as many words as fill the line and a word"
    points = frame(desk.slide(f"content: [{{points: ['{text}', Two, Three]}}]"), "body")
    lines = _lines(points)
    assert len(lines) == 1 or " " in lines[-1]


@pytest.mark.parametrize(
    "text", ["搬家前后的变化，以及我们听到的最重要的意见", "ここに来ると、「おはよう」と言い合えるのがうれしい。"]
)
def test_no_line_begins_with_a_sign_that_ends_something(text: str, desk: Desk) -> None:
    paragraph = frame(desk.slide(f"content: [{{points: ['{text}']}}]"), "body").paragraphs[0]
    for width in range(60, 900, 7):
        lines = fit.break_lines(paragraph, Emu.of_points(width).points) or []
        assert not any(line[:1] in "，。、」！？" for line in lines[1:])
        assert not any(line[-1:] == "「" for line in lines)


@pytest.mark.parametrize(("text", "leans"), [("Words", True), ("Слова", True), ("كلمات", False), ("我没有生意", False)])
def test_a_quote_is_slanted_where_its_letters_can_be(desk: Desk, text: str, leans: bool) -> None:
    assert frame(desk.slide(f"content: [{{quote: {{text: {text}}}}}]"), "body").paragraphs[0].style.italic is leans


def test_emphasis_is_weight_where_letters_do_not_lean(desk: Desk) -> None:
    body = frame(desk.slide('content: [{points: ["我*没有*生意", "Not *one*"]}]'), "body")
    looks = [[(run.text, run.emphasis, run.strong) for run in each.runs] for each in body.paragraphs]
    assert ("没有", False, True) in looks[0]
    assert ("one", True, False) in looks[1]


def test_the_same_in_tiles_and_tables(desk: Desk) -> None:
    table = 'table: {header: ["*年*", B], rows: [["*一*", b]]}'
    scene = desk.slide(f'content: [{{tiles: ["*北*", South]}}, {{{table}}}]')
    assert not any(run.emphasis for each in scene.paragraphs for run in each.runs)


def test_lines_end_alike_where_a_program_measures_a_little_otherwise(desk: Desk) -> None:
    said = "content: [{quote: {text: I was home before the children slept.}}]"
    quote = frame(desk.slide(said, layout="Quote"), "body")
    width, own = quote.placeholder.content_box.width.points, quote.paragraphs[0]
    assert fit.break_lines(own, width) == fit.break_lines(own, width * 1.015)
