"""The reading view, in Chromium: each slide, then its full text, for those who open the link afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from benchmarks.decks import write_deck
from speechdeck.interface import interface_in
from speechdeck.pipeline import Built, build
from speechdeck.scene import Frame
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces
from tests.conftest import CABSI, ROOT
from tests.render.axe import findings
from tests.render.chromium import HEIGHT, WIDTH, add_style_sheet, opened

_READ = "?view=read"
_PHONE = {"width": 390, "height": 844}
_ENLARGED = {"width": WIDTH // 2, "height": HEIGHT // 2}
"""The window at a zoom of 200 %, in CSS pixels."""
_SPECIAL = ROOT / "tests" / "paint"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dist")


@pytest.fixture(scope="module")
def public(theme: Theme, dist: Path) -> Built:
    return build(CABSI, theme, dist / "public", notes=False)


@pytest.fixture(scope="module")
def shared(cabsi: Built) -> Iterator[Page]:
    """One window for those tests that leave it as it is, but for its address."""
    with opened(cabsi.html, _READ) as visit:
        yield visit.page


@pytest.fixture
def page(shared: Page) -> Page:
    """The CABSI deck's reading view, at its beginning."""
    shared.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    shared.emulate_media(color_scheme="light")
    shared.evaluate("() => { location.hash = ''; scrollTo(0, 0) }")
    return shared


def _ids(page: Page) -> list[str]:
    ids: list[str] = page.evaluate("() => [...document.querySelectorAll('.chapter')].map((chapter) => chapter.id)")
    return ids


# --- The whole speech


_TEXTS = """
() => [...document.querySelectorAll(".chapter")].map((chapter) =>
  [chapter.querySelector("h2").innerText, chapter.querySelector(".text-of-section").innerText])
"""


@pytest.mark.parametrize("name", ["cabsi", "gallery", "variety", "arabic"])
def test_every_word_of_the_speech_stands_in_its_section(
    name: str, theme: Theme, dist: Path, request: pytest.FixtureRequest
) -> None:
    own = name in ("cabsi", "gallery")
    deck: Built = request.getfixturevalue(name) if own else build(_SPECIAL / name, theme, dist / name)
    with opened(deck.html, _READ) as visit:
        shown = [(collapse_spaces(heading), collapse_spaces(text)) for heading, text in visit.page.evaluate(_TEXTS)]
    opening = interface_in(deck.prepared.deck.outline.lang).gettext("Opening")
    # What begins in the midst of a section is called as its slide is.
    wanted = [
        (
            scene.section.heading.text if scene.section.heading else scene.title if at else opening,
            " ".join(each.text for each in scene.section.passages),
        )
        for at, scene in enumerate(deck.prepared.scenes)
    ]
    assert shown == wanted


def test_the_text_keeps_lists_and_emphasis_and_cues_are_no_more_than_words(
    theme: Theme, dist: Path, page: Page
) -> None:
    assert page.locator(".text-of-section li").count() == 4
    assert page.locator(".text-of-section b").count() == 0
    variety = build(_SPECIAL / "variety", theme, dist / "marks")
    with opened(variety.html, _READ) as visit:
        text = visit.page.locator(".text-of-section")
        assert text.locator("a[href='https://example.org/reasons']").count() == 1
        assert text.locator(":is(em, strong)").count() > 0


def test_the_head_says_what_the_first_slide_says(page: Page) -> None:
    assert page.locator(".masthead :is(h1, p)").all_inner_texts() == [
        "Secure borders need a comprehensive approach and regional partnership",
        "Statement of the Director General at the 10th Ministerial Conference of the Central Asian Border Security Initiative",
        "International Organization for Migration (IOM)",
        "Vienna, 17 April 2012",
    ]


# --- The slides


def test_each_section_shows_its_slide_with_all_that_its_cues_bring(page: Page, cabsi: Built) -> None:
    for chapter, scene in zip(page.locator(".chapter").all(), cabsi.prepared.scenes, strict=True):
        chapter.scroll_into_view_if_needed()
        picture = chapter.get_by_role("img")
        expect(picture).to_have_accessible_name(f"Slide {scene.number}: {scene.title}")
        picture.locator("section").wait_for()
        hidden = picture.evaluate(
            "(all) => [...all.querySelectorAll('.text, .item')].filter((each) => !each.checkVisibility({ checkOpacity: true,"
            " checkVisibilityCSS: true })).length"
        )
        assert hidden == 0


