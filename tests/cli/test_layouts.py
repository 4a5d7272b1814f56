from __future__ import annotations

import json
from pathlib import Path

from pptx.presentation import Presentation

from speechdeck.compose.seating.purposes import purposes
from speechdeck.theme import load_theme
from tests.templates import kit

from .commands import run

LAYOUTS = """\
Title Slide  (0 for content), chosen for the title slide
     0  ctrTitle    21.6 × 4.1 cm  Title 1
     1  subTitle    17.8 × 4.9 cm  Subtitle 2
    10  dt           5.9 × 1.0 cm  Date Placeholder 3
    11  ftr          8.0 × 1.0 cm  Footer Placeholder 4
    12  sldNum       5.9 × 1.0 cm  Slide Number Placeholder 5
Title and Content  (1 for content), chosen for one block, three blocks, four blocks
"""


def test_layouts_lists_them_with_their_placeholders(plain: Path) -> None:
    assert run("layouts", plain.name).stdout.startswith(LAYOUTS)


def test_layouts_lists_those_of_the_default_template_if_none_is_named(home: Path) -> None:
    names = [line.partition("  (")[0] for line in run("layouts").stdout.splitlines() if not line.startswith(" ")]
    assert {"Title Slide", "Title and Content", "Two Content"} <= set(names)


PURPOSES = {
    "Cover": ["the title slide"],
    "Statement": ["slides without blocks"],
    "The end": ["the last slide"],
    "One": ["one block", "three blocks", "four blocks"],
    "Two": ["two blocks"],
    "Picture": ["a list and an image"],
    "Picture first": ["an image and a list"],
    "Chart": ["a chart"],
    "Table": ["a table"],
    "Image": ["an image"],
}
"""Layouts by their names, and what they are chosen for."""


def test_it_is_said_what_each_layout_is_chosen_for(tmp_path: Path) -> None:
    (tmp_path / "ours.pptx").write_bytes(kit.ending(ours()))
    found = purposes(load_theme(tmp_path / "ours.pptx"))
    assert {name: said for name, said in found.items() if said} == PURPOSES


LEFT, RIGHT, WHOLE = (
    (600_000, 1_700_000, 5_400_000, 4_500_000),
    (6_200_000, 1_700_000, 5_400_000, 4_500_000),
    (600_000, 1_700_000, 11_000_000, 4_500_000),
)
PLACES: dict[str, list[tuple[str, tuple[int, int, int, int]]]] = {
    "Cover": [],
    "One": [("obj", WHOLE)],
    "Statement": [],
    "Two": [("obj", LEFT), ("obj", RIGHT)],
    "The end": [],
    "Picture": [("obj", LEFT), ("pic", RIGHT)],
    "Picture first": [("pic", LEFT), ("obj", RIGHT)],
    "Chart": [("chart", WHOLE)],
    "Table": [("tbl", WHOLE)],
    "Image": [("pic", WHOLE)],
}


def ours() -> Presentation:
    """A template whose layouts are told apart by their places, and some by their names."""
    presentation = kit.begin(kit.WIDE)
    for layout, (name, places) in zip(list(presentation.slide_layouts), PLACES.items(), strict=False):
        layout.name = name
        layout.element.attrib.pop("type", None)
        for old in kit.placeholders(layout):
            old.element.getparent().remove(old.element)
        top = 2_600_000 if not places else 300_000
        kit.add_place(layout, "Title", "title", 0, (600_000, top, 11_000_000, 1_200_000))
        for index, (kind, box) in enumerate(places, start=10):
            kit.add_place(layout, f"Place {index}", kind, index, box)
    return presentation


def test_layouts_are_listed_for_programs_too(plain: Path) -> None:
    _, content, *_ = json.loads(run("layouts", "--json", plain.name).stdout)
    assert (content["name"], content["type"]) == ("Title and Content", "obj")
    assert content["placeholders"][1] == {
        "index": 1,
        "kind": "obj",
        "name": "Content Placeholder 2",
        "content": True,
        "left": 457200,
        "top": 1600200,
        "width": 8229600,
        "height": 4525963,
    }
