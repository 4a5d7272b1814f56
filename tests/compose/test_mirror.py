from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from pptx.oxml.ns import nsdecls, qn

from speechdeck.compose.mirror import mirrored, reads_from_the_right
from speechdeck.pipeline import Built, prepare
from speechdeck.scene import Box, Cluster, Connector, Frame, SceneItem, Shape, TextStyle
from speechdeck.theme import load_theme
from tests.templates import kit


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


# --- Templates that were made for another direction


def text_of_slide(folder: Path, lang: str, direction: str, layouts_own: str = "") -> dict[str, TextStyle]:
    """How the texts of a slide look on a template whose master, and whose layout, say this of their paragraphs."""
    presentation = kit.begin(kit.WIDE)
    layout = next(each for each in presentation.slide_layouts if each.name == "Title and Content")
    for styles in presentation.slide_master.element.iter(qn("p:titleStyle"), qn("p:bodyStyle")):
        for level in styles:
            level.attrib.update(etree.fromstring(f"<x {direction}/>").attrib)
    for place in kit.placeholders(layout):
        listed = place._element.find(f".//{qn('a:lstStyle')}")
        if layouts_own and place.placeholder_format.idx < 2:
            listed.insert(0, etree.fromstring(f"<a:lvl1pPr {nsdecls('a')} {layouts_own}/>"))
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    (folder / "speech.md").write_text("one two three\n")
    slide = "{section: opening, layout: Title and Content, content: [points: [one]]}"
    (folder / "outline.yaml").write_text(f"title: T\nlang: {lang}\nfooter: Here\nslides: [{slide}]\n")
    [scene] = prepare(folder, load_theme(folder / "template.pptx")).scenes
    return {item.role: item.paragraphs[0].style for item in scene.items if isinstance(item, Frame)}


@pytest.mark.parametrize(
    ("direction", "layouts_own"),
    [
        ('algn="r" rtl="1"', ""),
        ('algn="l" rtl="1"', ""),
        ('algn="l" rtl="0"', ""),
        ('algn="l" rtl="0"', 'algn="r" rtl="1"'),
        ('algn="l" rtl="0"', 'rtl="1"'),
        ('algn="r" rtl="1"', 'algn="l" rtl="0"'),
        ('algn="r" rtl="1"', 'algn="l"'),
    ],
)
@pytest.mark.parametrize(("lang", "start"), [("en", "left"), ("ar", "right")])
def test_the_language_decides_the_direction_whatever_the_template_was_made_for(
    tmp_path: Path, lang: str, start: str, direction: str, layouts_own: str
) -> None:
    texts = text_of_slide(tmp_path, lang, direction, layouts_own)
    assert {style.rtl for style in texts.values()} == {lang == "ar"}
    assert (texts["title"].align, texts["body"].align) == (start, start)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_text_in_the_middle_stays_there_and_so_does_the_foot_on_its_side(tmp_path: Path, lang: str) -> None:
    texts = text_of_slide(tmp_path, lang, 'algn="ctr" rtl="1"')
    assert [texts[role].align for role in ("title", "body", "footer", "number")] == [
        "center",
        "center",
        "center",
        "right",
    ]


def test_a_text_that_a_template_of_the_same_direction_has_at_the_right_is_left_there(tmp_path: Path) -> None:
    assert text_of_slide(tmp_path, "en", 'algn="r" rtl="0"')["title"].align == "right"