def test_a_picture_is_as_wide_as_its_room(page: Page) -> None:
    for size in (_PHONE, {"width": WIDTH, "height": HEIGHT}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.wait_for_function(
            "() => [...document.querySelectorAll('.miniature')].every((picture) => Math.abs("
            "picture.querySelector('section').getBoundingClientRect().width - picture.clientWidth) < 0.5)"
        )


def test_what_stands_on_a_slide_can_be_read_as_text_too(gallery: Built) -> None:
    with opened(gallery.html, _READ) as visit:
        for scene in gallery.prepared.scenes:
            chapter = visit.page.locator(".chapter").nth(scene.number - 1)
            chapter.locator("summary").click()
            words = collapse_spaces(chapter.locator(".words").inner_text())
            foot = [
                each for each in scene.items if isinstance(each, Frame) and each.role in ("footer", "date", "number")
            ]
            repeated = {paragraph.text for each in foot for paragraph in each.paragraphs}
            missing = [each.text for each in scene.paragraphs if each.text not in words]
            assert set(missing) <= repeated
        assert visit.page.locator(".words th").count() > 3


# --- Getting about


def test_each_entry_of_the_contents_leads_to_its_section(page: Page) -> None:
    for link, name in zip(page.locator(".contents a").all(), _ids(page), strict=True):
        link.click()
        assert page.evaluate("() => decodeURIComponent(location.hash)") == f"#{name}"
        expect(page.locator(f"[id='{name}']")).to_be_in_viewport()


def test_the_contents_say_where_one_reads(page: Page) -> None:
    page.evaluate("() => { location.hash = '#i-comprehensive-approach' }")
    current = page.locator(".contents [aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text("I. Comprehensive Approach")


@pytest.mark.parametrize(
    "address", ["#ii-regionalism-and-partnership", "#/ii-regionalism-and-partnership", "#/ii-regionalism-and-partnership/2", "#/3"]
)  # fmt: skip
def test_an_address_opens_its_section_also_if_it_was_copied_while_presenting(cabsi: Built, address: str) -> None:
    with opened(cabsi.html, _READ + address) as visit:
        section = visit.page.locator(".chapter").nth(3)
        expect(section.locator("> h2")).to_be_in_viewport()
        visit.page.wait_for_load_state()
        assert 0 <= section.evaluate("(each) => each.getBoundingClientRect().top") < 100
        assert visit.page.evaluate("() => location.hash") == "#ii-regionalism-and-partnership"


def test_an_address_that_is_typed_later_opens_its_section_too(page: Page) -> None:
    page.evaluate("() => { location.hash = '#/conclusion' }")
    expect(page.locator("#conclusion > h2")).to_be_in_viewport()


def test_an_address_in_letters_of_any_script_opens_its_section(theme: Theme, dist: Path) -> None:
    arabic = build(_SPECIAL / "arabic", theme, dist / "address")
    with opened(arabic.html, _READ) as visit:
        page, last = visit.page, _ids(visit.page)[-1]
        assert page.evaluate("() => getComputedStyle(document.querySelector('.masthead h1')).direction") == "rtl"
        page.evaluate("(id) => { location.hash = `#/${id}` }", last)
        expect(page.locator(f"[id='{last}'] > h2")).to_be_in_viewport()


def test_an_address_that_nothing_has_opens_the_beginning(cabsi: Built) -> None:
    with opened(cabsi.html, f"{_READ}#/%E0%A4%A") as visit:
        assert visit.page.evaluate("() => scrollY") == 0


def test_each_section_leads_to_its_slide(cabsi: Built) -> None:
    with opened(cabsi.html, _READ) as visit:
        visit.page.get_by_role("link", name="Present from slide 3").click()
        visit.page.wait_for_function("() => window.Reveal && Reveal.isReady() && Reveal.getIndices().h === 2")


def test_the_powerpoint_file_can_be_had_here_too(page: Page, cabsi: Built) -> None:
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download PowerPoint").click()
    assert Path(saving.value.path()).read_bytes() == cabsi.powerpoint.read_bytes()


# --- Who sees it


def _view_of(html: Path, address: str, size: dict[str, int]) -> str:
    with opened(html) as visit:
        visit.page.set_viewport_size(size)  # type: ignore[arg-type]
        visit.page.goto("about:blank")
        visit.page.goto(html.as_uri() + address)
        visit.page.wait_for_function(
            "() => document.documentElement.matches('.reading') || (window.Reveal && Reveal.isReady())"
        )
        reading: bool = visit.page.evaluate("() => document.documentElement.matches('.reading')")
        return "read" if reading else "slides"


def test_a_phone_held_upright_shows_it_unless_the_slides_are_asked_for(cabsi: Built) -> None:
    assert _view_of(cabsi.html, "", _PHONE) == "read"
    assert _view_of(cabsi.html, "#/2", _PHONE) == "read"
    assert _view_of(cabsi.html, "?view=slides", _PHONE) == "slides"


def test_a_page_that_is_enlarged_still_shows_the_slides(cabsi: Built) -> None:
    assert _view_of(cabsi.html, "", _ENLARGED) == "slides"


def test_a_public_copy_has_nothing_to_read_and_shows_its_slides(public: Built) -> None:
    assert _view_of(public.html, _READ, _ENLARGED) == "slides"
    assert _view_of(public.html, "", _PHONE) == "slides"


# --- For everybody


@pytest.mark.parametrize(
    "size", [{"width": WIDTH, "height": HEIGHT}, _PHONE, _ENLARGED], ids=["wide", "phone", "200 %"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_has_to_be_scrolled_sideways(page: Page, size: Any, scheme: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.evaluate("() => { for (const each of document.querySelectorAll('details')) each.open = true }")
    assert findings(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") == size["width"]


def test_a_fault_would_be_found(cabsi: Built) -> None:
    with opened(cabsi.html, _READ) as visit:
        add_style_sheet(visit.page, ".text-of-section { color: #bbb }")
        assert [finding.split(":")[0] for finding in findings(visit.page)] == ["color-contrast"]


def test_the_first_key_leads_past_the_contents(cabsi: Built) -> None:
    with opened(cabsi.html, _READ) as visit:
        visit.page.keyboard.press("Tab")
        expect(visit.page.locator(".skip")).to_be_focused()
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator("main#reading\\.text")).to_be_focused()


def test_there_is_one_heading_of_the_page_and_one_of_each_section(page: Page, cabsi: Built) -> None:
    # What is in a picture of a slide, or in the slides that are not shown, is no heading.
    headings = page.locator(":is(h1, h2):not(.reveal *)").evaluate_all("(all) => all.map((each) => each.localName)")
    assert headings == ["h1", *["h2"] * len(cabsi.prepared.scenes)]
    for landmark in ("banner", "navigation", "main"):
        assert page.get_by_role(landmark).count() == 1


# --- Long decks


def test_two_hundred_slides_draw_only_what_is_near(theme: Theme, dist: Path) -> None:
    write_deck(dist / "long", 200)
    long = build(dist / "long", theme, dist / "built")
    with opened(long.html, f"{_READ}#/150") as visit:
        page = visit.page
        expect(page.locator(".chapter").nth(150).locator("> h2")).to_be_in_viewport()
        assert 1 <= page.locator(".miniature").count() < 20
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".miniature").count() == 200


def test_sections_have_addresses_of_their_own_whatever_they_are_called(theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "deck"
    folder.mkdir()
    (folder / "speech.md").write_text("Hello.\n\n# 2015\none\n\n# 1\ntwo\n\n# Text\nthree\n", "utf-8")
    sections = ", ".join(f'{{section: "{name}", title: On {name}}}' for name in ("2015", "1", "Text"))
    (folder / "outline.yaml").write_text(f"title: T\nslides: [{{section: opening}}, {sections}]\n", "utf-8")
    html = build(folder, theme, tmp_path / "dist").html
    with opened(html, _READ) as visit:
        ids = visit.page.evaluate("() => [...document.querySelectorAll('[id]')].map((each) => each.id)")
        assert len(ids) == len(set(ids))
        slides = visit.page.get_by_role("link", name="Present from slide")
        addresses = [str(link.get_attribute("href")) for link in slides.all()]
    with opened(html) as visit:
        for at, address in reversed(list(enumerate(addresses))):
            visit.page.evaluate("(hash) => { location.hash = hash }", address.partition("#")[2])
            visit.page.wait_for_function("(at) => Reveal.getIndices().h === at", arg=at)
