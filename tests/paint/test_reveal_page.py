"""The page itself, in Chromium: it is whole, it keeps to itself, and everybody can read it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page

from speechdeck.pipeline import Built, build
from speechdeck.scene import Cluster, Frame, Table
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces
from tests.render.chromium import Visit, add_style_sheet, on_a_screen, opened, show

# --- It starts, and asks for nothing (which holds in every test that opens a deck)


def test_the_page_starts_from_the_disk_with_the_network_off(deck: Built, own_visit: Visit) -> None:
    assert own_visit.page.evaluate("() => Reveal.getTotalSlides()") == len(deck.prepared.scenes)
    assert own_visit.page.evaluate("() => navigator.onLine") is False


def test_a_page_that_asks_for_something_would_be_noticed(cabsi: Built, tmp_path: Path) -> None:
    needy = tmp_path / "needy.html"
    page = cabsi.html.read_text("utf-8").replace("img-src data:", "img-src *", 1)
    needy.write_text(page.replace("<body>", '<body><img src="https://example.org/a.png">', 1), "utf-8")
    with pytest.raises(AssertionError, match=r"it asked for https://example\.org/a\.png"), opened(needy):
        pass


def test_a_page_that_fails_would_be_noticed(cabsi: Built) -> None:
    with pytest.raises(AssertionError, match="it failed: on purpose"):
        _fail(cabsi.html)


def _fail(html: Path) -> None:
    with opened(html) as visit, visit.page.expect_event("pageerror"):
        visit.page.evaluate("() => setTimeout(() => { throw new Error('on purpose') })")


def test_the_fonts_are_those_that_the_page_carries(deck: Built, visit: Visit) -> None:
    for scene in deck.prepared.scenes:
        show(visit.page, scene.number)
    visit.page.wait_for_function("() => document.fonts.status === 'loaded'")
    families = visit.page.evaluate(
        "() => [...document.querySelectorAll('.text, .item')].map((text) => getComputedStyle(text).fontFamily.split(',')[0])"
    )
    loaded = visit.page.evaluate(
        "() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"
    )
    assert set(families) == set(loaded)
    assert visit.page.evaluate("() => [...document.fonts].every((face) => face.status !== 'error')")


def test_on_a_screen_with_hinting_letters_are_as_wide_as_measured(
    gallery: Built, visit_to: Callable[[Path], Visit]
) -> None:
    tables = [scene.number for scene in gallery.prepared.scenes if any(isinstance(each, Table) for each in scene.items)]
    with on_a_screen(gallery.html) as page:
        on_screen = _widths(page, tables[0])
    assert len(on_screen) > 9
    assert on_screen == pytest.approx(_widths(visit_to(gallery.html).page, tables[0]), rel=0.002)


def _widths(page: Page, slide: int) -> list[float]:
    """How wide the words of a table's cells are."""
    show(page, slide)
    widths: list[float] = page.evaluate(
        """() => [...Reveal.getCurrentSlide().querySelectorAll("td, th")].map((cell) => {
          const words = document.createRange();
          words.selectNode(document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode());
          return words.getBoundingClientRect().width;
        })"""
    )
    return widths


# --- The policy that keeps everything else out


_DIRECTIVES = ("default-src", "script-src", "style-src", "img-src", "font-src", "base-uri", "form-action")


def _policy(html: Path) -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html.read_text("utf-8"))
    assert found
    directives = [directive.split() for directive in found[1].replace("&#39;", "'").split(";")]
    return {name: values for name, *values in directives}


def test_the_policy_names_each_script_and_lets_no_other_run(cabsi: Built) -> None:
    policy = _policy(cabsi.html)
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"]
    assert all(source.startswith("'sha256-") for source in policy["script-src"])
    assert policy.keys() <= {*_DIRECTIVES}, "all others are none by default"


