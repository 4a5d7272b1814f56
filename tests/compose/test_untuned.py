"""Decks that nobody tuned, as first-time authors write them: what share of its stage a slide uses, and how its sizes relate.

They lie in ``untuned/``: one to four blocks of every kind, little and much of it, in six languages.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from speechdeck.compose.position import ink
from speechdeck.compose.rhythm import ANYWHERE, BETWEEN, WITHIN, body_sizes, values
from speechdeck.pipeline import Prepared, prepare
from speechdeck.scene import Box, Emu, Frame, Image, Scene
from speechdeck.scene.slide import SceneItem
from speechdeck.theme import Theme, load_theme
from speechdeck.typesetting import fit

from ..conftest import ROOT
from .dump import dump
from .laws import check

_FOLDER = Path(__file__).with_name("untuned")
DECKS = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())

_SHARE, _OF_DISPLAY = 0.44, 0.2
"""Of the stage's height: what content takes at least; what a quote or a point that stands alone does."""

_DESIGNS = ("powerpoint", "assembly")
"""Our own, under templates/."""

_EMPTY, _BELOW_DISPLAY = 2.0, 2.75
"""Inches: what is empty below content at most; below a quote or a point that stands alone."""

_GAP = Emu(365_760)
"""0.4 inches, between the title's text and the content."""


@pytest.fixture(scope="module", params=_DESIGNS)
def design(request: pytest.FixtureRequest) -> Theme:
    return load_theme(ROOT / "templates" / str(request.param))


@pytest.fixture(scope="module", params=DECKS)
def prepared(request: pytest.FixtureRequest, design: Theme) -> Prepared:
    return prepare(_FOLDER / str(request.param), design)


def _blocks(scene: Scene) -> list[SceneItem]:
    return [item for item in scene.items if not isinstance(item, Frame) or item.role == "body"]


def _with_content(prepared: Prepared) -> list[tuple[Scene, Box]]:
    spoken = zip(prepared.deck.slides, prepared.scenes, strict=True)
    found = [scene for slide, scene in spoken if slide.spec.content]
    layouts = {each.name: each for each in prepared.theme.layouts}
    return [(scene, Box.around(tuple(place.content_box for place in layouts[scene.layout].content))) for scene in found]


def _is_display(scene: Scene) -> bool:
    """Whether a slide has nothing but words that are to be seen: a quote, a single point, figures."""
    return all(not list(body_sizes(item)) for item in _blocks(scene))


def test_every_slide_keeps_the_laws_of_all(prepared: Prepared) -> None:
    layouts = {each.name: each for each in prepared.theme.layouts}
    for scene in prepared.scenes:
        check(scene, layouts[scene.layout], prepared.theme)


def test_content_fills_its_stage(prepared: Prepared) -> None:
    for scene, stage in _with_content(prepared):
        used = ink(_blocks(scene))
        share = used.height / stage.height
        assert share >= (_OF_DISPLAY if _is_display(scene) else _SHARE), f"slide {scene.number} uses {share:.1%}"


def test_its_weight_is_not_at_the_top(prepared: Prepared) -> None:
    for scene, stage in _with_content(prepared):
        used = ink(_blocks(scene))
        above, below = used.top - stage.top, stage.bottom - used.bottom
        most = _BELOW_DISPLAY if _is_display(scene) else _EMPTY
        assert below <= most * 914_400, f"slide {scene.number}: {below / 914_400:.2f} inches are empty below"
        # A third of what is free is above, to a quarter of an inch; what fills the stage begins at its top.
        # A sentence on a layout that is made for it stands in the middle.
        part = (
            2 if any(isinstance(item, Frame) and item.placeholder.anchor == "middle" for item in _blocks(scene)) else 3
        )
        assert used.height >= 0.75 * stage.height or abs(above - (above + below) / part) <= 228_600, scene.number


