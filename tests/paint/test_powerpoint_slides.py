"""The slides of the PowerPoint file, opened with python-pptx: native, editable, in the template's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pptx
import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide

from speechdeck.paint.powerpoint.filling import SlideParts
from speechdeck.paint.powerpoint.slide import _Slide
from speechdeck.paint.powerpoint.text import NAMESPACES, paragraph_xml
from speechdeck.pipeline import Built, build
from speechdeck.scene import (
    Cluster,
    Connector,
    Filling,
    Frame,
    Geometry,
    Icon,
    Image,
    Paragraph,
    Placeholder,
    Scene,
    SceneItem,
    Shape,
    Table,
    TextStyle,
)
from speechdeck.theme import Theme
from speechdeck.words.language import proofing_language
from speechdeck.words.text import Run, collapse_spaces

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.fixture
def presentation(deck: Built) -> Presentation:
    """A deck's PowerPoint file."""
    return pptx.Presentation(str(deck.powerpoint))


def _pairs(deck: Built, presentation: Presentation) -> list[tuple[Scene, Slide]]:
    return list(zip(deck.prepared.scenes, presentation.slides, strict=True))


def _xml(slide: Slide) -> etree._Element:
    element = slide.element
    assert isinstance(element, etree._Element)
    return element


def _texts(element: etree._Element) -> list[str]:
    """The texts of the paragraphs in an element, in its order; a line's end is a space."""
    texts = []
    for paragraph in element.iter(f"{_A}p"):
        pieces = (node.text or "" if node.tag == f"{_A}t" else " " for node in paragraph.iter(f"{_A}t", f"{_A}br"))
        texts.append(collapse_spaces("".join(pieces)))
    return [text for text in texts if text]


