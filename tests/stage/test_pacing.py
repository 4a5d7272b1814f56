"""The clock of the talk and its plan: CABSI has 756 words for 8 minutes, at 130 words a minute.

Its plan, in words (tests/paint/test_reveal_plan.py compares it with the speech): 4 on the first slide; on the second 1
before the first cue, then 21 from it to the next. So that cue is due after 5 words, at 2.3 s, and the next at 12.0 s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from speechdeck.paint.reveal.bundle import bundled
from speechdeck.pipeline import Built
from tests.render.axe import AXE
from tests.render.chromium import HEIGHT, WIDTH, browser

from .time import let_pass, stop_time

_SCRIPT = re.compile(r'(<script type="module">).*?(</script>)', re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_DARK = "body { margin: 24px; width: 340px; color: #eef3fb; background: #0b1a33; } body > nav { display: none }"


@pytest.fixture(scope="module")
def page(cabsi: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The deck's page with panel.js in the place of its own script, at noon."""
    folder = tmp_path_factory.mktemp("panel")
    script = bundled(Path(__file__).with_name("panel.js"), folder).text
    html = _POLICY.sub("", _SCRIPT.sub(lambda found: found[1] + script + found[2], cabsi.html.read_text("utf-8")))
    file = folder / "panel.html"
    file.write_text(html, "utf-8")
    context = browser().new_context(viewport={"width": WIDTH, "height": HEIGHT})
    context.set_offline(True)
    context.add_init_script(path=AXE)
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(file.as_uri())
    page.add_style_tag(content=_DARK)
    stop_time(page)
    yield page
    context.close()
    assert failures == []


@pytest.fixture
def panel(page: Page) -> Page:
    """The panel before a talk: the clock unused, at the first slide, with the deck's own slot."""
    page.evaluate(
        "() => { settings.slot = 480; session.change({ clock: { spent: 0, since: null }, rehearsal: null }) }"
    )
    _go(page, 0, -1)
    return page


def _go(page: Page, slide: int, step: int) -> None:
    page.evaluate("([slide, step]) => session.change({ position: { slide, step } })", [slide, step])


def _shown(page: Page, name: str) -> str:
    return page.locator(f".pacing .{name}").inner_text().replace("\n", " ")


def _told(page: Page, function: str, *arguments: object) -> Any:
    """What the arithmetic says of the deck's plan, or of another that is given first."""
    return page.evaluate("([name, values]) => globalThis[name](...values)", [function, arguments])


def _plan(page: Page) -> Any:
    return page.evaluate("() => settings")


# --- The arithmetic


def test_a_passage_is_planned_from_its_words_and_the_pace(page: Page) -> None:
    plan = _plan(page)
    for slide, step, words in (
        (0, -1, (0, 4)),
        (1, -1, (4, 5)),
        (1, 0, (5, 26)),
        (2, -1, (125, 163)),
        (4, 3, (753, 756)),
    ):
        span = _told(page, "passageAt", plan, {"slide": slide, "step": step})
        assert (span["start"], span["end"]) == pytest.approx([each * 60 / 130 for each in words])
    assert _told(page, "timeOfAll", plan) == pytest.approx(756 * 60 / 130)


@pytest.mark.parametrize(
    ("elapsed", "standing"),
    [
        (0.0, "on time"),
        (2.4, "on time"),
        (12.0, "on time"),
        (22.0, "on time"),
        (22.1, "10 s behind"),
        (28.0, "15 s behind"),
        (77.0, "1 min 5 s behind"),
        (132.5, "2 min behind"),
    ],
)
def test_the_talk_is_behind_when_a_passage_takes_longer_than_planned(page: Page, elapsed: float, standing: str) -> None:
    found = _told(page, "standingAt", _plan(page), {"slide": 1, "step": 0}, elapsed)
    assert _told(page, "inWords", found) == standing


