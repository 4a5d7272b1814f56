"""Chromium, in which a deck is opened as a speaker opens it: from the disk, with the network off."""

from __future__ import annotations

import atexit
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Page,
    Request,
    WebError,
    expect,
    sync_playwright,
)

WIDTH, HEIGHT = 1280, 720
"""Of the window, in CSS pixels; a slide of 13⅓ by 7½ inches fills it at its natural size."""

_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is Chromium without its own windows, which nobody sees here: the tests take two thirds of the time."""

_NOTHING = Path(__file__).with_name("nothing.html")
"""A page from the disk, as decks are, which shares their storage."""

_PATIENCE = 60_000
"""Milliseconds, after which something that was waited for does not come."""

STANDS = """() => document.querySelector("html.reading, .presenter .lit")
  || (window.Reveal && Reveal.isReady() && !Reveal.getRevealElement().role)"""
"""Whether a page's view has been built: the reading view, the presenter view, or the slides.

reveal.js is ready before the page hears of it and has its keys; that it is no application is said with them.
"""

_SLIDE_ONLY = """
.reveal *, .reveal *::before { transition: none !important; animation: none !important; }
main.reveal { height: 100% !important; }
.bar { display: none !important; }
"""
"""A style sheet that leaves what is on the slide, and nothing that belongs to the page."""


@dataclass(frozen=True)
class Visit:
    """A page that is open, and what it did that no deck may do: ask for something, complain, fail."""

    page: Page
    faults: list[str]


@cache
def browser() -> Browser:
    """Chromium, started for the first who asks; it ends with the process."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    expect.set_options(timeout=_PATIENCE)
    # Letters stand where they are measured, not where a screen's pixels would have them.
    return _launch(playwright.chromium, "--font-render-hinting=none")


@contextmanager
def on_a_screen(html: Path, address: str = "") -> Iterator[Page]:
    """Open a deck where letters keep to the screen's pixels, as on the desktops of Linux."""
    hinting = _launch(browser().browser_type)
    try:
        page = hinting.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(html.as_uri() + address)
        page.wait_for_function(STANDS)
        yield page
    finally:
        hinting.close()


def _launch(chromium: BrowserType, *looks: str) -> Browser:
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        raise AssertionError("Chromium is missing: run tests/install-tools")
    alike = ("--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars")
    # The windows of a context share one process: to start another takes as long as to open a deck.
    shared = ("--process-per-site", "--renderer-process-limit=1")
    return chromium.launch(
        executable_path=program,
        args=["--no-sandbox", "--disable-gpu", *alike, *looks, *shared],
        # In the locale C, it cannot save a file to a folder whose name is not in ASCII.
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )


@contextmanager
def opened(html: Path, address: str = "", *, still: bool = True, own: bool = False) -> Iterator[Visit]:
    """Open a deck, at an address inside it such as ``#/2``; when all is done, it must not have committed any fault.

    ``still`` asks for reduced motion, so that nothing has to be waited for. The window is new and nothing is stored; but
    it belongs to a context that others have had before and will have again: whoever changes that (stops its time, adds
    an init script, grants a permission) asks for their ``own``.
    """
    with _context(still, own) as context, _watched(context, html) as faults:
        visit = Visit(context.new_page(), faults)
        for rest in context.pages[:-1]:
            rest.close()
        visit.page.goto(html.as_uri() + address)
        visit.page.wait_for_function(STANDS)
        yield visit
        assert not visit.faults, "\n".join(visit.faults)


_SPARE: dict[bool, list[BrowserContext]] = {True: [], False: []}
"""Contexts to be had again, for those who ask for reduced motion and for those who do not."""


@contextmanager
def _context(still: bool, own: bool) -> Iterator[BrowserContext]:
    """A context without a network in which nothing is stored; one that somebody has left in order is had again."""
    context = _SPARE[still].pop() if _SPARE[still] and not own else _new_context(still)
    try:
        yield context
        if not own:
            _tidy(context)
            _SPARE[still].append(context)
    finally:
        if context not in _SPARE[still]:
            context.close()


