"""CABSI's speech with templates of other people's build: both files hold, are valid, and show what the template draws."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import pptx
import pytest
from PIL import Image
from pptx.util import Pt

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build, prepare
from speechdeck.scene import Frame, Scene
from speechdeck.theme import Theme, load_theme
from tests.cases import Case, cases
from tests.conftest import CABSI
from tests.paint.integrity import integrity_findings
from tests.paint.powerpoint_rules import Package, faults
from tests.paint.test_powerpoint_validity import _audit_findings, _sdk_findings
from tests.render import chromium, libreoffice
from tests.render.pdf import Pages

from .designs import DESIGNS

OUTLINE = """
title: Border security
subtitle: Statement of the Director General
author: IOM
date: 2012-04-17
venue: Vienna
lang: en-GB
template: {}
slides:
  - section: opening
  - section: Introduction
    title: Two lessons from two decades
    content:
      - points:
          - text: More than two decades in the region
            cue: For more than two decades
          - Two lessons
  - section: I. Comprehensive Approach
    title: Border pressure begins in the labour market
    content:
      - flow: [Mismatch, Irregular migration, Pressure on borders]
  - section: II. Regionalism and Partnership
    title: Cooperation pays
    content:
      - figures: [{{value: 15, label: regional dialogues}}]
      - tiles: [OSCE, UNDP, EU]
  - section: Conclusion
    title: The high road
"""


_TEMPLATES = [name for name in DESIGNS if name != "crowded.pptx"]


@pytest.fixture(scope="module")
def all_built(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The small deck with every template, by the template's name."""
    return {name: _build(name, theme, tmp_path_factory) for name in _TEMPLATES}


@pytest.fixture(scope="module", params=_TEMPLATES)
def built(request: pytest.FixtureRequest, all_built: dict[str, Built]) -> Built:
    """The small deck with each of the templates."""
    return all_built[request.param]


def _build(name: str, theme: Theme, folders: pytest.TempPathFactory) -> Built:
    """Build the small deck under the name of its template."""
    folder = folders.mktemp("decks") / Path(name).stem
    folder.mkdir()
    shutil.copy(CABSI / "speech.md", folder)
    (folder / name).write_bytes(DESIGNS[name]())
    (folder / "outline.yaml").write_text(OUTLINE.format(name), "utf-8")
    return build(folder, theme, folders.mktemp("dist"))


@pytest.fixture(scope="module")
def converted(all_built: dict[str, Built], fonts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pages]:
    """The PowerPoint files, converted by LibreOffice, by the names of their decks."""
    files = [each.powerpoint for each in all_built.values()]
    folder = tmp_path_factory.mktemp("libreoffice")
    return {file.stem: Pages(file) for file in libreoffice.convert(files, "pdf", folder, fonts)}


@pytest.fixture(scope="module")
def pages(built: Built, converted: dict[str, Pages]) -> Pages:
    """The PowerPoint file's pages in LibreOffice."""
    return converted[built.powerpoint.stem]


class TestEveryTemplate:
    """What holds whatever the template."""

    def test_the_proof_holds(self, built: Built) -> None:
        assert str(built.proof) == "5 sections, 756 words, both files verbatim"

    def test_the_usual_layouts_are_found_by_how_they_are_built(self, built: Built) -> None:
        theme = built.prepared.theme
        kinds = [layout.kind for each in built.prepared.scenes if (layout := theme.layout(each.layout))]
        assert kinds == ["title", "obj", "obj", "twoObj", "secHead"]

    def test_the_title_slide_says_who_speaks_and_where(self, built: Built) -> None:
        texts = [paragraph.text for paragraph in built.prepared.scenes[0].paragraphs]
        assert texts[:4] == ["Border security", "Statement of the Director General", "IOM", "Vienna, 17 April 2012"]

    def test_the_open_xml_sdk_finds_nothing(self, built: Built) -> None:
        assert _sdk_findings(built.powerpoint) == []

    def test_openxml_audit_finds_nothing(self, built: Built) -> None:
        assert _audit_findings(built.powerpoint) == []

    def test_ooxml_integrity_finds_nothing(self, built: Built, fonts: Path) -> None:
        found = integrity_findings(built.powerpoint, fonts)
        # A font that is not on the machine is measured as the widest there is, and what comes of it is called a guess.
        guesses = [finding for finding in found if "widths are a guess" in finding.message]
        assert [str(finding) for finding in found if finding not in guesses] == []
        names_a_missing_font = Path(built.prepared.theme.source).name == "german.pptx"
        assert any("Frutiger Next" in finding.message for finding in guesses) is bool(guesses) is names_a_missing_font

    def test_what_no_validator_looks_at_is_well(self, built: Built) -> None:
        assert faults(Package.read(built.powerpoint)) == []

    def test_libreoffice_shows_every_slide(self, built: Built, pages: Pages) -> None:
        assert pages.count == len(built.prepared.scenes)

    def test_its_titles_stand_where_the_template_has_them(self, built: Built) -> None:
        """The page's boxes, brought back to the slide's lengths."""
        with chromium.opened(built.html) as visit:
            for scene in built.prepared.scenes:
                chromium.show(visit.page, scene.number)
                found = visit.page.evaluate(_TITLE)
                assert found == pytest.approx(_title_box(scene), abs=1)

    def test_the_page_shows_the_decoration_as_libreoffice_does(self, built: Built, pages: Pages) -> None:
        spots = SPOTS[Path(built.prepared.theme.source).name]
        numbers = sorted({spot.slide for spot in spots.values()})
        with chromium.opened(built.html) as visit:
            chromium.hide_controls(visit.page)
            seen = {number: _opened(chromium.picture(visit.page, number)) for number in numbers}
        printed = {number: _opened(pages.picture(number)) for number in numbers}
        for what, spot in spots.items():
            assert _near(_at(seen[spot.slide], spot, built), spot.rgb, 3), what
            # A preset that one of the two does not know is where both differ; of the page's, a warning says so.
            assert "not known" in what or _near(_whole(printed[spot.slide], spot), spot.rgb, 14), f"LibreOffice: {what}"


