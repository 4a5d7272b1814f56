"""What each of a template's layouts is chosen for, where a slide names none."""

from __future__ import annotations

from ...model import Block, Chart, Image, Points, Table
from ...theme import Theme
from .choice import Part, seatings

_LIST = Points.model_validate({"points": ["One"]})
_IMAGE = Image.model_validate({"image": {"file": "one.png", "alt": "One"}})
_CHART = Chart.model_validate({"chart": {"kind": "column", "data": [{"label": "One", "value": "1"}]}})
_TABLE = Table.model_validate({"table": {"header": ["One"], "rows": [["One"]]}})

_EXAMPLES: dict[str, tuple[Part, tuple[Block, ...]]] = {
    "the title slide": (Part.OPENING, ()),
    "slides without blocks": (Part.STATEMENT, ()),
    "the last slide": (Part.CLOSING, ()),
    "one block": (Part.STATEMENT, (_LIST,)),
    "an image": (Part.STATEMENT, (_IMAGE,)),
    "a chart": (Part.STATEMENT, (_CHART,)),
    "a table": (Part.STATEMENT, (_TABLE,)),
    "two blocks": (Part.STATEMENT, (_LIST, _LIST)),
    "a list and an image": (Part.STATEMENT, (_LIST, _IMAGE)),
    "an image and a list": (Part.STATEMENT, (_IMAGE, _LIST)),
    "three blocks": (Part.STATEMENT, (_LIST,) * 3),
    "four blocks": (Part.STATEMENT, (_LIST,) * 4),
}
_LIKE = {
    "the last slide": "slides without blocks",
    **dict.fromkeys(("an image", "a chart", "a table"), "one block"),
    **dict.fromkeys(("a list and an image", "an image and a list"), "two blocks"),
}
"""What is said only where it has a layout of its own."""


def purposes(theme: Theme) -> dict[str, list[str]]:
    """Return what each layout is chosen for, by its name."""
    chosen = {}
    for purpose, (part, content) in _EXAMPLES.items():
        found = seatings(content, theme, part)
        chosen[purpose] = found[0].layout.name if found else ""
    said = {purpose: name for purpose, name in chosen.items() if name != chosen.get(_LIKE.get(purpose, ""))}
    return {layout.name: [each for each, name in said.items() if name == layout.name] for layout in theme.layouts}
