"""What a slide has besides its blocks: title, subtitle, byline, footer and number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.scene import Emu, Frame, Scene

from .conftest import Desk
from .laws import frame

_TWO = "Hello.\n\n# Part\n\nWords.\n"


def _texts(scene: Scene) -> dict[str, list[str]]:
    return {
        item.role: [paragraph.text for paragraph in item.paragraphs] for item in scene.items if isinstance(item, Frame)
    }


# --- Title


def test_a_slide_has_its_own_title(desk: Desk) -> None:
    (opening, part) = desk.scenes(
        "title: A deck\nslides: [{section: opening, title: Welcome}, {section: Part, title: So *it* is}]", _TWO
    )
    assert (opening.title, part.title) == ("Welcome", "So it is")
    assert [run.text for run in frame(part, "title").paragraphs[0].runs if run.emphasis] == ["it"]


def test_without_one_the_opening_has_the_decks_title_and_others_their_section(desk: Desk) -> None:
    (opening, part) = desk.scenes("title: A *deck*\nslides: [{section: opening}, {section: Part}]", _TWO)
    assert (opening.title, part.title) == ("A *deck*", "Part")
    assert _texts(opening)["title"] == ["A *deck*"]


def test_a_long_title_is_set_smaller_but_not_smaller_than_body_text(desk: Desk) -> None:
    sizes = [
        frame(desk.slide("content: []", title=title, layout="Title Only"), "title").paragraphs[0].style.size
        for title in ("Short", "A title that goes on and on " * 3, "A title that goes on and on " * 4)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] >= desk.theme.body.size


def test_a_title_may_become_smaller_than_the_bodys_text_before_it_is_a_problem(desk: Desk) -> None:
    scene = desk.slide("content: []", title="A title that goes on " * 11, layout="Title Only")
    assert 18 <= frame(scene, "title").paragraphs[0].style.size < 24
    (problem,) = desk.problems("content: []", title="A title that goes on and on " * 18, layout="Title Only")
    assert problem.startswith("On slide 1, the title does not fit, even at the smallest size: it is about ")


# --- Subtitle and byline


def test_a_title_slide_has_the_decks_subtitle_unless_it_has_its_own(desk: Desk) -> None:
    outline = "title: A deck\nsubtitle: The deck's\nslides: [{section: opening}, {section: Part, layout: Title Slide, subtitle: Its own}]"
    (opening, part) = desk.scenes(outline, _TWO)
    assert _texts(opening)["subtitle"] == ["The deck's"]
    assert _texts(part)["subtitle"] == ["Its own"]


def test_a_subtitle_that_no_layout_has_a_place_for_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems("subtitle: Below the title\ncontent:\n- points: [One]")
    assert problem.startswith('The layout "Title and Content" has no place for a subtitle.')


def test_the_decks_subtitle_is_not_missed_on_other_slides(desk: Desk) -> None:
    (_, part) = desk.scenes("title: A deck\nsubtitle: The deck's\nslides: [{section: opening}, {section: Part}]", _TWO)
    assert "subtitle" not in _texts(part)


@pytest.mark.parametrize(
    ("keys", "byline"),
    [
        ("author: IOM\nvenue: Vienna\ndate: 2012-04-17\n", ["IOM", "Vienna, April 17, 2012"]),
        ("author: IOM\nvenue: Vienna\ndate: 2012-04-17\nlang: en-GB\n", ["IOM", "Vienna, 17 April 2012"]),
        ("author: OIM\nvenue: Vienne\ndate: 2012-04-17\nlang: fr\n", ["OIM", "Vienne, 17 avril 2012"]),
        ("date: 2012-04-17\nlang: ru\n", ["17 апреля 2012\u202fг."]),
        ("date: 2012-04-17\nlang: pl-PL\n", ["17 kwietnia 2012"]),
        ("date: 2012-04-17\nlang: zh-Hant-TW\nvenue: 台北\n", ["台北，2012年4月17日"]),
        ("date: 2012-04-17\nlang: qaa\n", ["2012-04-17"]),
        ("venue: Vienna\n", ["Vienna"]),
        ("author: IOM\n", ["IOM"]),
    ],
)
def test_a_title_slide_says_who_speaks_where_and_when(desk: Desk, keys: str, byline: list[str]) -> None:
    (opening,) = desk.scenes(f"title: A deck\n{keys}slides: [{{section: opening}}]", "Hello.")
    assert _texts(opening)["body"] == byline


def test_a_deck_that_does_not_say_it_has_no_byline(desk: Desk) -> None:
    (opening,) = desk.scenes("title: A deck\nslides: [{section: opening}]", "Hello.")
    assert "body" not in _texts(opening)


def test_what_stands_on_a_title_slide_takes_the_bylines_place(desk: Desk) -> None:
    (opening,) = desk.scenes(
        "title: A deck\nauthor: IOM\nslides: [{section: opening, content: [{points: [One]}]}]", "Hello."
    )
    assert _texts(opening)["body"] == ["One"]


# --- Footer and number


def test_the_footer_and_the_number_stand_where_the_layout_has_them(desk: Desk) -> None:
    outline = "title: A deck\nfooter: In Vienna\nslides: [{section: opening}, {section: Part, layout: Title Only}]"
    (opening, part) = desk.scenes(outline, _TWO)
    assert _texts(part) == {"title": ["Part"], "footer": ["In Vienna"], "number": ["2"]}
    assert _texts(opening).keys() == {"title"}


def test_the_number_is_a_field_that_follows_the_slide(desk: Desk) -> None:
    (number,) = frame(desk.slide("content: []", layout="Title Only"), "number").paragraphs
    assert number.field == "slide number"


def test_a_deck_without_a_footer_has_none(desk: Desk) -> None:
    assert "footer" not in _texts(desk.slide("content: []", layout="Title Only"))


def _foot(desk: Desk, keys: str, layout: str = "Title Only") -> dict[str, list[str]]:
    outline = f"title: A deck\n{keys}\nslides: [{{section: Part, layout: {layout}}}]"
    (scene,) = desk.scenes(outline, "# Part")
    return {role: texts for role, texts in _texts(scene).items() if role not in ("title", "subtitle", "body")}


@pytest.mark.parametrize(
    ("keys", "date"),
    [
        ("lang: en-GB", "17 April 2012"),
        ("lang: en", "April 17, 2012"),
        ("lang: fr", "17 avril 2012"),
        ("lang: qaa", "2012-04-17"),
    ],
)
def test_the_date_stands_beside_the_footer_as_it_does_on_the_title_slide(desk: Desk, keys: str, date: str) -> None:
    foot = _foot(desk, f"footer: In Vienna\ndate: 2012-04-17\n{keys}")
    assert list(foot.items()) == [("footer", ["In Vienna"]), ("date", [date]), ("number", ["1"])]


@pytest.mark.parametrize(
    "footer",
    [
        "Vienna, 17 April 2012",
        "Vienna, April 17th, 2012",
        "17.4.2012 Vienna",
        "17/04/12",
        "2012-04-17",
        "٢٠١٢/٠٤/١٧",
        "2012年4月17日",
    ],
)
def test_a_footer_that_says_the_date_says_it_alone(desk: Desk, footer: str) -> None:
    assert _foot(desk, f"footer: {footer}\ndate: 2012-04-17\nlang: en-GB").keys() == {"footer", "number"}


@pytest.mark.parametrize("footer", ["10th Conference, 2012", "17 goals", "IOM"])
def test_a_footer_with_other_numbers_does_not(desk: Desk, footer: str) -> None:
    assert _foot(desk, f'footer: "{footer}"\ndate: 2012-04-17')["date"] == ["April 17, 2012"]


def test_a_deck_without_a_footer_has_no_date_at_the_foot_and_one_without_a_date_none_either(desk: Desk) -> None:
    assert _foot(desk, "date: 2012-04-17").keys() == {"number"}
    assert _foot(desk, "footer: In Vienna").keys() == {"footer", "number"}


def test_where_the_date_has_little_room_it_is_written_shorter(desk: Desk) -> None:
    layout = next(each for each in desk.theme.layouts if each.name == "Title Only")
    written = []
    for points in (120, 85, 70, 5):
        places = (
            replace(each, box=replace(each.box, width=Emu.of_points(points))) if each.kind == "dt" else each
            for each in layout.placeholders
        )
        small = Desk(desk.folder, replace(desk.theme, layouts=(replace(layout, placeholders=tuple(places)),)))
        written.append(_foot(small, "footer: In Vienna\ndate: 2012-09-17\nlang: pl").get("date"))
    assert written == [["17 września 2012"], ["17 wrz 2012"], ["17.09.2012"], None]


def test_where_a_template_has_one_place_for_both_the_footer_stands_there_alone(desk: Desk) -> None:
    layouts = []
    for layout in desk.theme.layouts:
        boxes = {each.kind: each.box for each in layout.placeholders}
        places = (replace(each, box=boxes["ftr"]) if each.kind == "dt" else each for each in layout.placeholders)
        layouts.append(replace(layout, placeholders=tuple(places)))
    one_place = replace(desk, theme=replace(desk.theme, layouts=tuple(layouts)))
    assert _foot(one_place, "footer: In Vienna\ndate: 2012-04-17").keys() == {"footer", "number"}


def test_a_title_slide_says_the_date_once(desk: Desk) -> None:
    layout = next(each for each in desk.theme.layouts if each.name == "Title Only")
    foot = [each for each in layout.placeholders if each.kind in ("dt", "ftr")]
    opening = next(each for each in desk.theme.layouts if each.opens)
    footed = replace(opening, placeholders=(*opening.placeholders, *foot))
    (scene,), _ = Desk(desk.folder, replace(desk.theme, layouts=(footed,))).compose(
        "title: A deck\nfooter: In Vienna\ndate: 2012-04-17\nslides: [{section: opening}]", "Hello."
    )
    assert "footer" in _texts(scene)
    assert "date" not in _texts(scene)


def test_a_footer_keeps_the_layouts_size_and_its_one_line(desk: Desk) -> None:
    outline = "title: A deck\nfooter: {}\nslides: [{{section: Part, layout: Title Only}}]"
    (scene,) = desk.scenes(outline.format("In Vienna"), "# Part")
    assert {p.style.size for p in frame(scene, "footer").paragraphs} == {
        frame(scene, "footer").placeholder.styles[0].size
    }


def test_a_footer_that_is_too_long_becomes_smaller_and_is_shortened_with_one_warning(desk: Desk) -> None:
    outline = "title: A deck\nfooter: {}\nslides: [{{section: Part, layout: Title Only}}, {{section: Two, layout: Title Only}}]"
    text = "A footer of far too many words " * 15
    scenes, (problem,) = desk.compose(outline.format(text), "# Part\n\n# Two")
    (shown,) = frame(scenes[0], "footer").paragraphs
    assert shown.style.size == 8
    assert shown.text.endswith("…")
    assert text.startswith(shown.text.removesuffix("…"))
    assert (problem.severity, problem.sentence) == (
        "warning",
        "The footer is shortened: its place is too small in the layout Title Only.",
    )


def test_a_byline_that_is_too_long_leaves_the_subtitle_alone(desk: Desk) -> None:
    outline = "title: A deck\nauthor: {}\nsubtitle: The deck's\nslides: [{{section: opening, layout: Title Slide}}]"
    scenes, (problem,) = desk.compose(outline.format("International Organization " * 90), "Hello.")
    assert _texts(scenes[0])["subtitle"] == ["The deck's"]
    assert problem.sentence.startswith("The byline is shortened: ")


def test_a_subtitle_is_no_list_and_no_small_print_whatever_its_place_is_for(desk: Desk) -> None:
    opening = next(each for each in desk.theme.layouts if each.opens)
    bullet = next(each for each in desk.theme.layouts if each.name == "Title and Content").content[0].styles[0].bullet
    assert bullet is not None
    listed = [
        replace(each, styles=tuple(replace(style, bullet=bullet, size=10.0) for style in each.styles))
        if each.kind == "subTitle"
        else each
        for each in opening.placeholders
    ]
    theme = replace(desk.theme, layouts=(replace(opening, placeholders=tuple(listed)),))
    (scene,), _ = Desk(desk.folder, theme).compose(
        "title: A deck\nsubtitle: The deck's\nslides: [{section: opening}]", "Hello."
    )
    (line,) = frame(scene, "subtitle").paragraphs
    assert (line.style.bullet, line.style.size) == (None, 14.0)