def test_the_talk_is_ahead_when_a_passage_comes_sooner_than_planned(page: Page) -> None:
    # The third slide begins after 125 words, at 57.7 s.
    for elapsed, standing in ((60, "on time"), (48, "on time"), (47, "10 s ahead"), (17.6, "40 s ahead")):
        found = _told(page, "standingAt", _plan(page), {"slide": 2, "step": -1}, elapsed)
        assert _told(page, "inWords", found) == standing


def test_who_is_on_time_stays_so_longer_and_who_is_not_comes_back_later(page: Page) -> None:
    # The passage ends at 12.0 s.
    for elapsed, before, kind in (
        (20, "on", "on"),
        (20, "behind", "behind"),
        (17.1, "behind", "behind"),
        (17, "behind", "on"),
    ):
        assert _told(page, "standingAt", _plan(page), {"slide": 1, "step": 0}, elapsed, before)["kind"] == kind


def test_within_a_long_passage_it_counts_how_far_it_has_been_read(page: Page) -> None:
    plan = {"plan": [[600]], "wpm": 60, "slot": 0}
    for place, elapsed, standing in (
        ({"from": 0, "to": 0.1}, 60, "on time"),
        ({"from": 0, "to": 0.1}, 90, "30 s behind"),
        ({"from": 0.5, "to": 0.6}, 240, "1 min ahead"),
        ({"from": 0.5, "to": 0.5}, 330, "30 s behind"),
    ):
        found = _told(page, "standingAt", plan, {"slide": 0, "step": -1, **place}, elapsed)
        assert _told(page, "inWords", found) == standing


def test_over_the_slot_nothing_else_counts(page: Page) -> None:
    plan = {"plan": [[600]], "wpm": 60, "slot": 300}
    for elapsed, standing in ((300, "on time"), (301, "1 s over the slot"), (365, "1 min 5 s over the slot")):
        found = _told(page, "standingAt", plan, {"slide": 0, "step": -1, "from": 0.5, "to": 1}, elapsed)
        assert _told(page, "inWords", found) == standing


def test_the_end_moves_with_the_standing(page: Page) -> None:
    whole = 756 * 60 / 130
    for elapsed, end in ((5, whole), (12 + 30, whole + 30)):
        assert _told(page, "endOf", _plan(page), {"slide": 1, "step": 0}, elapsed) == pytest.approx(end)
    assert _told(page, "endOf", _plan(page), {"slide": 1, "step": 0}, 0) == pytest.approx(whole - 5 * 60 / 130)


def test_without_a_slot_the_plan_is_the_slot(page: Page) -> None:
    plan = {"plan": [[10], [20, 30]], "wpm": 60, "slot": 0}
    assert _told(page, "slotOf", plan) == 60
    assert _told(page, "slotOf", {**plan, "slot": 90}) == 90


def test_a_public_copy_without_a_plan_does_no_harm(page: Page) -> None:
    plan = {"plan": [], "wpm": 130, "slot": 0}
    assert _told(page, "passageAt", plan, {"slide": 3, "step": 2}) == {"start": 0, "end": 0}


@pytest.mark.parametrize(
    ("seconds", "plain", "signed"),
    [
        (0, "0:00", "0:00"),
        (12.9, "0:12", "+0:12"),
        (-12, "−0:12", "−0:12"),
        (-0.4, "0:00", "0:00"),
        (725, "12:05", "+12:05"),
        (-3905, "−1:05:05", "−1:05:05"),
    ],
)
def test_times_are_written_as_on_a_clock(page: Page, seconds: float, plain: str, signed: str) -> None:
    assert (_told(page, "clockTime", seconds), _told(page, "signedTime", seconds)) == (plain, signed)


# --- The panel


