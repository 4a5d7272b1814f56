"""A stranger's page, which has a deck in a frame or in a window that it opened: from the disk, or each from its own site."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Frame, Page

from tests.render.chromium import STANDS, browser

_PAGE = Path(__file__).parents[1] / "render" / "nothing.html"


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Write nothing down."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder at an address that nobody else has."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@dataclass(frozen=True)
class Stranger:
    """A page that keeps whatever it hears, and the address of the deck that it is after."""

    page: Page
    deck: str

    def frame(self, address: str = "") -> Frame:
        """Hold the deck in a frame; it is the page's ``victim``."""
        self.page.evaluate(
            """(deck) => {
              const frame = document.body.appendChild(document.createElement("iframe"));
              frame.src = deck;
              window.victim = frame.contentWindow;
            }""",
            self.deck + address,
        )
        self.page.wait_for_function("() => frames.length === 1")
        frame = self.page.frames[-1]
        frame.wait_for_url(self.deck + address + "**")
        frame.wait_for_function(STANDS)
        return frame

    def open(self, address: str = "") -> Page:
        """Open the deck in a window; it is the page's ``victim``."""
        with self.page.expect_popup() as opening:
            self.page.evaluate("(deck) => { window.victim = open(deck); }", self.deck + address)
        opening.value.wait_for_function(STANDS)
        return opening.value

    def say(self, deck: Page | Frame, *messages: object) -> None:
        """Say something to the deck, and wait until it has heard it and any answer is here."""
        heard = "(word) => { addEventListener('message', ({ data }) => { window.last = data; }); }"
        deck.evaluate(heard)
        self.page.evaluate("(said) => said.forEach((each) => victim.postMessage(each, '*'))", [*messages, "the last"])
        deck.wait_for_function("() => window.last === 'the last'", polling=50)
        self.page.evaluate("() => new Promise((done) => { onmessage = done; postMessage('', '*'); })")

    def push_in(self, role: str, key: str = "") -> None:
        """Do as the presenter view or the slides would, knowing all but the secret; then say everything in the channel.

        The proofs are made from ``key``, as if that were what both sides know.
        """
        self.page.evaluate(_PUSH_IN, [role, key, Path(self.deck).with_suffix(".pptx").name, _SAID])
        self.page.wait_for_function("() => window.pushed", polling=50)

    @property
    def heard(self) -> list[object]:
        """All that anybody has said to the page."""
        heard: list[object] = self.page.evaluate("() => heard.filter(Boolean)")
        return heard


TALK = {
    "position": {"slide": 2, "step": -1},
    "black": True,
    "clock": {"spent": 1, "since": None},
    "rehearsal": None,
}
"""Where a stranger would have the talk be."""

_SAID: list[dict[str, object]] = [
    {"kind": "hello", "talk": TALK, "revision": 1_000},
    {"kind": "state", "talk": TALK, "revision": 1_000},
    {"kind": "request", "request": {"to": "next"}},
    {"kind": "request", "request": {"to": "change", "part": TALK}},
]


def in_the_open(html: Path) -> list[object]:
    """What a stranger may try to say to a deck's windows without more ado."""
    deck = html.with_suffix(".pptx").name
    zeros = {"nonce": "0" * 32, "proof": "0" * 64}
    openings: list[dict[str, object]] = [{"kind": kind} for kind in ("knock", "call", "answer")]
    return [None, 7, deck, *({"deck": deck, **zeros, **said} for said in (*_SAID, *openings))]


_PUSH_IN = """
async ([role, key, deck, said]) => {
  const digest = async (text) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const proofOf = async (role, ...nonces) => digest(key + await digest(key + [role, ...nonces].join()));
  const nonce = "0".repeat(32);
  const { port1: near, port2: far } = new MessageChannel();
  const talk = (port) => {
    port.onmessage = ({ data }) => heard.push(data);
    said.forEach((each) => port.postMessage(each));
    window.pushed = true;
  };
  addEventListener("message", async ({ data, ports: [port] }) => {
    if (role === "presenter" && data.kind === "answer") {
      port.postMessage(await proofOf(role, nonce, data.nonce));
      talk(port);
    }
    if (role === "slides" && data.kind === "knock") {
      const proof = await proofOf(role, data.nonce, nonce);
      victim.postMessage({ deck, kind: "answer", nonce, proof }, "*", [far]);
      talk(near);
    }
  });
  victim.postMessage({ deck, kind: role === "presenter" ? "knock" : "call", nonce }, "*");
}
"""
"""A stranger's script, which has read ours."""


@contextmanager
def met(html: Path, *, online: bool) -> Iterator[Stranger]:
    """Open a stranger's page beside a deck: both on the disk, or each served from a place of its own."""
    with ExitStack() as stack:
        strangers = stack.enter_context(served(_PAGE.parent)) if online else _PAGE.parent.as_uri()
        decks = stack.enter_context(served(html.parent)) if online else html.parent.as_uri()
        context = stack.enter_context(browser().new_context(reduced_motion="reduce"))
        page = context.new_page()
        page.goto(f"{strangers}/{_PAGE.name}")
        page.evaluate("() => { window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); }")
        yield Stranger(page, f"{decks}/{html.name}")
