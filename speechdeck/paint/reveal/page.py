"""The page as a whole; the look of each part is in templates/reveal/."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import asdict

from markupsafe import Markup

from ...identity import Identity, to_json
from ...interface import Interface, interface_in
from ...model import Outline
from ...scene import Background, Scene
from ...theme import Theme
from . import assets, background
from .directions import directions
from .plan import plan
from .style_classes import StyleClasses
from .templates import template


def paint_reveal(
    scenes: Sequence[Scene],
    outline: Outline,
    theme: Theme,
    name: str,
    powerpoint: bytes,
    interface: Interface | None = None,
    identity: Identity | None = None,
) -> str:
    """Return the deck as one HTML page that carries its PowerPoint file inside, to be saved under the deck's name.

    Its buttons, keys and notices are in the deck's language, if no ``interface`` is given. ``identity`` says which text
    it has.
    """
    ours = interface_in(outline.lang)
    backgrounds: dict[str, Background] = {scene.layout: scene.background for scene in scenes}
    drawings = background.drawings(scenes)
    return template("deck.html.jinja").render(
        outline=outline,
        theme=theme,
        scenes=scenes,
        rtl=any(scene.rtl for scene in scenes),
        anchors=_anchors(scenes),
        drawings=drawings,
        pictures=background.pictures(drawings, scenes),
        own_colors={layout: _own_colors(each, theme) for layout, each in backgrounds.items()},
        fonts={
            "major": assets.font_stack(theme.heading.family),
            "minor": assets.font_stack(theme.body.font.family),
            "script": assets.script_stack(theme.body.font.family),
        },
        gettext=ours.gettext,
        css_class=StyleClasses(),
        policy=assets.policy,
        font_faces=Markup(assets.font_css(scenes, theme.body.font.family)),
        style_sheets=Markup(assets.style_sheets()),
        scripts=[Markup(script) for script in assets.scripts()],
        settings=Markup(json.dumps(_settings(scenes, outline, theme, name, interface or ours)).replace("<", "\\u003c")),
        identity=Markup(to_json(identity)) if identity else "",
        powerpoint=Markup(base64.b64encode(powerpoint).decode()),
    )


def _settings(
    scenes: Sequence[Scene], outline: Outline, theme: Theme, name: str, interface: Interface
) -> dict[str, object]:
    """What the page's scripts know of the deck."""
    return {
        "file": f"{name}.pptx",
        "width": theme.width.pixels,
        "height": theme.height.pixels,
        "rtl": any(scene.rtl for scene in scenes),
        "interface": asdict(interface),
        "spoken": not any(scene.public for scene in scenes),
        "wpm": outline.pace,
        "unit": outline.unit,
        "slot": round((outline.duration or 0) * 60),
        "plan": plan(scenes, outline.lang),
        "directions": directions(scenes),
    }


def _own_colors(layout: Background, theme: Theme) -> str:
    """What the theme's names mean on a layout whose colours or fonts are not those of the theme's first."""
    usual = (theme.heading, theme.body.font)
    colors = (f"--{each.name}:#{each.rgb};" for each in layout.colors if theme.colors.get(each.name or "") != each)
    own = (each for each in layout.fonts if each not in usual)
    fonts = (f"--font-{each.role}:{assets.font_stack(each.family)};" for each in own)
    return "".join([*colors, *fonts])


def _anchors(scenes: Sequence[Scene]) -> list[str]:
    """A readable address for each slide, made from its name; with a number where two would be alike."""
    anchors: dict[str, None] = {}
    for scene in scenes:
        slug = "-".join(re.findall(r"\w+", scene.name.lower())) or "slide"
        # reveal.js takes a number for the place of a slide.
        if slug.isdecimal():
            slug = f"slide-{slug}"
        # Also a name that ends in a number may have the address already.
        while slug in anchors:
            slug = f"{slug}-{scene.number}"
        anchors[slug] = None
    return list(anchors)