def test_each_slide_has_the_layout_that_was_chosen(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        assert slide.slide_layout.name == scene.layout


def test_titles_and_texts_stand_in_the_placeholders_of_the_layout(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        frames = {item.placeholder.index: item for item in scene.items if isinstance(item, Frame)}
        placeholders = {each.placeholder_format.idx: each for each in slide.placeholders}
        filled = {item.placeholder.index for item in scene.items if isinstance(item, Filling)}
        assert placeholders.keys() == frames.keys() | filled
        for index, frame in frames.items():
            assert _texts(placeholders[index]._element) == [paragraph.text for paragraph in frame.paragraphs]
        assert slide.shapes.title is not None
        assert _texts(slide.shapes.title._element) == [scene.title]


def test_placeholders_follow_the_layout_unless_the_slide_says_where_they_stand(
    deck: Built, presentation: Presentation
) -> None:
    for scene, slide in _pairs(deck, presentation):
        for frame in (item for item in scene.items if isinstance(item, Frame)):
            shape = next(each for each in slide.placeholders if each.placeholder_format.idx == frame.placeholder.index)
            assert (len(shape._element.spPr) > 0) == frame.placeholder.moved, "it has a place of its own"
            box = frame.placeholder.box
            assert (shape.left, shape.top, shape.width, shape.height) == (box.left, box.top, box.width, box.height)


def test_shapes_stand_where_the_scene_has_them(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        wanted = [(part.box.left, part.box.top, part.box.width, part.box.height) for part in _drawn(scene)]
        found = [(each.left, each.top, each.width, each.height) for each in _shapes(slide)]
        assert found == wanted


def test_in_rounded_corners_text_stands_where_the_scene_has_it(gallery: Built) -> None:
    presentation = pptx.Presentation(str(gallery.powerpoint))
    rounded = [
        (item, frame)
        for scene, slide in _pairs(gallery, presentation)
        for item, frame in zip(_drawn(scene), _shapes(slide), strict=True)
        if isinstance(item, Shape) and item.geometry is Geometry.ROUNDED
    ]
    assert rounded
    for item, frame in rounded:
        # PowerPoint adds what the corners take of the box.
        within = (1 - 0.5**0.5) * item.radius
        assert frame.text_frame.margin_top + within == pytest.approx(item.insets.top, abs=3)
        assert frame.text_frame.margin_left + within == pytest.approx(item.insets.left, abs=3)


def _drawn(scene: Scene) -> Iterator[Shape | Connector | Icon]:
    for item in scene.items:
        if isinstance(item, Cluster):
            yield from (part for group in item.groups for part in group.parts)
        elif isinstance(item, Shape | Icon):
            yield item
        elif isinstance(item, Filling) and item.caption:
            yield item.caption


def _shapes(slide: Slide) -> Iterator[Any]:
    shape: Any
    for shape in slide.shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shape.shapes
        elif not shape.is_placeholder:
            yield shape


def test_the_texts_are_read_in_the_order_of_the_scene(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        assert _texts(_xml(slide)) == [paragraph.text for paragraph in scene.paragraphs]


def test_nothing_on_a_slide_is_a_picture_that_the_outline_does_not_name(
    deck: Built, presentation: Presentation
) -> None:
    for scene, slide in _pairs(deck, presentation):
        named = [item for item in scene.items if isinstance(item, Image)]
        assert len(list(_xml(slide).iter(f"{_P}pic"))) == len(list(_xml(slide).iter(f"{_A}blip"))) == len(named)


# --- StyleClasses: said once, in the template


def test_every_text_has_the_size_that_was_measured(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        inherited = [
            item.placeholder.styles[paragraph.level].size if isinstance(item, Frame) else None
            for item in scene.items
            for paragraph in _paragraphs(item)
        ]
        written = [paragraph for paragraph in _xml(slide).iter(f"{_A}p") if _has_text(paragraph)]
        for paragraph, size, element in zip(scene.paragraphs, inherited, written, strict=True):
            for properties in element.iter(f"{_A}rPr"):
                own = properties.get("sz")
                assert (int(own) / 100 if own else size) == paragraph.style.size


def _paragraphs(item: SceneItem) -> Iterator[Any]:
    if isinstance(item, Filling):
        yield from (cell.paragraph for row in item.rows for cell in row.cells) if isinstance(item, Table) else ()
        yield from item.caption.paragraphs if item.caption else ()
    elif isinstance(item, Cluster):
        shapes = (part for group in item.groups for part in group.parts if isinstance(part, Shape))
        yield from (paragraph for shape in shapes for paragraph in shape.paragraphs)
    elif not isinstance(item, Icon):
        yield from item.paragraphs


def _has_text(paragraph: etree._Element) -> bool:
    return any(collapse_spaces(text.text or "") for text in paragraph.iter(f"{_A}t"))


def test_colours_and_fonts_go_by_the_themes_names(presentation: Presentation) -> None:
    masters = [presentation.slide_master, *presentation.slide_layouts, presentation.notes_master]
    for part in [*presentation.slides, *masters]:
        tree = _xml(part)
        assert not list(tree.iter(f"{_A}srgbClr", f"{_A}sysClr", f"{_A}prstClr")), "a literal colour"
        fonts = {font.get("typeface") for font in tree.iter(f"{_A}latin")}
        assert fonts <= {"+mj-lt", "+mn-lt"}


def test_a_colour_of_the_scene_is_written_by_its_name(cabsi: Built) -> None:
    presentation = pptx.Presentation(str(cabsi.powerpoint))
    for scene, slide in _pairs(cabsi, presentation):
        for part, shape in zip(_drawn(scene), _shapes(slide), strict=True):
            if isinstance(part, Shape) and part.fill:
                assert shape.fill.fore_color._color._xClr.get("val") == part.fill.name
            for paragraph, element in zip(getattr(part, "paragraphs", ()), shape._element.iter(f"{_A}p"), strict=False):
                names = {color.get("val") for color in element.iter(f"{_A}schemeClr")}
                assert names == {paragraph.style.color.name}


def test_marks_are_bold_and_italic_and_links_lead_somewhere(variety: Built) -> None:
    opening, lists, *_ = pptx.Presentation(str(variety.powerpoint)).slides
    [title] = opening.shapes.title.text_frame.paragraphs
    assert [(run.text, run.font.italic) for run in title.runs if run.font.italic] == [("at once", True)]
    runs = [run for shape in lists.placeholders for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
    assert "strong" in [run.text for run in runs if run.font.bold]
    assert [(run.text, run.hyperlink.address) for run in runs if run.hyperlink.address] == [
        ("a link", "https://example.org/points")
    ]


def test_points_are_levels_of_the_placeholders_own_list(variety: Built) -> None:
    slide = pptx.Presentation(str(variety.powerpoint)).slides[1]
    body = slide.placeholders[1].text_frame
    levels = [(paragraph.text, paragraph.level) for paragraph in body.paragraphs]
    assert ("Comes with the second reason", 0) in levels
    assert ("Comes with it", 1) in levels
    assert not list(body._txBody.iter(f"{_A}buChar")), "the bullets are the template's"


# --- For everybody


def test_every_run_has_its_language_with_a_region(deck: Built, presentation: Presentation) -> None:
    language = proofing_language(deck.prepared.deck.outline.lang)
    for slide in presentation.slides:
        for part in (slide, slide.notes_slide):
            properties = list(_xml(part).iter(f"{_A}rPr"))
            assert properties
            assert {each.get("lang") for each in properties} == {language}
            assert len(properties) == len(list(_xml(part).iter(f"{_A}r", f"{_A}fld"))), "a run without properties"


def test_every_group_is_named_and_says_what_it_shows(deck: Built, presentation: Presentation) -> None:
    for scene, slide in _pairs(deck, presentation):
        clusters = [item for item in scene.items if isinstance(item, Cluster)]
        wanted = [(group.name, group.text) for cluster in clusters for group in cluster.groups if len(group.parts) > 1]
        groups = [group.find(f"{_P}nvGrpSpPr/{_P}cNvPr") for group in _xml(slide).iter(f"{_P}grpSp")]
        assert [(group.get("name"), group.get("descr")) for group in groups if group is not None] == wanted
        assert all(name.strip() and text.strip() for name, text in wanted)


def test_every_shape_has_a_name(presentation: Presentation) -> None:
    for slide in presentation.slides:
        assert all(shape.name.strip() for shape in [*slide.shapes, *_shapes(slide)])


def test_what_only_decorates_is_marked_so_and_nothing_else_is(presentation: Presentation) -> None:
    for part in [*presentation.slides, *presentation.slide_layouts, presentation.slide_master]:
        for shape in _xml(part).iter(f"{_P}sp", f"{_P}cxnSp"):
            decorates = not _texts(shape) and not list(shape.iter(f"{_P}ph"))
            marks = [mark.get("val") for mark in shape.iter(_DECORATIVE)]
            assert marks == (["1"] if decorates else []), shape.xpath("string(.//@name)")


def test_the_foot_is_the_layouts(deck: Built, presentation: Presentation, cabsi: Built) -> None:
    footer = deck.prepared.deck.outline.footer
    for scene, slide in _pairs(deck, presentation):
        own = {each.placeholder_format.type: each for each in slide.placeholders}
        placeholders: Iterable[Any] = slide.slide_layout.placeholders
        offered = {each.placeholder_format.type for each in placeholders}
        assert (PP_PLACEHOLDER.SLIDE_NUMBER in own) is (PP_PLACEHOLDER.SLIDE_NUMBER in offered)
        assert (PP_PLACEHOLDER.FOOTER in own) is (PP_PLACEHOLDER.FOOTER in offered and footer is not None)
        assert (PP_PLACEHOLDER.DATE in own) is (
            PP_PLACEHOLDER.DATE in offered and deck is not cabsi and footer is not None
        )
        if PP_PLACEHOLDER.FOOTER in own:
            assert own[PP_PLACEHOLDER.FOOTER].text_frame.text == footer
        if PP_PLACEHOLDER.SLIDE_NUMBER in own:
            [field] = own[PP_PLACEHOLDER.SLIDE_NUMBER]._element.iter(f"{_A}fld")
            assert (field.get("type"), field.findtext(f"{_A}t")) == ("slidenum", str(scene.number))


@pytest.mark.parametrize(
    ("inherited", "said"),
    [
        ({"underline": True}, {"u": "none"}),
        ({"capitals": True}, {"cap": "none"}),
        ({"small_capitals": True}, {"cap": "none"}),
        ({}, {}),
    ],
)
def test_a_heading_in_a_placeholder_has_none_of_its_lines_and_capitals(
    inherited: dict[str, bool], said: dict[str, str], theme: Theme
) -> None:
    plain = theme.body
    there = replace(plain, **inherited)  # type: ignore[arg-type]
    xml = paragraph_xml(Paragraph((Run("Now"),), plain), there, "en-US", str)
    [properties] = etree.fromstring(xml.replace("<a:p>", f"<a:p {NAMESPACES}>", 1)).iter(f"{_A}rPr")
    assert {name: value for name, value in properties.items() if name in ("u", "cap")} == said
    own = paragraph_xml(Paragraph((Run("Now"),), there), there, "en-US", str)
    assert " u=" not in own
    assert " cap=" not in own


# --- Places that the slide itself has


class _NoParts:
    link = staticmethod(str)


def _painted(placeholder: Placeholder, style: TextStyle) -> etree._Element:
    """The shape of a frame with one paragraph."""
    painted = _Slide("en", cast("SlideParts", _NoParts()), usual_rtl=False).frame(
        Frame("title", placeholder, (Paragraph((Run("One"),), style),))
    )
    return next(iter(etree.fromstring(f"<p:spTree {NAMESPACES}>{painted}</p:spTree>")))


def test_a_place_that_was_moved_says_where_it_stands_and_inherits_its_look(theme: Theme) -> None:
    [place] = theme.layouts[1].content
    shape = _painted(replace(place, moved=True), place.styles[0])
    box = next(shape.iter(f"{_A}xfrm"))
    assert [dict(each.items()) for each in box] == [
        {"x": str(place.box.left), "y": str(place.box.top)},
        {"cx": str(place.box.width), "cy": str(place.box.height)},
    ]
    assert "sz" not in next(shape.iter(f"{_A}rPr")).attrib
    assert not list(_painted(place, place.styles[0]).iter(f"{_A}xfrm"))


def test_a_place_that_the_layout_does_not_have_says_all_of_its_look(theme: Theme) -> None:
    title = theme.layouts[1].first("title")
    assert title is not None
    shape = _painted(replace(title, moved=True, adopted=True), title.styles[0])
    said = next(shape.iter(f"{_A}rPr"))
    assert next(shape.iter(f"{_P}ph")).items() == [("type", "title")]
    assert {"sz", "b", "i"} <= set(said.attrib)
    assert [etree.QName(each).localname for each in said] == ["solidFill", "latin"]
    assert list(shape.iter(f"{_A}buNone"))
    assert {"anchor", "rot", "vert"} <= set(next(shape.iter(f"{_A}bodyPr")).attrib)


def test_what_is_shortened_is_described_whole(theme: Theme, tmp_path: Path) -> None:
    footer = " · ".join(f'part {number} of "all"' for number in range(1, 60))
    outline = (
        f"title: A deck\nfooter: '{footer}'\nslides: [{{section: opening}}, {{section: Part}}, {{section: End}}]\n"
    )
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    (tmp_path / "speech.md").write_text("Hello.\n\n# Part\n\nWords.\n\n# End\n", "utf-8")
    slide = pptx.Presentation(str(build(tmp_path, theme, tmp_path / "built").powerpoint)).slides[1]
    described = {
        shape.name: shape._element.nvSpPr.cNvPr.get("descr") for shape in cast("Iterable[Any]", slide.placeholders)
    }
    shown = {shape.name: shape.text_frame.text for shape in cast("Iterable[Any]", slide.placeholders)}
    assert described["Footer Placeholder"] == footer
    assert shown["Footer Placeholder"].endswith("…")
    assert [name for name, text in described.items() if text] == ["Footer Placeholder"], "the others say what they say"


def test_the_emphasised_words_of_a_statement_are_upright_in_their_colour(gallery: Built) -> None:
    [(number, marked)] = [
        (scene.number, paragraph.style.marked)
        for scene in gallery.prepared.scenes
        for paragraph in scene.paragraphs
        if paragraph.style.marked
    ]
    slide = pptx.Presentation(str(gallery.powerpoint)).slides[number - 1]
    colored = [
        (run.text, color.get("val"), run.font.italic)
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        for color in run._r.iter(f"{_A}schemeClr")
    ]
    assert colored == [("before", marked.name, None)]


def test_an_icon_is_a_freeform_of_strokes_in_the_themes_colour(gallery: Built) -> None:
    icons = [
        (scene.number, part)
        for scene in gallery.prepared.scenes
        for item in scene.items
        for part in ([p for group in item.groups for p in group.parts] if isinstance(item, Cluster) else [item])
        if isinstance(part, Icon)
    ]
    slides = pptx.Presentation(str(gallery.powerpoint)).slides
    drawn = [
        shape
        for slide in slides
        for shape in slide._element.iter(f"{_P}sp")
        if shape.find(f".//{_A}custGeom") is not None
    ]
    assert len(drawn) == len(icons) > 8
    for shape, (_, icon) in zip(drawn, icons, strict=True):
        line = shape.find(f".//{_A}ln")
        assert line.get("cap") == "rnd"
        assert line.find(f".//{_A}schemeClr").get("val") == icon.stroke.color.name
        assert line.find(f"{_A}round") is not None
        assert shape.find(f".//{_A}path").get("fill") == "none"
        assert len(shape.findall(f".//{_A}moveTo")) == sum(kind == "M" for kind, _ in icon.outline)
