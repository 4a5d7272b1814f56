from __future__ import annotations

import pytest

from speechdeck.compose.mirror import mirrored, reads_from_the_right
from speechdeck.pipeline import Built
from speechdeck.scene import Box, Cluster, Connector, Frame, SceneItem, Shape


@pytest.mark.parametrize("lang", ["ar", "ar-EG", "he", "fa", "ur-PK"])
def test_languages_that_are_written_from_right_to_left(lang: str) -> None:
    assert reads_from_the_right(lang)


@pytest.mark.parametrize("lang", ["en", "en-GB", "zh-Hans-CN", "qqq", "x1"])
def test_other_languages_and_unknown_ones_are_not(lang: str) -> None:
    assert not reads_from_the_right(lang)


ROOM = Box.of(0, 0, 12_192_000, 6_858_000)


def _items(cabsi: Built) -> list[SceneItem]:
    return [item for scene in cabsi.prepared.scenes for item in scene.items]


def _shapes(item: SceneItem) -> list[Shape]:
    if isinstance(item, Cluster):
        return [part for group in item.groups for part in group.parts if isinstance(part, Shape)]
    return [item] if isinstance(item, Shape) else []


def _arrows(item: SceneItem) -> list[Connector]:
    groups = item.groups if isinstance(item, Cluster) else ()
    return [part for group in groups for part in group.parts if isinstance(part, Connector)]


def test_shapes_stand_as_far_from_the_right_as_they_did_from_the_left(cabsi: Built) -> None:
    seen = 0
    for item in _items(cabsi):
        for before, after in zip(_shapes(item), _shapes(mirrored(item, ROOM)), strict=True):
            assert ROOM.right - after.box.right == before.box.left
            assert (after.box.top, after.box.width, after.box.height) == (
                before.box.top,
                before.box.width,
                before.box.height,
            )
            assert (after.insets.left, after.insets.right) == (before.insets.right, before.insets.left)
            seen += 1
    assert seen > 40


def test_arrows_point_to_the_left(cabsi: Built) -> None:
    before = [arrow for item in _items(cabsi) for arrow in _arrows(item)]
    after = [arrow for item in _items(cabsi) for arrow in _arrows(mirrored(item, ROOM))]
    assert [arrow.backward for arrow in before] == [False, False]
    assert [arrow.backward for arrow in after] == [True, True]
    assert [arrow.box.width for arrow in after] == [arrow.box.width for arrow in before]


def test_frames_keep_their_place_and_their_text_changes_sides(cabsi: Built) -> None:
    for item in _items(cabsi):
        if not isinstance(item, Frame):
            continue
        after = mirrored(item, ROOM)
        assert isinstance(after, Frame)
        assert after.placeholder == item.placeholder
        foot = item.role in ("footer", "date", "number")
        for paragraph, turned in zip(item.paragraphs, after.paragraphs, strict=True):
            assert turned.style.rtl
            assert (turned.style.align == paragraph.style.align) is foot


def test_what_a_template_has_at_the_right_already_stays_there(cabsi: Built) -> None:
    frame = next(item for item in _items(cabsi) if isinstance(item, Frame))
    once = mirrored(frame, ROOM)
    assert mirrored(once, ROOM) == once
