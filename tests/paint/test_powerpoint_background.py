"""A slide's own background in both files."""

from __future__ import annotations

from pathlib import Path

import pptx

from speechdeck.pipeline import build
from speechdeck.theme import Theme


def test_a_slides_own_background_is_the_slides_and_hides_what_the_layout_draws_below_a_picture(
    theme: Theme, tmp_path: Path
) -> None:
    slides = "[{section: opening, background: accent1}, {section: Part, background: sea.svg}, {section: End}]"
    (tmp_path / "outline.yaml").write_text(f"title: A deck\nslides: {slides}\n", "utf-8")
    (tmp_path / "speech.md").write_text("Hello.\n\n# Part\n\nWords.\n\n# End\n", "utf-8")
    sea = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#204080"/></svg>'
    )
    (tmp_path / "sea.svg").write_text(sea, "utf-8")
    built = build(tmp_path, theme, tmp_path / "built")
    colored, pictured, plain = pptx.Presentation(str(built.powerpoint)).slides
    fill = "p:cSld/p:bg/p:bgPr/a:{}"
    names = {
        "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    }
    assert colored._element.find(fill.format("solidFill/a:schemeClr"), names).get("val") == "accent1"
    assert pictured._element.find(fill.format("blipFill/a:blip"), names) is not None
    assert [slide._element.get("showMasterSp") for slide in (colored, pictured, plain)] == [None, "0", None]
    assert plain._element.find("p:cSld/p:bg", names) is None
    page = built.html.read_text("utf-8")
    assert page.count("data:image/jpeg;base64,") == 1
