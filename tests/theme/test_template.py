"""The theme: what it reads from a template, and that both outputs follow the template and nothing else."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree
from pptx.presentation import Presentation

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build
from speechdeck.scene import Frame, Picture
from speechdeck.theme import Theme, load_theme
from speechdeck.theme.sizes import with_larger
from tests.conftest import CABSI, ROOT
from tests.render import chromium
from tests.templates import kit
from tests.templates.designs import DESIGNS

_TEMPLATE = ROOT / "templates" / "powerpoint"
_MASTER = "ppt/slideMasters/slideMaster1.xml"
_THEME = "ppt/theme/theme1.xml"
_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


# --- What is read from the template, beside what python-pptx reads from it


@pytest.fixture(scope="module")
def template(theme: Theme) -> Presentation:
    """The default template in python-pptx."""
    return pptx.Presentation(io.BytesIO(theme.package))


def _part(name: str) -> etree._Element:
    return etree.parse(_TEMPLATE / name).getroot()


def _one(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path, _NAMESPACES)
    assert found is not None, path
    return found


def test_the_colours_are_the_themes_by_the_names_that_slides_use(theme: Theme) -> None:
    scheme = _one(_part(_THEME), "a:themeElements/a:clrScheme")
    mapping = _one(_part(_MASTER), "p:clrMap").attrib
    slots = {etree.QName(slot).localname: slot[0].get("val") for slot in scheme}
    assert {name: color.rgb for name, color in theme.colors.items()} == {
        str(name): slots[str(slot)] for name, slot in mapping.items()
    }
    assert all(color.name == name for name, color in theme.colors.items())


def test_the_fonts_are_the_themes_two(theme: Theme) -> None:
    fonts = _one(_part(_THEME), "a:themeElements/a:fontScheme")
    major, minor = (_one(fonts, f"a:{role}Font/a:latin").get("typeface") for role in ("major", "minor"))
    assert (theme.heading.family, theme.heading.role) == (major, "major")
    assert (theme.body.font.family, theme.body.font.role) == (minor, "minor")


def test_the_slides_size_is_the_templates(theme: Theme, template: Presentation) -> None:
    assert [theme.width, theme.height] == [int(length or 0) for length in (template.slide_width, template.slide_height)]


def test_the_layouts_are_those_that_powerpoint_shows_in_its_order(theme: Theme, template: Presentation) -> None:
    assert [layout.name for layout in theme.layouts] == [layout.name for layout in template.slide_layouts]


def test_every_placeholder_stands_where_its_layout_or_the_master_has_it(theme: Theme, template: Presentation) -> None:
    for layout, shown in zip(theme.layouts, template.slide_layouts, strict=True):
        listed: Iterable[Any] = shown.placeholders
        boxes = {each.placeholder_format.idx: (each.left, each.top, each.width, each.height) for each in listed}
        found = {each.index: each.box for each in layout.placeholders}
        assert {i: (box.left, box.top, box.width, box.height) for i, box in found.items()} == boxes


def test_some_placeholders_inherit_their_place_and_some_have_their_own(theme: Theme) -> None:
    listed = [
        each
        for layout in theme.layouts
        for each in _shapes(_part(layout.part))
        if each.find(".//p:ph", _NAMESPACES) is not None
    ]
    own = [each.find("p:spPr/a:xfrm", _NAMESPACES) is not None for each in listed]
    assert any(own)
    assert not all(own)


def test_the_text_of_a_placeholder_looks_as_its_layout_or_the_master_says(theme: Theme) -> None:
    styles = _one(_part(_MASTER), "p:txStyles")
    title = _one(styles, "p:titleStyle/a:lvl1pPr/a:defRPr")
    body = _one(styles, "p:bodyStyle/a:lvl1pPr/a:defRPr")
    content = theme.layout("Title and Content")
    assert content is not None
    [heading, text] = (content.first(kind) for kind in ("title", "obj"))
    assert heading is not None
    assert text is not None
    assert heading.styles[0].size * 100 == int(title.get("sz", ""))
    assert heading.styles[0].bold is (title.get("b") == "1")
    assert heading.styles[0].color.name == _one(title, "a:solidFill/a:schemeClr").get("val")
    assert heading.styles[0].font == theme.heading
    assert text.styles[0].size * 100 == int(body.get("sz", ""))
    assert text.styles[0] == theme.body
    assert text.styles[0].bullet is not None
    assert len(text.styles) == 9


def test_a_layouts_own_size_goes_before_the_masters(theme: Theme) -> None:
    seen = 0
    for layout in theme.layouts:
        for shape in _shapes(_part(layout.part)):
            own = shape.find("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr[@sz]", _NAMESPACES)
            if own is not None:
                index = int(_one(shape, "p:nvSpPr/p:nvPr/p:ph").get("idx", "0"))
                [placeholder] = [each for each in layout.placeholders if each.index == index]
                assert placeholder.styles[0].size * 100 == int(own.get("sz", ""))
                seen += 1
    assert seen


def _shapes(root: etree._Element) -> list[etree._Element]:
    return root.findall("p:cSld/p:spTree/p:sp", _NAMESPACES)


def test_the_scale_is_the_sizes_of_titles_and_texts_from_the_largest(theme: Theme) -> None:
    assert list(theme.scale) == sorted(set(theme.scale), reverse=True)
    assert theme.body.size in theme.scale
    footers = {p.styles[0].size for layout in theme.layouts for p in layout.placeholders if p.kind in ("ftr", "sldNum")}
    assert not footers & set(theme.scale), "small print is no size for a text"


def test_a_layout_draws_the_masters_decoration_unless_it_hides_it(theme: Theme) -> None:
    drawn = [shape for shape in _shapes(_part(_MASTER)) if shape.find(".//p:ph", _NAMESPACES) is None]
    bands = {_one(shape, "p:nvSpPr/p:cNvPr").get("name") for shape in drawn}
    assert bands
    hidden = 0
    for layout in theme.layouts:
        hides = _part(layout.part).get("showMasterSp") == "0"
        hidden += hides
        assert bands <= {shape.name for shape in layout.background.shapes} or hides, layout.name
    assert 0 < hidden < len(theme.layouts)


def test_text_can_be_read_on_the_background_of_its_layout(theme: Theme) -> None:
    for layout in theme.layouts:
        for placeholder in layout.placeholders:
            contrast = placeholder.styles[0].color.contrast(layout.background.color)
            assert contrast >= 4.5, f"{layout.name}, {placeholder.name}: {contrast:.1f}"


def test_a_template_is_the_same_as_a_file_and_as_a_folder(theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "template.potx"
    file.write_bytes(theme.package)
    assert load_theme(file) == theme
    assert load_theme(_TEMPLATE).package == theme.package, "and each time the same bytes"


def test_layouts_of_one_name_are_told_apart_by_numbers_and_each_is_used(tmp_path: Path) -> None:
    file = tmp_path / "doubled.potx"
    file.write_bytes(DESIGNS["doubled.potx"]())
    theme = load_theme(file)
    names = [layout.name for layout in theme.layouts]
    assert (names[0], names[11:]) == ("Title Slide", ["Title Slide (2)", "Blue Content"])
    (tmp_path / "outline.yaml").write_text("title: T\nslides: [{section: opening, layout: Title Slide (2)}]\n")
    (tmp_path / "speech.md").write_text("words\n")
    built = build(tmp_path, theme, tmp_path / "dist")
    [slide] = pptx.Presentation(str(built.powerpoint)).slides
    assert slide.slide_layout.part.partname == "/ppt/slideLayouts/slideLayout21.xml"


def test_a_number_never_takes_a_name_that_a_layout_has(tmp_path: Path) -> None:
    presentation = kit.begin()
    for layout, name in zip(presentation.slide_layouts, ("A", "A", "A (2)", "A", "", "Layout 5"), strict=False):
        layout.name = name
    file = tmp_path / "template.pptx"
    file.write_bytes(kit.ending(presentation))
    names = [layout.name for layout in load_theme(file).layouts][:6]
    assert names == ["A", "A (3)", "A (2)", "A (4)", "Layout 5 (2)", "Layout 5"]


def test_the_pictures_of_a_template_have_no_metadata(tmp_path: Path) -> None:
    file = tmp_path / "photographed.pptx"
    file.write_bytes(DESIGNS["photographed.pptx"]())
    fills = [shape.fill for layout in load_theme(file).layouts for shape in layout.background.shapes]
    pictures = {fill.media_type: fill.data for fill in fills if isinstance(fill, Picture)}
    assert set(pictures) == {"image/png", "image/jpeg"}
    assert [kind for kind, data in pictures.items() if b"SecretCam" in data or b"jane" in data] == []


# --- The design is the template: change it there, and both outputs change


@dataclass(frozen=True)
class Redesigned:
    """The CABSI deck in the default template and in one that somebody changed, its parts by name."""

    before: Built
    after: Built
    theme: Theme


@pytest.fixture(scope="module")
def redesigned(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Redesigned:
    """One accent is green, the titles are narrower, further in and in the other font, and all text is smaller."""
    folder = tmp_path_factory.mktemp("template") / "powerpoint"
    shutil.copytree(_TEMPLATE, folder)
    _change(folder / _THEME, _paint_accent_green, _swap_title_font)
    _change(folder / _MASTER, _move_title, _shrink_text)
    for layout in (folder / "ppt/slideLayouts").glob("*.xml"):
        _change(layout, _shrink_text)
    theme = load_theme(folder)
    return Redesigned(cabsi, build(CABSI, theme, tmp_path_factory.mktemp("redesigned")), theme)


_GREEN = "0B6E4F"
_FURTHER_IN, _LOWER = 95_250, 19_050
"""EMU: ten pixels, and two."""


def _change(path: Path, *changes: Callable[[etree._Element], None]) -> None:
    tree = etree.parse(path)
    for change in changes:
        change(tree.getroot())
    tree.write(path, encoding="UTF-8", xml_declaration=True, standalone=True)


def _paint_accent_green(theme: etree._Element) -> None:
    _one(theme, "a:themeElements/a:clrScheme/a:accent1/a:srgbClr").set("val", _GREEN)


def _swap_title_font(theme: etree._Element) -> None:
    body = _one(theme, "a:themeElements/a:fontScheme/a:minorFont/a:latin").get("typeface", "")
    _one(theme, "a:themeElements/a:fontScheme/a:majorFont/a:latin").set("typeface", body)


def _move_title(master: etree._Element) -> None:
    [title] = [shape for shape in _shapes(master) if shape.find(".//p:ph[@type='title']", _NAMESPACES) is not None]
    offset, extent = _one(title, "p:spPr/a:xfrm/a:off"), _one(title, "p:spPr/a:xfrm/a:ext")
    for element, name, by in ((offset, "x", _FURTHER_IN), (offset, "y", _LOWER), (extent, "cx", -2 * _FURTHER_IN)):
        element.set(name, str(int(element.get(name, "")) + by))


def _shrink_text(part: etree._Element) -> None:
    for run in part.iterfind(".//a:defRPr[@sz]", _NAMESPACES):
        run.set("sz", str(int(run.get("sz", "")) - 100))


def _inheriting(built: Built) -> int:
    """The number of the first slide whose title stands where the master has it, as it has one line."""
    frames = (
        (scene.number, item) for scene in built.prepared.scenes for item in scene.items if isinstance(item, Frame)
    )
    return next(number for number, frame in frames if frame.placeholder.kind == "title" and not frame.placeholder.moved)


_LOOK = """
() => {
  const title = document.querySelector("section.present .title");
  const box = title.getBoundingClientRect();
  const styles = (selector) => [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each));
  return {
    left: box.left, top: box.top, width: box.width,
    font: getComputedStyle(title.firstElementChild).fontFamily,
    colors: styles(".slides .text, .slides .shape").flatMap((each) => [each.color, each.backgroundColor]),
    sizes: styles(".slides :is(.text, .item)").map((each) => parseFloat(each.fontSize)),
  };
}
"""


def _look(built: Built) -> dict[str, Any]:
    """How the page looks in Chromium, on the slide whose title inherits its place."""
    with chromium.opened(built.html) as visit:
        chromium.hide_controls(visit.page)
        chromium.show(visit.page, _inheriting(built))
        look: dict[str, Any] = visit.page.evaluate(_LOOK)
    return look


@pytest.fixture(scope="module")
def looks(redesigned: Redesigned) -> tuple[dict[str, Any], dict[str, Any]]:
    """How the page looks before and after."""
    return _look(redesigned.before), _look(redesigned.after)


def _rgb(color: str) -> str:
    return f"rgb({', '.join(str(int(color[at : at + 2], 16)) for at in (0, 2, 4))})"


def _sizes(theme: Theme) -> set[float]:
    """All sizes that a template has, those of the small print among them."""
    own = {placeholder.styles[0].size for layout in theme.layouts for placeholder in layout.placeholders}
    return own | set(with_larger(theme.scale, theme.unit))


class TestThePage:
    """The page of the changed template, in Chromium."""

    def test_its_accent_is_green(self, theme: Theme, looks: tuple[dict[str, Any], dict[str, Any]]) -> None:
        before, after = looks
        old = theme.colors["accent1"].rgb
        assert _rgb(old) in before["colors"]
        assert _rgb(_GREEN) not in before["colors"]
        assert _rgb(_GREEN) in after["colors"]
        assert _rgb(old) not in after["colors"]

    def test_its_titles_have_moved(self, looks: tuple[dict[str, Any], dict[str, Any]]) -> None:
        before, after = looks
        assert after["left"] - before["left"] == pytest.approx(10, abs=0.1)
        assert after["top"] - before["top"] == pytest.approx(2, abs=0.1)
        assert after["width"] - before["width"] == pytest.approx(-20, abs=0.1)

    def test_its_titles_are_in_the_other_font(self, looks: tuple[dict[str, Any], dict[str, Any]]) -> None:
        before, after = looks
        assert "Georgia" in before["font"]
        assert "Calibri" in after["font"]
        assert "Georgia" not in after["font"]

    def test_its_texts_have_the_new_sizes(
        self, theme: Theme, redesigned: Redesigned, looks: tuple[dict[str, Any], dict[str, Any]]
    ) -> None:
        before, after = ({round(size * 72 / 96, 1) for size in look["sizes"]} for look in looks)
        assert before <= _sizes(theme)
        assert after <= _sizes(redesigned.theme)
        assert not after <= _sizes(theme)


class TestThePowerPointFile:
    """The PowerPoint file of the changed template, in python-pptx."""

    def test_its_accent_is_green_and_the_slides_ask_for_it_by_name(self, redesigned: Redesigned) -> None:
        for built, wanted in ((redesigned.after, _GREEN), (redesigned.before, None)):
            with zipfile.ZipFile(built.powerpoint) as package:
                accent = _one(etree.fromstring(package.read(_THEME)), "a:themeElements/a:clrScheme/a:accent1/a:srgbClr")
                slides = [package.read(name) for name in package.namelist() if name.startswith("ppt/slides/slide")]
            assert (accent.get("val") == _GREEN) is (wanted is not None)
            assert any(b'<a:schemeClr val="accent1"/>' in slide for slide in slides)
            assert not any(_GREEN.encode() in slide for slide in slides)

    def test_its_titles_have_moved(self, redesigned: Redesigned) -> None:
        titles = []
        for built in (redesigned.before, redesigned.after):
            slide = pptx.Presentation(str(built.powerpoint)).slides[_inheriting(built) - 1]
            title = slide.shapes.title
            assert title is not None
            assert len(title._element.spPr) == 0, "the slide does not say where its title stands"
            titles.append((title.left, title.top, title.width))
        (left, top, width), after = titles
        assert after == (left + _FURTHER_IN, top + _LOWER, width - 2 * _FURTHER_IN)

    def test_its_titles_are_in_the_other_font(self, redesigned: Redesigned) -> None:
        with zipfile.ZipFile(redesigned.after.powerpoint) as package:
            fonts = _one(etree.fromstring(package.read(_THEME)), "a:themeElements/a:fontScheme")
            slides = [package.read(name) for name in package.namelist() if name.startswith("ppt/slides/slide")]
        assert _one(fonts, "a:majorFont/a:latin").get("typeface") == "Calibri"
        assert not any(b"Georgia" in slide or b"Calibri" in slide for slide in slides)

    def test_its_texts_have_the_new_sizes(self, theme: Theme, redesigned: Redesigned) -> None:
        sizes = {
            float(run.get("sz", "")) / 100
            for slide in pptx.Presentation(str(redesigned.after.powerpoint)).slides
            for run in slide.element.iter(f"{{{_NAMESPACES['a']}}}rPr")
            if run.get("sz")
        }
        assert sizes <= _sizes(redesigned.theme)
        assert not sizes <= _sizes(theme)


# --- Templates that cannot be used


def _nothing(path: Path) -> None:
    """There is no file of that name."""


def _text(path: Path) -> None:
    path.write_text("This is a text.")


def _empty(path: Path) -> None:
    path.touch()


def _word_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<document/>")


def _empty_folder(path: Path) -> None:
    path.mkdir()


def _cut_off(path: Path) -> None:
    shutil.copytree(_TEMPLATE, path)
    master = path / _MASTER
    master.write_bytes(master.read_bytes()[:2_000])


def _without_a_layout(path: Path) -> None:
    shutil.copytree(_TEMPLATE, path)
    (path / "ppt/slideLayouts/slideLayout3.xml").unlink()


def _without_an_accent(path: Path) -> None:
    shutil.copytree(_TEMPLATE, path)
    _change(path / _THEME, _drop_accent)


def _drop_accent(theme: etree._Element) -> None:
    scheme = _one(theme, "a:themeElements/a:clrScheme")
    scheme.remove(_one(scheme, "a:accent1"))


_NO_TEMPLATE = "This is not a PowerPoint template."
_DAMAGED = "This template is damaged: parts of it cannot be read."


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_nothing, "The template cannot be read: No such file or directory."),
        (_text, _NO_TEMPLATE),
        (_empty, "This file is empty."),
        (_word_document, "This is a Word document, and not a PowerPoint template."),
        (_empty_folder, "This folder does not hold the parts of a PowerPoint template."),
        (_cut_off, _DAMAGED),
        (_without_a_layout, _DAMAGED),
        (_without_an_accent, _DAMAGED),
    ],
)
def test_what_is_no_template_is_a_problem_that_names_the_file(
    make: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "template.potx"
    make(path)
    with pytest.raises(AuthorError) as caught:
        load_theme(path)
    [problem] = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.sentence == sentence
    assert problem.remedy
