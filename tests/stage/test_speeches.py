"""Speeches as people write them, in the presenter view and the reading view: numbers, headings, directions, silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from speechdeck.model import Cue, Span
from speechdeck.pipeline import Built
from speechdeck.scene import Scene
from tests.paint.speeches import SILENCE, heading, passage, section, spoken, written
from tests.render.axe import findings
from tests.render.chromium import opened

from .windows import Position, Talk, lit, presented

_LONG = "a text that is long enough to be broken over two lines of whatever view shows it, wide or narrow as it may be"
_NUMBERS = section(
    heading("Years", 1),
    passage(_LONG, "8.", depth=1),
    passage(_LONG, "10.", depth=1),
    passage(_LONG, "1986.", depth=2),
    passage(_LONG, depth=2, further=True),
    passage(_LONG, "1991.", depth=2),
    heading("Letters", 2),
    passage(_LONG, "(a)", depth=1),
    passage(_LONG, "(XXVIII)", depth=1),
)
_DIRECTED = section(
    heading("Work", 1),
    passage("We go on with the work in the regions."),
    passage("one", depth=1),
    passage("two", depth=1),
    passage("The end."),
    directions=[
        ("Look up", 0, 0),
        ("slower", 0, 14),
        ("انتظر", 0, 22),
        ("Show the first", 1, 0),
        ("Show the second", 2, 0),
        ("<b>Bow</b>", 3, 8),
        ("Step back", 4, 0),
    ],
)
_CUES = (Cue("the work", 0, (Span(0, 14, 22),)), Cue("the regions", 1, (Span(0, 26, 37),)))


def _scenes(built: Built) -> tuple[Scene, ...]:
    """A silent slide, years and letters, directions, a silent slide, and one that begins in the midst of a sentence."""
    cut = section(None, passage("and so we close, as we opened, with all who came from far away to be here with us."))
    scenes = spoken(built, SILENCE, _NUMBERS, _DIRECTED, SILENCE, cut)
    return (*scenes[:2], replace(scenes[2], cues=_CUES), *scenes[3:])


@pytest.fixture(scope="module")
def html(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(cabsi, _scenes(cabsi), tmp_path_factory.mktemp("speeches"))


@pytest.fixture(scope="module")
def shared(html: Path) -> Iterator[Talk]:
    with presented(html) as talk:
        yield talk


@pytest.fixture
def talk(shared: Talk) -> Talk:
    """Before the first words."""
    shared.go(Position(0, -1))
    return shared


@pytest.fixture(scope="module")
def reading(html: Path) -> Iterator[Page]:
    with opened(html, "?view=read") as visit:
        yield visit.page


# --- Numbers


_STARTS = """
(list) => [...list.children].flatMap((item) => [...item.querySelectorAll(":scope > p")]).map((paragraph) => {
  const text = document.createRange();
  const marker = paragraph.querySelector(".marker");
  text.selectNodeContents(paragraph);
  if (marker) text.setStartAfter(marker);
  const lines = [...text.getClientRects()].filter(({ width }) => width).map(({ left }) => Math.round(left));
  return { number: marker && Math.round(marker.getBoundingClientRect().left), behind: marker && marker.firstChild.parentElement
    .getBoundingClientRect().right, lines: [...new Set(lines)] };
})
"""


def _expect_hanging(lists: list[Any]) -> None:
    for each in lists:
        paragraphs = each.evaluate(_STARTS)
        (start,) = {at for paragraph in paragraphs for at in paragraph["lines"]}
        (edge,) = {paragraph["number"] for paragraph in paragraphs if paragraph["number"] is not None}
        assert edge < start
        assert all(paragraph["behind"] <= start + 1 for paragraph in paragraphs if paragraph["behind"])


@pytest.mark.parametrize("width", [1280, 640], ids=["wide", "narrow"])
def test_the_text_of_all_items_of_a_list_begins_at_one_place_behind_its_widest_number(
    talk: Talk, reading: Page, width: int
) -> None:
    for page, script in ((talk.presenter, ".speech"), (reading, ".text-of-section")):
        page.set_viewport_size({"width": width, "height": 720})
        lists = page.locator(f"{script} ol").all()
        assert len(lists) == 3
        _expect_hanging(lists)


def test_a_number_is_copied_and_read_out_once(reading: Page) -> None:
    copied = reading.locator(".text-of-section ol").last.evaluate("(list) => list.innerText")
    assert copied.split("\n\n") == [f"(a) {_LONG}", f"(XXVIII) {_LONG}"]
    assert reading.locator(".text-of-section ol").last.aria_snapshot().count("(a)") == 1
    assert reading.locator("ol:has(.marker)").first.evaluate("(list) => getComputedStyle(list).listStyleType") == "none"


# --- Headings


def test_headings_within_a_section_stand_below_its_own(talk: Talk, reading: Page) -> None:
    assert talk.presenter.locator(".part").nth(1).locator("h3, h4").all_inner_texts() == ["Years", "Letters"]
    chapter = reading.locator(".chapter").nth(1)
    assert chapter.locator("> h2, .text-of-section :is(h3, h4)").evaluate_all(
        "(all) => all.map((each) => [each.localName, each.innerText])"
    ) == [["h2", "Years"], ["h3", "Letters"]]


def test_a_section_without_a_heading_is_called_as_its_slide_is(reading: Page, cabsi: Built) -> None:
    chapter = reading.locator(".chapter").nth(4)
    assert chapter.locator("> h2").inner_text() == cabsi.prepared.scenes[4].title
    assert chapter.locator(".text-of-section").inner_text().startswith("and so we close")


# --- Directions


_SCRIPT = """
(part) => [...part.querySelectorAll(":is(p, h3, li, .direction):not(.slide-mark, li:has(p))")].filter((each) =>
  !each.parentElement.closest("p")).map((each) => {
    const copy = each.cloneNode(true);
    copy.querySelectorAll(".cue-mark, .spoken").forEach((mark) => mark.remove());
    copy.querySelectorAll(".direction").forEach((each) => each.prepend("["));
    copy.querySelectorAll(".direction").forEach((each) => each.append("]"));
    return (each.matches(".direction") ? "# " : "") + copy.textContent;
  })
