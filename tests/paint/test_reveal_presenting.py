"""Presenting from the page, in Chromium: the cues, the keys, the addresses."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Page

from speechdeck.pipeline import Built
from speechdeck.scene import Box, Cluster, Connector, Filling, Frame, Scene, Shape
from tests.render.chromium import Visit, hide_controls, opened, picture, show

from .parts import START, View, last_step, view

_VIEW = """
() => {
  const slide = Reveal.getCurrentSlide();
  const visible = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const all = (selector) => [...slide.querySelectorAll(selector)].filter(visible);
  const text = (element) => {
    const own = element.cloneNode(true);
    own.querySelectorAll("ul").forEach((list) => list.remove());
    return own.textContent;
  };
  return [all(".text, .item").map(text), all(".shape").length, all(".connector").length, all("figure").length];
}
"""


def _seen(page: Page) -> View:
    """What of the current slide can be seen; the text of a point without those of the points below it."""
    texts, *counts = page.evaluate(_VIEW)
    return View(tuple(texts), *counts)


def _number(page: Page) -> int:
    number: int = page.evaluate("() => Reveal.getIndices().h + 1")
    return number


def _steps(deck: Built) -> list[tuple[Scene, int]]:
    """All that a speaker steps through, from the first slide's start to the last slide's end."""
    return [(scene, step) for scene in deck.prepared.scenes for step in range(START, last_step(scene) + 1)]


# --- Cues


def test_each_step_forward_shows_what_its_cue_brings_and_nothing_else(deck: Built, visit: Visit) -> None:
    for at, (scene, step) in enumerate(_steps(deck)):
        if at:
            visit.page.keyboard.press("ArrowRight")
        assert (_number(visit.page), _seen(visit.page)) == (scene.number, view(scene, step))


def test_each_step_back_hides_it_again(deck: Built, visit: Visit) -> None:
    show(visit.page, len(deck.prepared.scenes))
    for at, (scene, step) in enumerate(reversed(_steps(deck))):
        if at:
            visit.page.keyboard.press("ArrowLeft")
        assert (_number(visit.page), _seen(visit.page)) == (scene.number, view(scene, step))


def test_every_cue_of_the_outline_is_a_step(deck: Built) -> None:
    for scene in deck.prepared.scenes:
        assert {cue.step for cue in scene.cues} == set(range(last_step(scene) + 1))


def test_what_has_come_stays_while_the_next_comes(cabsi: Built) -> None:
    for scene in cabsi.prepared.scenes:
        for step in range(last_step(scene)):
            now, later = view(scene, step), view(scene, step + 1)
            assert set(now.texts) <= set(later.texts)
            assert now != later, "a step brings nothing"


# --- The overview and addresses


def test_the_overview_shows_all_slides_and_opens_the_one_that_is_chosen(deck: Built, own_visit: Visit) -> None:
    page, count = own_visit.page, len(deck.prepared.scenes)
    page.keyboard.press("o")
    assert page.evaluate("() => Reveal.isOverview()")
    # Of a long deck, reveal.js shows those within ten slides of the current one.
    shown = "Reveal.getSlides().filter((slide) => slide.checkVisibility())"
    boxes = page.evaluate(f"() => {shown}.map((slide) => slide.getBoundingClientRect().left)")
    assert len(boxes) == min(count, 10)
    assert boxes == sorted(set(boxes)), "the slides lie side by side"
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert not page.evaluate("() => Reveal.isOverview()")
    assert _number(page) == 3


def test_an_address_with_a_number_opens_that_slide(cabsi: Built) -> None:
    scene = cabsi.prepared.scenes[2]
    with opened(cabsi.html, f"#/{scene.number - 1}") as visit:
        assert _number(visit.page) == scene.number
        assert visit.page.locator("section.present .title").inner_text() == scene.title


def test_each_slide_has_an_address_that_can_be_read(deck: Built, visit: Visit) -> None:
    addresses = visit.page.evaluate("() => Reveal.getSlides().map((slide) => slide.id)")
    assert len(set(addresses)) == len(deck.prepared.scenes)
    assert addresses[0] == "opening"
    for scene, address in reversed(list(zip(deck.prepared.scenes, addresses, strict=True))):
        visit.page.evaluate("(address) => { location.hash = `/${address}` }", address)
        visit.page.wait_for_function("(number) => Reveal.getIndices().h + 1 === number", arg=scene.number)


def test_the_address_follows_the_slides(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_function("() => location.hash === '#/' + Reveal.getSlides()[1].id")


# --- What stands on the slides


def test_the_slides_show_their_number_where_the_layout_has_a_place_for_it(deck: Built, visit: Visit) -> None:
    for scene in deck.prepared.scenes:
        show(visit.page, scene.number)
        shown = visit.page.locator("section.present .number").all_inner_texts()
        assert shown == [each.text for each in scene.paragraphs if each.field == "slide number"]
        assert shown in ([], [str(scene.number)])


def test_everything_stands_where_the_scene_has_it(deck: Built, own_visit: Visit) -> None:
    hide_controls(own_visit.page)
    for scene in deck.prepared.scenes:
        show(own_visit.page, scene.number)
        found: list[list[float]] = own_visit.page.evaluate(_BOXES)
        wanted = [_pixels(box) for box in _boxes(scene)]
        assert len(found) == len(wanted)
        for here, there in zip(found, wanted, strict=True):
            assert here == pytest.approx(there, abs=0.1)


_BOXES = """
() => [...Reveal.getCurrentSlide().querySelectorAll(".frame, .shape")]
  .map((each) => each.getBoundingClientRect()).map((box) => [box.left, box.top, box.width, box.height])