def test_edges_are_the_titles(prepared: Prepared) -> None:
    """But a picture that is alone on its slide stands in the middle."""
    for scene, stage in _with_content(prepared):
        if all(isinstance(item, Image) for item in _blocks(scene)):
            continue
        used = ink(_blocks(scene))
        edges = (used.right, stage.right) if scene.rtl else (used.left, stage.left)
        assert abs(edges[0] - edges[1]) <= Emu.of_points(1), scene.number


def test_sizes_on_a_slide_are_in_step(prepared: Prepared) -> None:
    for scene, _ in _with_content(prepared):
        sizes = [size for item in _blocks(scene) for size in body_sizes(item)]
        if sizes and len(_blocks(scene)) > 1:
            assert max(sizes) <= max(ANYWHERE, WITHIN * min(sizes)), f"slide {scene.number}: {sizes}"


def test_sizes_of_neighbours_are_in_step(prepared: Prepared) -> None:
    largest = [
        max((size for item in _blocks(scene) for size in body_sizes(item)), default=None) for scene in prepared.scenes
    ]
    for one, other in pairwise(largest):
        assert one is None or other is None or max(one, other) <= max(ANYWHERE, BETWEEN * min(one, other))


def test_values_are_seen_before_the_title_on_slides_of_their_own(prepared: Prepared) -> None:
    for scene, _ in _with_content(prepared):
        found = [size for item in _blocks(scene) for size in values(item)]
        if len(_blocks(scene)) == 1 and found:
            assert min(found) >= 1.5 * _title(scene).paragraphs[0].style.size


def test_titles_stand_at_one_place_above_their_content(prepared: Prepared) -> None:
    found = [(_title(scene), ink(_blocks(scene))) for scene, _ in _with_content(prepared)]
    assert (
        len(
            {
                (title.placeholder.box.left, title.placeholder.box.top)
                for title, _ in found
                if not title.paragraphs[0].style.rtl
            }
        )
        <= 1
    )
    for title, used in found:
        room = title.placeholder.content_box
        high = Emu.of_points(fit.height(title.paragraphs, room.width) or 0)
        above = fit.above(room.height - high, title.placeholder.anchor)
        assert used.top - (room.top + above + high) >= _GAP - Emu.of_points(1)


def test_titles_are_not_left_with_a_word(prepared: Prepared) -> None:
    for scene in prepared.scenes:
        title = _title(scene)
        lines = fit.break_lines(title.paragraphs[0], title.placeholder.content_box.width.points) or []
        assert len(lines) <= 3
        if len(lines) > 1:
            assert len(lines[-1]) >= 0.35 * max(map(len, lines)), lines


def _title(scene: Scene) -> Frame:
    return next(item for item in scene.items if isinstance(item, Frame) and item.role == "title")


def test_no_letters_lean_that_cannot(prepared: Prepared) -> None:
    if prepared.deck.outline.lang[:2] in ("ar", "zh", "ja"):
        paragraphs = [paragraph for scene in prepared.scenes for paragraph in scene.paragraphs]
        assert not any(each.style.italic or any(run.emphasis for run in each.runs) for each in paragraphs)


def test_one_in_four_slides_is_dark_at_most_and_no_two_in_a_row(prepared: Prepared) -> None:
    """Title slide and closing aside, which are dark in both designs."""
    dark = [scene.background.color.luminance < 0.2 for scene in prepared.scenes]
    assert sum(dark[scene.number - 1] for scene, _ in _with_content(prepared)) <= len(dark) / 4
    assert not any(one and other for one, other in pairwise(dark))


@pytest.mark.parametrize("deck", DECKS)
def test_it_is_composed_as_it_was(deck: str, theme: Theme, request: pytest.FixtureRequest) -> None:
    golden = _FOLDER / f"{deck}.txt"
    found = dump(prepare(_FOLDER / deck, theme).scenes)
    if request.config.getoption("update_golden"):
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")