def _new_context(still: bool) -> BrowserContext:
    context = browser().new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce" if still else "no-preference"
    )
    context.set_offline(True)
    context.set_default_timeout(_PATIENCE)
    return context


def _tidy(context: BrowserContext) -> None:
    """Close all windows of a context but one, which keeps its process, shows nothing and has nothing stored."""
    for page in context.pages[:-1]:
        page.close()
    rest = context.pages[0] if context.pages else context.new_page()
    rest.goto(_NOTHING.as_uri())
    stopped = rest.evaluate("() => { localStorage.clear(); return '__pwClock' in window }")
    assert not stopped, "Who stops the time of a page opens it in a context of its own."


@contextmanager
def _watched(context: BrowserContext, html: Path) -> Iterator[list[str]]:
    """Collect what all windows of a context ask for besides the page, what they complain of and where they fail."""
    faults: list[str] = []
    own = html.as_uri()

    def note_request(request: Request) -> None:
        if re.split("[?#]", request.url)[0] != own and not request.url.startswith(("data:", "blob:")):
            faults.append(f"it asked for {request.url}")

    def note_complaint(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"{message.type}: {message.text}")

    def note_failure(error: WebError) -> None:
        faults.append(f"it failed: {error.error}")

    context.on("request", note_request)
    context.on("console", note_complaint)
    context.on("weberror", note_failure)
    yield faults
    context.remove_listener("request", note_request)
    context.remove_listener("console", note_complaint)
    context.remove_listener("weberror", note_failure)


def show(page: Page, number: int, step: int | None = None) -> None:
    """Go to a slide, counted from 1, and there to a step: -1 is before the first; without one, all is shown."""
    page.evaluate("([slide, step]) => Reveal.slide(slide, 0, step)", [number - 1, 1_000 if step is None else step])


def add_style_sheet(page: Page, css: str) -> None:
    """Add a style sheet to a page whose policy lets no style element in."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }""",
        css,
    )


def hide_controls(page: Page) -> None:
    """Leave the slides alone on the page."""
    add_style_sheet(page, _SLIDE_ONLY)
    page.evaluate("() => Reveal.layout()")


def picture(page: Page, number: int) -> bytes:
    """Return a picture of a slide with all that its cues bring, as PNG."""
    show(page, number)
    return page.screenshot(animations="disabled", caret="hide")


@dataclass(frozen=True)
class Word:
    """A word of a paragraph, where its line has it: from ``left`` to ``right``, on ``baseline``, in CSS pixels."""

    text: str
    left: float
    right: float
    baseline: float


_WORDS = """
() => [...Reveal.getCurrentSlide().querySelectorAll(".text, .item")].map((paragraph) => {
  const probe = document.createElement("span");
  probe.style.cssText = "display: inline-block; width: 0; height: 0";
  const own = (node) => node.parentElement.closest(".text, .item") === paragraph;
  const nodes = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (own(walker.currentNode) && walker.currentNode.data.trim()) nodes.push(walker.currentNode);
  const range = document.createRange();
  const first = nodes[0];
  range.setStart(first, first.data.search(/\\S/));
  range.setEnd(first, range.startOffset + 1);
  first.parentElement.insertBefore(probe, first);
  const ascent = probe.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
  probe.remove();
  const words = [];
  for (const node of nodes) {
    for (const found of node.data.matchAll(/\\S+/g)) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      for (const box of range.getClientRects()) words.push([found[0], box.left, box.right, box.top + ascent]);
    }
  }
  return words;
})
"""
"""The words of each paragraph of the current slide. A probe that stands on the baseline says where it is."""


def paragraphs(page: Page) -> list[list[Word]]:
    """Return the words of each paragraph on the current slide, in the order of reading."""
    found: Sequence[Sequence[Any]] = page.evaluate(_WORDS)
    return [[Word(*word) for word in words] for words in found]