"""


def test_directions_stand_where_they_do_in_the_speech(talk: Talk) -> None:
    assert talk.presenter.locator(".part").nth(2).evaluate(_SCRIPT) == [
        "Work",
        "# Look up",
        "We go on with [slower]the work[انتظر] in the regions.",
        "# Show the first",
        "one",
        "# Show the second",
        "two",
        "The end.",
        "# <b>Bow</b>",
        "# Step back",
    ]


def test_a_direction_in_a_list_begins_where_the_items_text_does(cabsi: Built, tmp_path: Path) -> None:
    said = section(None, passage("one", "1986.", depth=1), passage("two", "1991.", depth=1), directions=[("Bow", 1, 0)])
    with presented(written(cabsi, spoken(cabsi, said), tmp_path)) as talk:
        left = "(each) => Math.round(each.getBoundingClientRect().left)"
        places = [talk.presenter.locator(f".speech {name}").first.evaluate(left) for name in ("ol p", ".direction")]
        assert places[0] == places[1]


def test_directions_are_never_lit_nor_part_of_a_cue(talk: Talk) -> None:
    for step, words in ((-1, "Work We go on with "), (0, "the work in "), (1, "the regions. one two The end.")):
        talk.go(Position(2, step))
        assert lit(talk.presenter) == words.strip()
    assert talk.presenter.locator(".direction :is(.passage, .cue), .cue .direction").count() == 0


def test_a_click_on_a_direction_leads_nowhere(talk: Talk) -> None:
    talk.go(Position(2, -1))
    talk.presenter.locator(".direction").nth(1).click()
    talk.presenter.keyboard.press("ArrowRight")
    talk.wait_for(Position(2, 0))


def test_a_screen_reader_hears_a_direction_as_one_in_its_own_direction(talk: Talk) -> None:
    notes = talk.presenter.get_by_role("note")
    assert notes.count() == 7
    assert notes.nth(2).inner_text().replace("\n", " ").split() == ["Direction:", "انتظر"]
    looks = "(each) => [getComputedStyle(each).direction, each.querySelector('.spoken').lang]"
    assert [notes.nth(at).evaluate(looks) for at in (1, 2)] == [["ltr", "en"], ["rtl", "en"]]


def test_directions_are_not_read_nor_found(reading: Page, talk: Talk) -> None:
    assert reading.locator(".direction").count() == 0
    assert "Look up" not in reading.locator("body").inner_text()
    talk.presenter.keyboard.press("g")
    for words, found in (("Look up", "Nothing found"), ("We go on with", "1 found")):
        talk.presenter.get_by_role("combobox").fill(words)
        expect(talk.presenter.locator("dialog.goto [role=status]")).to_have_text(found)
    talk.presenter.keyboard.press("Escape")


# --- Silence


def test_where_nothing_is_said_the_view_says_so_and_what_comes_next(talk: Talk, cabsi: Built) -> None:
    titles = [scene.title for scene in cabsi.prepared.scenes]
    first, last = talk.presenter.locator(".silence").all()
    expect(first.locator("> *")).to_have_text(
        [
            "Nothing is said here.",
            f"Next slide: {titles[1]}",
            "You go on with: 8. a text that is long enough to be broken over two lines of whatever view shows …",
        ]
    )
    expect(last.locator("> *").last).to_contain_text("and so we close, as we opened,")
    talk.go(Position(3, -1))
    assert lit(talk.presenter).startswith("Nothing is said here.")
    talk.go(Position(4, -1))
    last.click()
    talk.wait_for(Position(3, -1))


def test_before_the_end_nothing_comes_next(cabsi: Built, tmp_path: Path) -> None:
    silent = written(cabsi, spoken(cabsi, section(None, passage("Hello.")), SILENCE, SILENCE), tmp_path)
    with presented(silent) as talk:
        before, end = talk.presenter.locator(".silence").all()
        expect(before.locator("> *").last).to_have_text("Nothing is said there either.")
        expect(end.locator("> *").last).to_have_text("It is the last slide.")


def test_a_silent_slide_is_read_without_an_empty_text_and_named_by_its_title(reading: Page, cabsi: Built) -> None:
    for at in (0, 3):
        chapter = reading.locator(".chapter").nth(at)
        assert chapter.locator("> h2").inner_text() == cabsi.prepared.scenes[at].title
        assert chapter.locator(".text-of-section").count() == 0


def test_a_rehearsal_gives_a_silent_slide_no_time(html: Path) -> None:
    with presented(html) as talk:
        talk.presenter.keyboard.press("r")
        talk.presenter.keyboard.press("ArrowRight")
        talk.wait_for(Position(1, -1))
        talk.presenter.keyboard.press("r")
        report = talk.presenter.get_by_role("dialog", name="Your rehearsal")
        assert report.locator("tbody tr").first.locator("td").first.inner_text() == "0:00"


# --- For everybody


def test_axe_finds_nothing(talk: Talk, reading: Page) -> None:
    for at in (0, 1, 2, 3):
        talk.go(Position(at, -1))
        for _ in ("dark", "light"):
            assert findings(talk.presenter) == []
            talk.presenter.keyboard.press("d")
    assert findings(reading) == []