def test_a_template_full_of_what_no_page_draws_is_valid_too(
    theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> None:
    built = _build("crowded.pptx", theme, tmp_path_factory)
    assert _sdk_findings(built.powerpoint) == _audit_findings(built.powerpoint) == []
    assert faults(Package.read(built.powerpoint)) == []


_TITLE = """() => {
  const frame = Reveal.getCurrentSlide().querySelector(".title"), scale = Reveal.getScale();
  const slide = Reveal.getCurrentSlide().getBoundingClientRect(), box = frame.getBoundingClientRect();
  return [box.left - slide.left, box.top - slide.top, box.width, box.height].map((length) => length / scale);
}"""


def _title_box(scene: Scene) -> list[float]:
    frames = [item for item in scene.items if isinstance(item, Frame)]
    [room] = [frame.placeholder.content_box for frame in frames if frame.role == "title"]
    return [length.pixels for length in (room.left, room.top, room.width, room.height)]


# --- What the page draws of a template ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Spot:
    """A point of a slide, as parts of its width and height, and the colour that must be there."""

    slide: int
    x: float
    y: float
    rgb: str


SPOTS = {
    "plain.pptx": {"nothing but white": Spot(2, 0.02, 0.5, "FFFFFF")},
    "german.pptx": {
        "the gradient's first colour at the left": Spot(1, 0.01, 0.3, "000002"),
        "its middle": Spot(2, 0.5, 0.7, "000064"),
        "its last colour at the right": Spot(1, 0.99, 0.3, "0000C6"),
        "the master's line, in the second accent": Spot(3, 0.5, 6_220_000 / 6_858_000, "F2A900"),
    },
    "photographed.pptx": {
        "the photograph's left half": Spot(1, 0.3, 0.8, "203040"),
        "the photograph's right half": Spot(1, 0.7, 0.8, "304050"),
        "no photograph on other layouts": Spot(2, 0.3, 0.8, "FFFFFF"),
        "the left half of the logo, which is all that is not cropped": Spot(2, 0.98, 0.04, "00A000"),
        "the free form": Spot(2, 0.05, 0.98, "C05000"),
        "nothing outside the free form's curve": Spot(2, 0.2, 0.995, "FFFFFF"),
        "the turned group's second half, now first": Spot(2, 0.01, 0.04, "00FFFF"),
        "the turned group's first half, now second": Spot(2, 0.035, 0.04, "FF00FF"),
        "the preset that is not known, as a rectangle": Spot(2, 8_620_000 / 9_144_000, 6_320_000 / 6_858_000, "808000"),
        "a fifth of the title layout's own text colour over the photograph": Spot(1, 0.35, 0.04, "4D5966"),
    },
    "used.pptx": {
        "the theme's background style, at the middle": Spot(5, 0.5, 0.5, "C1FF5F"),
        "the corner, flipped both ways": Spot(2, 0.99, 0.02, "0000FF"),
        "the accent, darker": Spot(2, 350_000 / 12_192_000, 6_450_000 / 6_858_000, "376092"),
    },
    "doubled.potx": {"a crest that no browser shows leaves its place": Spot(2, 0.94, 0.9, "FFFFFF")},
    "panelled.pptx": {
        "the bar behind the title, which the layout inherits": Spot(2, 0.06, 0.1, "0B2A55"),
        "and a title slide's title stands on": Spot(1, 0.08, 0.33, "0B2A55"),
        "the gradient's first colour behind a list": Spot(2, 0.5, 0.25, "600000"),
        "its last colour": Spot(2, 0.5, 0.88, "800000"),
        "nothing outside its round corners, which are not known to LibreOffice": Spot(2, 0.052, 0.24, "FFFFFF"),
        "nothing of it where shapes stand in its place": Spot(3, 0.5, 0.88, "FFFFFF"),
        "the ring around the number": Spot(2, 11_550_000 / 12_192_000, 6_003_000 / 6_858_000, "C05000"),
    },
}


def _opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def _at(page: Image.Image, spot: Spot, built: Built) -> tuple[int, ...]:
    """The colour of a spot on the page, where the slide stands in the window's middle."""
    theme = built.prepared.theme
    across = min(page.width, page.height * theme.width / theme.height)
    left = (page.width - across) / 2
    return _pixel(page, left + spot.x * across, spot.y * page.height)


def _whole(picture: Image.Image, spot: Spot) -> tuple[int, ...]:
    return _pixel(picture, spot.x * picture.width, spot.y * picture.height)


def _pixel(picture: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = picture.getpixel((int(x), int(y)))
    assert isinstance(found, tuple)
    return found


def _near(found: tuple[int, ...], rgb: str, tolerance: int) -> bool:
    wanted = bytes.fromhex(rgb)
    assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= tolerance, (bytes(found).hex(), rgb)
    return True


# --- What an author is told -----------------------------------------------------------------------------------------


@cases(Path(__file__).parents[1] / "messages" / "templates.txt")
def test_what_a_template_cannot_do_is_told(
    case: Case, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path / "deck")
    [name] = [name for name in DESIGNS if name.encode() in case.files["outline.yaml"]]
    Path("deck", name).write_bytes(DESIGNS[name]())
    try:
        said = "\n\n".join(map(str, prepare(Path("deck"), theme).warnings))
    except AuthorError as error:
        said = "\n\n".join(map(str, error.problems))
    case.check(said, pytestconfig)


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A deck that names a template of its own."""
    (tmp_path / "speech.md").write_text("words\n")
    (tmp_path / "ours.pptx").write_bytes(DESIGNS["used.pptx"]())
    (tmp_path / "outline.yaml").write_text("title: Borders\ntemplate: ours.pptx\nslides: [{section: opening}]\n")
    return tmp_path


def test_the_outlines_template_goes_before_the_default_one_and_the_commands_before_both(
    decks: Path, theme: Theme
) -> None:
    assert prepare(decks, theme).theme.source == str(decks / "ours.pptx")
    assert prepare(decks, theme, override=True).theme is theme


def test_a_template_may_be_one_that_decks_share(decks: Path, theme: Theme) -> None:
    (decks / "outline.yaml").write_text("title: Borders\ntemplate: powerpoint\nslides: [{section: opening}]\n")
    assert prepare(decks, theme).theme == theme


def test_a_layout_of_another_master_has_its_colours_and_fonts_in_the_page(tmp_path: Path, theme: Theme) -> None:
    folder = tmp_path / "deck"
    folder.mkdir()
    (folder / "speech.md").write_text("words\n\n# End\n\nmore words\n")
    (folder / "doubled.potx").write_bytes(DESIGNS["doubled.potx"]())
    slides = "[{section: opening}, {section: End, layout: Blue Content}]"
    (folder / "outline.yaml").write_text(f"title: Borders\ntemplate: doubled.potx\nslides: {slides}\n")
    built = build(folder, theme, tmp_path / "dist")
    first, second = (scene.background.color.rgb for scene in built.prepared.scenes)
    assert (first, second) == ("FFFFFF", "DCE6FA")
    with chromium.opened(built.html) as visit:
        looks = []
        for number in (1, 2):
            chromium.show(visit.page, number)
            looks.append(visit.page.evaluate(_LOOK))
    assert [color for color, _ in looks] == ["rgb(0, 0, 0)", "rgb(0, 16, 64)"]
    assert ["gelasio" in family for _, family in looks] == [True, False]
    assert [layout.name for layout in built.prepared.theme.layouts].count("Title Slide") == 1, "the first has the name"


_LOOK = """() => {
  const look = getComputedStyle(Reveal.getCurrentSlide().querySelector(".title .text"));
  return [look.color, look.fontFamily];
}"""


def test_a_space_in_percent_is_one_of_the_line_and_stays_when_its_text_is_smaller(decks: Path, theme: Theme) -> None:
    plain = decks / "plain.pptx"
    plain.write_bytes(DESIGNS["plain.pptx"]())
    space = load_theme(plain).body.before
    assert space == pytest.approx(0.2 * 1.2 * 32), "its master says 20 % at 32 points; PowerPoint shows 7.68 points"
    points = [f"Point {number} of a list that is too long for the largest size" for number in range(7)]
    outline = "title: Borders\ntemplate: plain.pptx\nslides:\n  - section: opening\n    layout: Title and Content\n"
    folder = decks / "spaces"
    folder.mkdir()
    (folder / "plain.pptx").write_bytes(plain.read_bytes())
    (folder / "outline.yaml").write_text(f"{outline}    content: [points: {points}]\n", "utf-8")
    (folder / "speech.md").write_text("Excellencies.\n", "utf-8")
    built = build(folder, theme, decks / "dist")
    list_ = next(item for item in built.prepared.scenes[0].items if isinstance(item, Frame) and item.role == "body")
    assert {(each.style.before, each.style.size < 32) for each in list_.paragraphs} == {(space, True)}
    shown = pptx.Presentation(str(built.powerpoint)).slides[0].placeholders[1].text_frame
    assert {paragraph.space_before for paragraph in shown.paragraphs} == {Pt(space)}
