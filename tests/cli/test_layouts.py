from __future__ import annotations

import json
from pathlib import Path

from .commands import run

LAYOUTS = """\
Title Slide  (0 for content)
     0  ctrTitle    21.6 × 4.1 cm  Title 1
     1  subTitle    17.8 × 4.9 cm  Subtitle 2
    10  dt           5.9 × 1.0 cm  Date Placeholder 3
    11  ftr          8.0 × 1.0 cm  Footer Placeholder 4
    12  sldNum       5.9 × 1.0 cm  Slide Number Placeholder 5
Title and Content  (1 for content)
"""


def test_layouts_lists_them_with_their_placeholders(plain: Path) -> None:
    assert run("layouts", plain.name).stdout.startswith(LAYOUTS)


def test_layouts_lists_those_of_the_default_template_if_none_is_named(home: Path) -> None:
    names = [line.partition("  (")[0] for line in run("layouts").stdout.splitlines() if not line.startswith(" ")]
    assert {"Title Slide", "Title and Content", "Two Content"} <= set(names)


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