def test_before_the_talk_the_clock_stands_and_says_what_is_planned(panel: Page) -> None:
    let_pass(panel, 5)
    assert _shown(panel, "gone") == "Elapsed 0:00"
    assert _shown(panel, "left") == "Left of 8:00 8:00"
    assert _shown(panel, "standing") == "○ not started"
    assert _shown(panel, "finish dd + dd") == "2:11 to spare"
    expect(panel.get_by_role("button").first).to_have_text("Start the clock")


def test_each_second_is_shown_as_it_comes(panel: Page) -> None:
    let_pass(panel, 0.3)
    panel.get_by_role("button").first.click()
    for second in range(1, 5):
        let_pass(panel, 0.9)
        assert _shown(panel, "gone") == f"Elapsed 0:0{second - 1}"
        let_pass(panel, 0.1)
        assert _shown(panel, "gone") == f"Elapsed 0:0{second}"
    assert _shown(panel, "left") == "Left of 8:00 7:56"


def test_a_clock_that_stands_says_so_and_goes_on_from_there(panel: Page) -> None:
    button = panel.get_by_role("button").first
    button.click()
    let_pass(panel, 65)
    expect(button).to_have_text("Pause the clock")
    panel.keyboard.press("Enter")
    expect(button).to_have_text("Resume the clock")
    let_pass(panel, 600)
    assert _shown(panel, "gone") == "Paused at 1:05"
    assert panel.locator(".pacing").get_attribute("data-clock") == "paused"
    panel.keyboard.press("Enter")
    let_pass(panel, 5)
    assert _shown(panel, "gone") == "Elapsed 1:10"


def test_the_standing_has_a_sign_and_words_and_not_colour_alone(panel: Page) -> None:
    panel.get_by_role("button").first.click()
    _go(panel, 1, 0)
    let_pass(panel, 10)
    assert _shown(panel, "standing") == "● on time"
    let_pass(panel, 14)
    assert _shown(panel, "standing") == "▼ +0:10 10 s behind"
    _go(panel, 2, -1)
    assert _shown(panel, "standing") == "▲ −0:30 30 s ahead"


def test_the_end_is_told_as_a_time_of_the_day_and_against_the_slot(panel: Page) -> None:
    panel.get_by_role("button").first.click()
    _go(panel, 4, 3)
    start = panel.evaluate("() => session.talk.clock.since")
    let_pass(panel, 9 * 60)
    over = panel.evaluate("(end) => new Date(end).toTimeString().slice(0, 5)", start + 9 * 60_000)
    assert _shown(panel, "finish") == f"Ends at {over} 1:00 over"
    assert _shown(panel, "left") == "Left of 8:00 −1:00"
    assert _shown(panel, "day") == f"Now {over}"
    assert _shown(panel, "standing") == "■ +1:00 1 min over the slot"


def test_without_a_slot_the_panel_counts_down_the_plan(panel: Page) -> None:
    panel.evaluate("() => { settings.slot = 0 }")
    _go(panel, 1, -1)
    assert _shown(panel, "left") == "Left of 5:49 5:49"


def test_the_panel_tells_a_screen_reader_nothing_by_itself(panel: Page) -> None:
    assert (
        panel.locator(".pacing [aria-live], .pacing [role=status], .pacing [role=timer], .pacing[aria-live]").count()
        == 0
    )


def test_axe_finds_nothing_in_any_state(panel: Page) -> None:
    # axe waits for timers, which go on only when the test lets them.
    run = "() => { axe.run('.pacing', { resultTypes: ['violations'] }).then((found) => { globalThis.found = found }) }"
    for slide, step, state in ((0, -1, "on"), (1, 0, "behind"), (4, 3, "ahead"), (4, 3, "over")):
        if state == "over":
            panel.evaluate("() => { settings.slot = 60 }")
        _go(panel, slide, step)
        panel.get_by_role("button").first.click()
        let_pass(panel, 40)
        panel.evaluate(run)
        let_pass(panel, 1)
        result = panel.evaluate("() => globalThis.found")
        assert len(result["passes"]) > 4
        assert [each["id"] for each in result["violations"]] == [], state