def test_the_policy_names_the_one_style_sheet_and_nothing_unsafe(deck: Built) -> None:
    styles = lxml.html.parse(str(deck.html)).xpath("//style/text()")
    policy = _policy(deck.html)
    digests = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]
    assert policy["style-src"] == [f"'sha256-{digest}'" for digest in digests]
    assert len(styles) == 1
    assert not [value for values in policy.values() for value in values if "unsafe" in value]


def _is_refused(visit: Visit, script: str) -> None:
    """Do something that the policy must forbid; the browser must say that it does."""
    with visit.page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        visit.page.evaluate(f"() => {{ {script} }}")
    visit.faults.clear()


@pytest.mark.parametrize(
    "script",
    [
        "const s = document.createElement('script'); s.textContent = 'window.intruder = 1'; document.head.append(s)",
        "document.body.setAttribute('onclick', 'window.intruder = 1'); document.body.click()",
        "const s = document.createElement('script'); s.src = 'data:text/javascript,window.intruder = 1'; document.head.append(s)",
        "setTimeout('window.intruder = 1')",
    ],
    ids=["inline script", "handler in an attribute", "script from data", "text that is run"],
)
def test_a_script_that_somebody_brings_in_does_not_run(cabsi: Built, script: str) -> None:
    with opened(cabsi.html) as visit:
        _is_refused(visit, script)
        assert visit.page.evaluate("() => window.intruder") is None


def test_a_script_written_into_the_file_does_not_run(cabsi: Built, tmp_path: Path) -> None:
    forged = tmp_path / "forged.html"
    page = cabsi.html.read_text("utf-8").replace("<body>", "<body><script>window.intruder = 1</script>", 1)
    forged.write_text(page, "utf-8")
    with opened(forged) as visit:
        assert any("Content Security Policy" in fault for fault in visit.faults)
        visit.faults.clear()
        assert visit.page.evaluate("() => window.intruder") is None


@pytest.mark.parametrize(
    "script",
    [
        "const s = document.createElement('style'); s.textContent = 'body { top: 7px }'; document.head.append(s)",
        "document.body.setAttribute('style', 'top: 7px')",
        "document.body.innerHTML = '<p style=\"top: 7px\"></p>'",
    ],
    ids=["style element", "style attribute", "markup"],
)
def test_a_style_that_somebody_brings_in_is_none(cabsi: Built, script: str) -> None:
    with opened(cabsi.html) as visit:
        _is_refused(visit, script)
        tops = "() => [...document.querySelectorAll('body, body > p')].map((each) => getComputedStyle(each).top)"
        assert "7px" not in visit.page.evaluate(tops)


@pytest.mark.parametrize(
    "script",
    ["fetch('https://example.org/').catch(() => {})", "new Image().src = 'https://example.org/a.png'"],
    ids=["fetch", "picture"],
)
def test_nothing_on_the_page_can_send_a_request(cabsi: Built, script: str) -> None:
    with opened(cabsi.html) as visit:
        _is_refused(visit, script)


# --- Its slides have addresses


@pytest.mark.parametrize(
    ("sections", "addresses"),
    [
        (["Borders & seas", "Borders, seas"], ["borders-seas", "borders-seas-2"]),
        (["A 3", "A", "a"], ["a-3", "a", "a-3-3"]),
        (["…", "?"], ["slide", "slide-2"]),
    ],
)
def test_no_two_slides_have_one_address(
    sections: list[str], addresses: list[str], theme: Theme, tmp_path: Path
) -> None:
    slides = "".join(f'  - {{section: "{name}", title: Slide {at}}}\n' for at, name in enumerate(sections))
    (tmp_path / "outline.yaml").write_text(f"title: Addresses\nslides:\n{slides}", "utf-8")
    (tmp_path / "speech.md").write_text("\n".join(f"# {name}" for name in sections), "utf-8")
    page = build(tmp_path, theme, tmp_path / "dist").html.read_text("utf-8")
    assert re.findall(r'<section id="([^"]+)"', page) == addresses


# --- For everybody


