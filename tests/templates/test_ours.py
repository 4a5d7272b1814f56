"""Our two designs: the same layouts by the same names, each of which can be read, filled and mirrored."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from speechdeck.cli.main import main
from speechdeck.pipeline import Built, prepare
from speechdeck.scene import Color, Frame, Scene
from speechdeck.theme import Layout, Theme, load_theme
from speechdeck.typesetting.contrast import contrasts
from tests.compose.laws import check
from tests.conftest import ROOT

NAMES = ["powerpoint", "assembly"]


@pytest.fixture(scope="module", params=NAMES)
def design(request: pytest.FixtureRequest) -> Theme:
    """Each of our designs in turn."""
    return load_theme(ROOT / "templates" / request.param)


@pytest.fixture(params=["layouts", "assembly"])
def deck(request: pytest.FixtureRequest) -> Built:
    """The deck that has every layout, in each of our designs."""
    built = request.getfixturevalue(request.param)
    assert isinstance(built, Built)
    return built


def test_both_have_the_same_layouts_with_the_same_places(theme: Theme) -> None:
    other = load_theme(ROOT / "templates" / "assembly")

    def built(layout: Layout) -> tuple[str, str, list[tuple[str, int]]]:
        return layout.name, layout.kind, [(each.kind, each.index) for each in layout.placeholders]

    assert list(map(built, other.layouts)) == list(map(built, theme.layouts))


def test_each_text_of_a_layout_can_be_read_on_its_ground(design: Theme) -> None:
    for layout in design.layouts:
        for place in layout.placeholders:
            grounds = [each.fill.over(layout.background.color) for each in place.behind if isinstance(each.fill, Color)]
            contrast = place.styles[0].color.contrast(next(iter(grounds), layout.background.color))
            assert contrast >= 4.5, f"{layout.name}, {place.name}: {contrast:.1f}"


def test_nothing_at_the_foot_is_smaller_than_what_a_hall_can_read(design: Theme) -> None:
    feet = [each for layout in design.layouts for each in layout.placeholders if each.kind in ("dt", "ftr", "sldNum")]
    assert min(each.styles[0].size for each in feet) >= 14.0


def test_titles_of_content_begin_on_one_line(design: Theme) -> None:
    titles = [
        place
        for layout in design.layouts
        for place in layout.placeholders
        if place.kind == "title" and layout.kind in ("obj", "twoObj", "titleOnly", "twoTxTwoObj")
    ]
    assert {(each.box.top, each.anchor) for each in titles} == {(titles[0].box.top, "top")}


def test_no_text_of_a_title_slide_runs_over_what_is_drawn_beside_it(design: Theme) -> None:
    for layout in design.layouts:
        drawn = [each.bounds for each in layout.background.shapes if each.name.startswith("Globe")]
        for place in layout.placeholders:
            assert all(place.box.right <= each.left for each in drawn), layout.name


def test_every_layout_is_in_the_deck_that_fills_them(deck: Built) -> None:
    scenes = deck.prepared.scenes
    assert {scene.layout for scene in scenes} == {layout.name for layout in deck.prepared.theme.layouts}
    assert deck.prepared.warnings == ()


def test_filled_each_keeps_the_laws_of_every_slide(deck: Built) -> None:
    theme = deck.prepared.theme
    for scene in deck.prepared.scenes:
        layout = theme.layout(scene.layout)
        assert layout is not None
        assert all(each.readable for each in contrasts(scene)), scene.title
        if scene.background.own is None:
            check(scene, layout, theme)


def test_a_design_is_named_in_the_outline_and_read_from_the_right_it_is_mirrored(theme: Theme, tmp_path: Path) -> None:
    def composed(lang: str) -> Scene:
        slide = "{section: opening, title: A, content: [{points: [One]}]}"
        outline = f"title: A deck\nlang: {lang}\ntemplate: assembly\nslides: [{slide}]\n"
        (tmp_path / "outline.yaml").write_text(outline, "utf-8")
        (tmp_path / "speech.md").write_text("Hello.\n", "utf-8")
        prepared = prepare(tmp_path, theme)
        assert prepared.theme.colors["bg1"].rgb == "FAF7F1"
        return prepared.scenes[0]

    (english, arabic), width = map(composed, ("en", "ar")), theme.width
    lefts, rights = (
        [each.placeholder.box for each in scene.items if isinstance(each, Frame) and each.role == "title"]
        for scene in (english, arabic)
    )
    assert [box.left for box in lefts] == [width - box.right for box in rights]
    [ruled] = [each for each in arabic.background.shapes if each.name == "Title Rule"]
    assert ruled.box.right == rights[0].right


def test_layouts_of_the_other_design_are_listed_by_its_name() -> None:
    result = CliRunner().invoke(main, ["layouts", str(ROOT / "templates" / "assembly")])
    assert result.exit_code == 0
    assert "Picture Full" in result.output
