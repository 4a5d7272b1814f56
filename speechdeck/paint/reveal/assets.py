"""What the page carries inside: reveal.js, the fonts, and the policy that keeps everything else out."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product
from pathlib import Path

from ...files import home
from ...files.home import CARRIED
from ...interface import Interface
from ...scene import Scene
from ...typesetting.fonts import LEGIBLE, TWINS, Face, face
from .bundle import bundled

_REVEAL = CARRIED / "reveal.js" / "dist"
TEMPLATES = home.TEMPLATES / "reveal"
"""The Jinja templates, our style sheets and our scripts."""


@cache
def style_sheets() -> str:
    """Return reveal.js' style sheet, without any theme, and ours."""
    return bundled(TEMPLATES / "main.css").text


@cache
def scripts() -> tuple[str, ...]:
    """Return the page's scripts: the one in its head, reveal.js, its zoom plugin, and ours, which is a module."""
    early, ours = (bundled(TEMPLATES / name).text for name in ("early.js", "main.js"))
    reveal, zoom = ((_REVEAL / name).read_text("utf-8") for name in ("reveal.js", "plugin/zoom.js"))
    return tuple(map(_inline, (early, reveal, zoom, ours)))


def program(interface: Interface) -> Iterator[str]:
    """Yield what a page says whatever the deck: its scripts, its style sheet, the templates around the slides, its interface."""
    yield from scripts()
    yield style_sheets()
    yield from (file.read_text("utf-8") for file in TEMPLATES.glob("*.jinja"))
    yield from interface.messages.values()
    yield from (text for forms in interface.plurals.values() for text in forms.values())


def policy(style: str) -> str:
    """Return the Content-Security-Policy: these scripts, this style element, what the page carries as data; no request."""
    allowed = " ".join(map(_source, scripts()))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_source(style)}; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def font_css(scenes: Iterable[Scene], body: str) -> str:
    """Return the faces that the scenes and the script use, each with the parts of its font that cover their characters.

    The script is in the twin of the body's family, which the slides mostly have, and in the one that a speaker may choose.
    """
    used: dict[Face, set[str]] = {}
    scenes = list(scenes)
    backgrounds = {scene.background.shapes for scene in scenes}
    drawn = (each for shapes in backgrounds for shape in shapes for each in shape.paragraphs)
    said = (each for scene in scenes for each in (*scene.paragraphs, *scene.labels))
    for paragraph in chain(said, drawn):
        style = paragraph.style
        for run in paragraph.runs:
            wanted = face(style.font.family, style.bold or run.strong, style.slants(run))
            used.setdefault(wanted, set()).update(run.text)
    read: set[str] = set().union(*(piece.run.text for scene in scenes for note in scene.notes for piece in note.runs))
    for twin, bold in product((face(body).twin, LEGIBLE), (False, True)):
        used.setdefault(Face(twin, bold, italic=False), set()).update(read)
    rules = [rule for wanted, characters in used.items() for rule in _face_rules(wanted, frozenset(characters))]
    return "\n".join(sorted(rules))


def data_url(data: bytes, media_type: str) -> str:
    """Return the address under which a page finds what it carries itself."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def font_stack(family: str) -> str:
    """Return a font-family value: the twin that the page carries, then the family; without a twin, the other way round.

    What stands in for a family without a twin is the font by which its text was measured.
    """
    known = face(family).twin
    named = re.sub(r"[^\w \-.]", "", family)
    faces = [f"Deck-{known.package}", f'"{named}"']
    return ", ".join([*(faces if family in TWINS else reversed(faces)), known.generic])


def script_stack(body: str) -> str:
    """Return the font-family value of the script: only what the page carries, so that it is the same on every machine."""
    return f"Deck-{face(body).twin.package}, system-ui, sans-serif"


_RAISED, _LEFT = 0.01, 0.03
"""Of the type size: what is added above the baseline, and left over below it. Browsers round what is left of a line, and
its baseline, down; with these, all sizes from 12 to 66 points are less than a pixel from where PowerPoint has them.
"""


def _face_rules(wanted: Face, characters: frozenset[str]) -> Iterator[str]:
    """The lines of a twin are made as high as those of the family it stands for."""
    twin = wanted.twin
    for file in wanted.files(set(characters)):
        yield (
            f"@font-face{{font-family:Deck-{twin.package};font-weight:{700 if wanted.bold else 400};font-style:{'italic' if wanted.italic else 'normal'};"
            f"ascent-override:{twin.ascent + _RAISED:.1%};descent-override:{twin.descent - _LEFT:.1%};line-gap-override:0%;"
            f"src:url(data:font/woff2;base64,{_encoded(file.path)}) format('woff2');unicode-range:{file.unicode_range}}}"
        )


@cache
def _encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def _inline(script: str) -> str:
    """A script as it may stand inside a script element: nothing in it ends the element or begins a comment."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", script, flags=re.IGNORECASE)


def _source(inline: str) -> str:
    """How a policy names the text of an element."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"
