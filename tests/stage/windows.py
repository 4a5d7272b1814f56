"""A deck that is being presented: the slides in one window, the presenter view in another, or in the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from speechdeck.scene import Scene
from speechdeck.words.text import collapse_spaces
from tests.render.chromium import STANDS, opened

from .time import reload_and_stop_time

_EVERY = 50
"""Milliseconds from one look to the next: a window that nobody sees draws no frames, by which Playwright looks else."""


@dataclass(frozen=True)
class Position:
    """A slide, counted from 0, and the last cue that has come there; -1 before the first."""

    slide: int
    step: int


def positions(scenes: tuple[Scene, ...]) -> list[Position]:
    """All that a speaker steps through, from the first slide to the last cue."""
    steps = (len({cue.step for cue in scene.cues}) for scene in scenes)
    return [Position(slide, step) for slide, count in enumerate(steps) for step in range(-1, count)]


def passages(scene: Scene) -> dict[int, str]:
    """What is said at each step of a slide, from its cue to the next one."""
    said = {-1: ""}
    step = -1
    for note in scene.notes:
        for piece in note.runs:
            if piece.step is not None and piece.step > step:
                step = piece.step
                said[step] = ""
            said[step] += piece.run.text + " " * piece.run.break_after
        said[step] += " "
    return {step: collapse_spaces(text) for step, text in said.items()}


def lit(page: Page) -> str:
    """The words that are lit; paragraphs are parted by a space."""
    found: list[list[str]] = page.evaluate(
        """() => [...document.querySelectorAll(".presenter .lit")]
          .map((part) => [part.textContent, [...document.querySelectorAll(".speech :is(p, h3, h4, h5, h6)")].indexOf(part.closest("p, h3, h4, h5, h6"))])"""
    )
    return collapse_spaces(
        "".join(
            text + " " * (at + 1 < len(found) and found[at + 1][1] != block) for at, (text, block) in enumerate(found)
        )
    )


@dataclass(frozen=True)
class Talk:
    """The windows of a talk."""

    slides: Page
    presenter: Page

    def wait_for(self, position: Position) -> None:
        """Wait until both windows are at a position; fail if they do not come there."""
        self.wait_for_slides(position)
        self.wait_for_presenter(position)

    def wait_for_slides(self, position: Position) -> None:
        """Wait until the room sees a position."""
        self.slides.wait_for_function(
            """([slide, step]) => {
              if (!window.Reveal?.isReady()) return false;
              const shown = [...Reveal.getCurrentSlide().querySelectorAll(".fragment.visible")];
              const steps = shown.map((each) => Number(each.dataset.fragmentIndex));
              return Reveal.getIndices().h === slide && Math.max(-1, ...steps) === step;
            }""",
            arg=[position.slide, position.step],
            polling=_EVERY,
        )

    def wait_for_presenter(self, position: Position) -> None:
        """Wait until the presenter view says that it is at a position."""
        self.presenter.wait_for_function(
            """([slide, step]) => {
              const status = document.querySelector(".presenter .status")?.textContent ?? "";
              const found = status.match(/^Slide (\\d+) of \\d+(?:, step (\\d+) of)?/);
              return found && Number(found[1]) === slide + 1 && Number(found[2] ?? 0) === step + 1;
            }""",
            arg=[position.slide, position.step],
            polling=_EVERY,
        )

    def go(self, position: Position) -> None:
        """Take both windows to a position."""
        self.slides.evaluate("([slide, step]) => Reveal.slide(slide, 0, step)", [position.slide, position.step])
        self.wait_for(position)


def reopened(talk: Talk) -> Talk:
    """Open the slides again from the presenter view, which has lost them."""
    with talk.presenter.expect_popup() as opening:
        talk.presenter.locator(".notice").get_by_role("button", name="Open the slides").click()
    again = Talk(opening.value, talk.presenter)
    again.slides.wait_for_function(STANDS)
    return again


@contextmanager
def presented(html: Path, address: str = "", *, still: bool = True, stopped: bool = False) -> Iterator[Talk]:
    """Open a deck's slides, and from them the presenter view in a window of its own; time may be stopped before that."""
    with opened(html, address, still=still, own=stopped) as visit:
        if stopped:
            reload_and_stop_time(visit.page)
        yield Talk(visit.page, open_window(visit.page))


def show_script(page: Page) -> None:
    """Show the presenter view in the slides' own window, as the tests' machine has one screen; the room would see it."""
    page.keyboard.press("s")
    page.get_by_role("alertdialog").get_by_role("button", name="Show the script").click()
    page.wait_for_selector(".presenter .lit")


def open_window(slides: Page) -> Page:
    """Open the presenter view in a window, though the machine of the tests has one screen only."""
    with slides.expect_popup() as opening:
        slides.keyboard.press("w")
    view = opening.value
    view.wait_for_selector(".presenter .lit")
    return view
