"""A scene for each slide: which layout it has, which block stands where, and the CABSI deck as a whole."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pptx
import pytest

from speechdeck.compose import compose
from speechdeck.model import BLOCKS
from speechdeck.pipeline import Built
from speechdeck.scene import Cluster, Frame
from speechdeck.theme import load_theme

from .conftest import Desk
from .dump import dump
from .laws import check, frame

LAYOUTS = [
    "Title Slide",
    "Title and Content",
    "Two Content",
    "Two Content, Stacked",
    "Section Header",
    "Title Only",
    "Title Slide, Light",
    "Title and Content, Dark",
    "Two Content, Dark",
    "Four Content",
    "Three Content",
    "Comparison",
    "Statement",
    "Statement, Dark",
    "Big Number",
    "Big Number, Dark",
    "Quote",
    "Quote, Dark",
    "Picture Full",
    "Picture Left",
    "Picture Right",
    "Closing",
]

KINDS = {
    "points": "points: [{text: One, points: [Two]}]",
    "figures": "figures: [{value: 15, label: dialogues}]",
    "tiles": "tiles: [{label: One, text: more}, Two]",
    "flow": "flow: [One, Two]",
    "quote": "quote: {text: A word, source: Somebody}",
    "timeline": "timeline: [{2003: One}, {2008: Two}]",
    "comparison": "comparison: [{Now: [One]}, {Then: [Two]}]",
    "statement": "statement: A word is *enough*",
    "table": "table: {header: [A, B], rows: [[One, 1]]}",
    "chart": "chart: {kind: bar, data: [{label: One, value: 1}]}",
}
"""One of each kind; pictures, which need files, have their own tests."""


def test_these_are_the_kinds_of_blocks() -> None:
    assert {*KINDS, "image"} == set(BLOCKS)


def test_these_are_the_layouts_of_the_default_template(desk: Desk) -> None:
    assert [layout.name for layout in desk.theme.layouts] == LAYOUTS


# --- The usual layouts


@pytest.mark.parametrize(("blocks", "layout"), [(0, "Section Header"), (1, "Title and Content"), (2, "Two Content")])
def test_the_number_of_blocks_decides_the_layout(desk: Desk, blocks: int, layout: str) -> None:
    assert desk.slide(f"content: [{', '.join(['{points: [One]}'] * blocks)}]").layout == layout


@pytest.mark.parametrize(
    ("content", "layout"), [("", "Title Slide"), (", content: [{points: [One]}]", "Title and Content")]
)
def test_the_opening_is_a_title_slide_unless_it_has_blocks(desk: Desk, content: str, layout: str) -> None:
    (scene,) = desk.scenes(f"title: A deck\nslides: [{{section: opening{content}}}]", "Hello.")
    assert scene.layout == layout


def test_behind_a_silent_title_slide_the_opening_is_no_second_one(desk: Desk) -> None:
    slides = "[{silent: true}, {section: opening, title: Whoever waits less comes back}, {section: Part}]"
    scenes = desk.scenes(f"title: A deck\nslides: {slides}", "Hello.\n\n# Part\n\nWords.")
    assert [scene.layout for scene in scenes] == ["Title Slide", "Section Header", "Closing"]


def test_a_silent_slide_at_the_beginning_is_a_title_slide_with_the_decks_title(desk: Desk) -> None:
    slides = "[{silent: true}, {section: Part}, {silent: true, title: Thanks}]"
    first, part, last = desk.scenes(f"title: A deck\nslides: {slides}", "# Part\n\nHello.")
    assert [(scene.title, scene.layout) for scene in (first, last)] == [
        ("A deck", "Title Slide"),
        ("Thanks", "Closing"),
    ]
    assert [scene.silent for scene in (first, part, last)] == [True, False, True]
    assert (list(first.notes), first.key, last.key) == ([], "A deck", "Thanks")


def test_a_slide_that_begins_at_a_phrase_is_called_by_its_title_or_id_and_never_by_the_phrase(desk: Desk) -> None:
    slides = "[{section: opening}, {from: then we, title: One}, {from: At last, title: Two, id: last}]"
    scenes = desk.scenes(f"title: A deck\nslides: {slides}", "Hello, then we went. At last we came.")
    assert [(scene.key, scene.name, scene.section.name) for scene in scenes[1:]] == [
        ("One", "One", "One"),
        ("last", "last", "Two"),
    ]
    assert [scene.without_notes().name for scene in scenes[1:]] == ["One", "Two"]


def test_blocks_for_which_no_layout_has_as_many_places_share_the_largest(desk: Desk) -> None:
    fewer = tuple(each for each in desk.theme.layouts if len(each.content) < 3)
    desk = Desk(desk.folder, replace(desk.theme, layouts=fewer))
    outline = f"title: A deck\nslides: [{{section: opening, content: [{', '.join(['{points: [One]}'] * 3)}]}}]"
    (scene,), problems = desk.compose(outline, "Excellencies.")
    assert problems == []
    places = [item.placeholder for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    room = desk.layout("Title and Content").content[0]
    assert scene.layout == "Title and Content"
    assert [(each.index, each.moved) for each in places] == [(room.index, True)] * 3
    assert places[0].box.left == room.box.left
    assert places[2].box.right == pytest.approx(room.box.right, abs=3)


def test_a_template_of_another_language_is_known_by_how_its_layouts_are_built(desk: Desk) -> None:
    names = {"Title Slide": "Titelfolie", "Title and Content": "Titel und Inhalt", "Two Content": "Zwei Inhalte"}
    names |= {"Section Header": "Abschnitt"}
    layouts = tuple(replace(each, name=names.get(each.name, each.name)) for each in desk.theme.layouts)
    outline = """
    title: A deck
    slides:
      - section: opening
      - {section: A, content: [{points: [One]}]}
      - {section: B, content: [{points: [One]}, {points: [Two]}]}
      - section: C
      - section: D
    """
    deck = desk.deck(outline, "Hello.\n\n# A\n\n# B\n\n# C\n\n# D\n")
    scenes, problems = compose(deck, replace(desk.theme, layouts=layouts))
    assert problems == []
    assert [scene.layout for scene in scenes] == [
        "Titelfolie",
        "Titel und Inhalt",
        "Zwei Inhalte",
        "Abschnitt",
        "Closing",
    ]


# --- Layouts that an author chooses


def test_an_unknown_layout_is_a_problem_and_its_slide_is_composed_with_the_one_that_is_meant(desk: Desk) -> None:
    scenes, (problem,) = desk.compose(
        "title: A deck\nslides: [{section: A, layout: Two Contents}, {section: B}]", "# A\n\n# B\n"
    )
    assert problem.sentence == 'The template has no layout "Two Contents".'
    assert problem.remedy.startswith('Did you mean "Two Content"?')
    assert [(scene.title, scene.layout) for scene in scenes] == [("A", "Two Content"), ("B", "Closing")]


def test_more_blocks_than_places_are_a_problem_that_names_layouts_with_room(desk: Desk) -> None:
    (problem,) = desk.problems(f"content: [{', '.join(['{points: [One]}'] * 3)}]", layout="Two Content")
    assert problem.startswith('The layout "Two Content" holds 2 blocks; this slide has 3.')
    assert "Four Content" in problem


def test_fewer_blocks_than_places_leave_places_empty(desk: Desk) -> None:
    scene = desk.slide("content: [{points: [One]}]", layout="Four Content")
    own, first = frame(scene, "body").placeholder, desk.layout("Four Content").content[0]
    assert (own.index, own.box.left, own.box.bottom) == (first.index, first.box.left, first.box.bottom)


def test_each_heading_of_a_comparison_is_read_before_what_it_heads(tmp_path: Path) -> None:
    package = io.BytesIO()
    pptx.Presentation().save(package)
    (tmp_path / "plain.pptx").write_bytes(package.getvalue())
    desk = Desk(tmp_path, load_theme(tmp_path / "plain.pptx"))
    texts = ["Before", "Nothing", "After", "All"]
    blocks = ", ".join(f"{{points: [{text}]}}" for text in texts)
    for lang, read in (("en", texts), ("ar", texts)):
        (scene,), _ = desk.compose(
            f"title: T\nlang: {lang}\nslides: [{{section: Part, layout: Comparison, content: [{blocks}]}}]", "# Part"
        )
        frames = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
        assert [frame.paragraphs[0].text for frame in frames] == read
        lefts = [frame.placeholder.box.left for frame in frames]
        assert lefts[0] == lefts[1]
        assert lefts[2] == lefts[3]
        assert (lefts[0] < lefts[2]) is (lang == "en")


def test_blocks_fill_the_places_in_order(desk: Desk) -> None:
    scene = desk.slide(
        "content: [{tiles: [One]}, {points: [Two]}, {flow: [A, B]}, {points: [Four]}]", layout="Four Content"
    )
    middle = [item for item in scene.items if not (isinstance(item, Frame) and item.role != "body")]
    names = [item.name if isinstance(item, Cluster) else "Points" for item in middle]
    assert names == ["Tiles", "Points", "Flow", "Points"]


# --- The deck


def test_scenes_have_the_sections_and_cues_of_their_slides(desk: Desk) -> None:
    outline = "title: A deck\nslides: [{section: opening}, {section: Part, content: [{points: [{text: One, cue: the word}]}]}]"
    opening, part = desk.scenes(outline, "Hello.\n\n# Part\n\nHere is the word.\n")
    assert (opening.number, part.number) == (1, 2)
    assert (opening.section.text, part.section.text) == ("Hello.", "Part Here is the word.")
    assert [cue.phrase for cue in part.cues] == ["the word"]


def test_all_problems_of_a_deck_are_found_at_once(desk: Desk) -> None:
    _, problems = desk.compose(
        f"""
        title: A deck
        slides:
          - {{section: A, layout: Nowhere}}
          - {{section: B, subtitle: No place, content: [{{quote: {"far too many words " * 200}}}]}}
          - {{section: C, content: [{{points: [One]}}, {{tiles: [{"x" * 200}]}}]}}
        """,
        "# A\n\n# B\n\n# C\n",
    )
    assert [problem.place.line for problem in problems] == [4, 5, 5, 6]


def test_the_cabsi_deck_keeps_the_laws_of_every_slide(cabsi: Built, desk: Desk) -> None:
    for scene in cabsi.prepared.scenes:
        check(scene, desk.layout(scene.layout), desk.theme)


def test_the_cabsi_deck_is_composed_as_it_was(cabsi: Built, request: pytest.FixtureRequest) -> None:
    golden = Path(__file__).with_name("cabsi_scenes.txt")
    found = dump(cabsi.prepared.scenes)
    if request.config.getoption("update_golden"):
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


# --- The slides' own names


def _keys(desk: Desk, *sections: str, ids: dict[int, str] | None = None) -> list[str]:
    named = {at: f"\n    id: {own}" for at, own in (ids or {}).items()}
    slides = "".join(
        f"  - section: {name}\n    title: Slide {at}{named.get(at, '')}\n" for at, name in enumerate(sections)
    )
    scenes, problems = desk.compose(f"title: Borders\nslides:\n{slides}", "\n".join(f"# {name}" for name in sections))
    assert problems == []
    return [scene.key for scene in scenes]


def test_sections_of_one_heading_are_numbered(desk: Desk) -> None:
    assert _keys(desk, "A", "A", "B", "A") == ["A", "A (2)", "B", "A (3)"]


@pytest.mark.parametrize(
    ("sections", "keys"),
    [
        (("A", "A", "A (2)"), ["A", "A (3)", "A (2)"]),
        (("A (2)", "A", "A"), ["A (2)", "A", "A (3)"]),
        (("A", "A", "A", "A (2)", "A (2)"), ["A", "A (3)", "A (4)", "A (2)", "A (2) (2)"]),
    ],
)
def test_a_number_that_an_author_wrote_is_passed_over(desk: Desk, sections: tuple[str, ...], keys: list[str]) -> None:
    assert _keys(desk, *sections) == keys


def test_a_number_that_is_an_id_is_passed_over(desk: Desk) -> None:
    assert _keys(desk, "A", "A", "B", ids={2: "A (2)"}) == ["A", "A (3)", "A (2)"]


def test_the_layout_that_a_remedy_names_first_has_room_for_all_blocks(desk: Desk) -> None:
    blocks = f"content: [{', '.join(['{points: [One]}'] * 3)}]"
    (problem,) = desk.problems(blocks, layout="Title and Content")
    written = problem.partition("`")[2].partition("`")[0]
    assert written == "layout: Three Content"
    desk.scenes(f"title: Borders\nslides: [{{section: opening, {written}, {blocks}}}]", "Excellencies.")


def test_of_many_layouts_the_nearest_are_listed(desk: Desk) -> None:
    many = tuple(replace(each, name=f"{each.name} {copy}") for copy in range(3) for each in desk.theme.layouts)
    (problem,) = Desk(desk.folder, replace(desk.theme, layouts=many)).problems(
        "content: [{points: [One]}]", layout="Xyzzy"
    )
    assert problem.endswith(" and 54 more.")