"""


def _boxes(scene: Scene) -> Iterator[Box]:
    for item in scene.items:
        if isinstance(item, Frame):
            yield item.placeholder.content_box
        elif isinstance(item, Shape):
            yield item.box
        elif isinstance(item, Filling):
            # Of these, only the caption is a shape.
            yield from [item.caption.box] if item.caption else []
        elif isinstance(item, Cluster):
            yield from (part.box for group in item.groups for part in group.parts if isinstance(part, Shape))


def _pixels(box: Box) -> list[float]:
    return [length.pixels for length in (box.left, box.top, box.width, box.height)]


def test_no_text_leaves_its_box(deck: Built, visit: Visit) -> None:
    for scene in deck.prepared.scenes:
        show(visit.page, scene.number)
        assert visit.page.evaluate(_OVERFLOWING) == []


_OVERFLOWING = """
() => [...Reveal.getCurrentSlide().querySelectorAll(".frame, .shape")].filter((box) => {
  const own = box.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(box);
  const outside = [...range.getClientRects()].some((text) =>
    text.left < own.left - 1 || text.right > own.right + 1 || text.top < own.top - 1 || text.bottom > own.bottom + 1);
  return outside || box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
}).map((box) => box.textContent)
"""


def test_a_text_that_leaves_its_box_would_be_noticed(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate("() => { document.querySelector('.title .text').append(' and more'.repeat(60)) }")
        assert len(visit.page.evaluate(_OVERFLOWING)) == 1


def test_every_arrow_can_be_seen_between_its_boxes(deck: Built, own_visit: Visit) -> None:
    hide_controls(own_visit.page)
    for scene in deck.prepared.scenes:
        drawn = picture(own_visit.page, scene.number)
        arrows = [
            part
            for item in scene.items
            for group in getattr(item, "groups", ())
            for part in group.parts
            if isinstance(part, Connector)
        ]
        for arrow in arrows:
            x, y = ((start + end) / 2 / 9525 for start, end in zip(arrow.start, arrow.end, strict=True))
            assert _color_at(drawn, x, y) == arrow.stroke.color.rgb


def _color_at(drawn: bytes, x: float, y: float) -> str:
    red, green, blue = Image.open(io.BytesIO(drawn)).convert("RGB").getpixel((int(x), int(y)))  # type: ignore[misc]
    return f"{red:02X}{green:02X}{blue:02X}"