def test_the_page_has_its_language_and_title(deck: Built, visit: Visit) -> None:
    outline = deck.prepared.deck.outline
    assert visit.page.evaluate("() => document.documentElement.lang") == outline.lang
    assert visit.page.title() == outline.title


def test_the_first_title_is_the_heading_of_the_page_and_each_other_that_of_its_slide(
    deck: Built, own_visit: Visit
) -> None:
    headings = (
        "() => [...document.querySelectorAll('.slides :is(h1, h2)')].map((each) => [each.tagName, each.innerText])"
    )
    titles = [scene.title for scene in deck.prepared.scenes]
    levels = ["H1", *["H2"] * (len(titles) - 1)]
    add_style_sheet(
        own_visit.page, ".reveal .slides section { display: block !important; visibility: visible !important }"
    )
    assert [(tag, collapse_spaces(text)) for tag, text in own_visit.page.evaluate(headings)] == list(
        zip(levels, titles, strict=True)
    )


def test_lists_are_lists(deck: Built, visit: Visit) -> None:
    counted = visit.page.evaluate(
        """() => Reveal.getSlides().map((slide) => [
             [...slide.querySelectorAll("ul.cluster, ol.cluster")].map((list) => list.querySelectorAll(":scope > li").length),
             slide.querySelectorAll(".frame li").length])"""
    )
    for scene, (groups, points) in zip(deck.prepared.scenes, counted, strict=True):
        assert groups == [len(item.groups) for item in scene.items if isinstance(item, Cluster)]
        frames = [item for item in scene.items if isinstance(item, Frame)]
        assert points == sum(each.style.bullet is not None for frame in frames for each in frame.paragraphs)


def test_a_point_below_a_point_is_in_a_list_inside_it(variety: Built) -> None:
    with opened(variety.html) as visit:
        show(visit.page, 2)
        inner = visit.page.locator("section.present .frame > div > ul > li > ul > li")
        assert inner.all_inner_texts() == ["Comes with it", "Comes later"]


def test_marks_and_links_are_elements_and_markup_is_text(variety: Built) -> None:
    with opened(variety.html) as visit:
        first, second, third = (visit.page.locator(".slides > section").nth(at) for at in range(3))
        assert first.locator(".title em").text_content() == "at once"
        assert first.locator(".title strong").text_content() == "some"
        assert first.locator(".subtitle a").get_attribute("href") == "https://example.org/"
        assert second.locator("aside a").get_attribute("href") == "https://example.org/reasons"
        assert third.locator(".cluster .text", has_text="Two <br>").count() == 1


def test_decoration_is_hidden_from_screen_readers(deck: Built, visit: Visit) -> None:
    drawn = visit.page.evaluate(
        "() => [...document.querySelectorAll('.slides svg, .slides .shape')].filter((each) => !each.textContent.trim())"
        ".map((each) => each.getAttribute('aria-hidden'))"
    )
    assert drawn
    assert set(drawn) == {"true"}


def _durations(visit: Visit) -> Iterator[tuple[str, str]]:
    yield from visit.page.evaluate(
        "() => [...document.querySelectorAll('.reveal *')].map((each) => getComputedStyle(each))"
        ".map((style) => [style.transitionDuration, style.animationName])"
    )


def test_whoever_asks_for_reduced_motion_sees_none(cabsi: Built) -> None:
    with opened(cabsi.html, still=True) as visit:
        assert {tuple(each) for each in _durations(visit)} == {("0s", "none")}
        assert visit.page.evaluate("() => Reveal.getConfig().transition") == "none"
        assert visit.page.evaluate("() => Reveal.getConfig().backgroundTransition") == "none"


def test_whoever_does_not_ask_for_it_sees_what_comes_fade_in(cabsi: Built) -> None:
    with opened(cabsi.html, still=False) as visit:
        assert visit.page.evaluate(
            "() => parseFloat(getComputedStyle(document.querySelector('.fragment')).transitionDuration) > 0"
        )
