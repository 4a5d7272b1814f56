"""Slides on templates that have too little room for them: smaller than a hall can read, or over what is drawn."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from pptx.util import Inches

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Prepared, prepare
from speechdeck.scene import Emu, Frame
from speechdeck.theme import Theme, load_theme
from tests.templates import kit

Presentation = pptx.presentation.Presentation

LIST = "[{points: [one, two, three, four, five, six]}]"
OUTLINE = "title: T\nslides:\n  - section: opening\n  - section: Part\n"
SPEECH = "Hello.\n\n# Part\n\none two\n"
CONTENT = ("OBJECT", "BODY", "PICTURE", "SUBTITLE")


def with_places(folder: Path, top: float, height: float) -> Theme:
    """The starting template with all places for content so high, in inches, between areas of its design."""
    presentation = kit.begin()
    for layout in presentation.slide_layouts:
        for shape in kit.placeholders(layout):
            kind = str(shape.placeholder_format.type)
            if any(each in kind for each in CONTENT):
                left, width = shape.left, shape.width
                shape.left, shape.width, shape.top, shape.height = left, width, Inches(top), Inches(height)
        wide = presentation.slide_width or 0
        for at, high in ((top - 0.1, 0.05), (top + height + 0.05, 0.05)):
            kit.draw(layout, kit.shape("Rule", (0, Inches(at), wide, Inches(high)), fill=kit.solid("accent1")))
    (folder / "template.pptx").write_bytes(kit.ending(presentation))
    return load_theme(folder / "template.pptx")


def prepared(folder: Path, theme: Theme, content: str = LIST, more: str = "") -> Prepared:
    (folder / "outline.yaml").write_text(f"{OUTLINE}{more}    content: {content}\n", "utf-8")
    (folder / "speech.md").write_text(SPEECH, "utf-8")
    return prepare(folder, theme)


def body_of(deck: Prepared) -> Frame:
    return next(each for each in deck.scenes[1].items if isinstance(each, Frame) and each.role == "body")


def said(deck: Prepared) -> list[str]:
    return [f"{each.sentence} {each.remedy}" for each in deck.warnings if "too little room" in each.sentence]


def test_several_slides_are_told_of_in_one_sentence(tmp_path: Path) -> None:
    theme, again = with_places(tmp_path, 1.9, 1.2), f"  - section: Next\n    content: {LIST}\n"
    (tmp_path / "outline.yaml").write_text(f"{OUTLINE}    content: {LIST}\n{again}", "utf-8")
    (tmp_path / "speech.md").write_text(f"{SPEECH}\n# Next\n\nthree four\n", "utf-8")
    (warning,) = said(prepare(tmp_path, theme))
    assert "room for slides 2 and 3: text" in warning


def test_a_list_that_lacks_room_is_set_smaller_with_one_warning(tmp_path: Path) -> None:
    deck = prepared(tmp_path, with_places(tmp_path, 1.9, 1.2))
    frame = body_of(deck)
    sizes = {each.style.size for each in frame.paragraphs}
    assert 8 <= min(sizes) < 14
    assert frame.placeholder.box.height == Emu(Inches(1.2))
    (warning,) = said(deck)
    assert warning == (
        "The template has too little room for slide 2: text there is as small as 9 points, and a hall can read 14. "
        "Give its places more room in the template, part the slide in two, or say less on it."
    )


def test_what_fits_keeps_the_sizes_for_a_hall(tmp_path: Path) -> None:
    deck = prepared(tmp_path, with_places(tmp_path, 1.9, 1.2), "[{points: [one]}]")
    assert min(each.style.size for each in body_of(deck).paragraphs) >= 14
    assert said(deck) == []


def test_where_not_even_small_text_has_room_it_stands_as_on_a_usual_slide(tmp_path: Path) -> None:
    deck = prepared(tmp_path, with_places(tmp_path, 1.9, 0.4))
    frame = body_of(deck)
    assert frame.placeholder.moved
    assert frame.placeholder.box.height == pytest.approx(0.6 * Inches(7.5), abs=2)
    assert min(each.style.size for each in frame.paragraphs) >= 14
    (warning,) = said(deck)
    assert "room for slide 2: title and content stand there over what the layout draws. " in warning


def test_what_would_fit_on_no_usual_slide_is_its_authors_to_shorten(tmp_path: Path) -> None:
    long = f"[{{points: [{', '.join(['one'] * 40)}]}}]"
    with pytest.raises(AuthorError, match="this list does not fit, even at the smallest size"):
        prepared(tmp_path, with_places(tmp_path, 1.9, 1.2), long)


def test_a_layout_of_the_authors_choice_is_theirs_to_change(tmp_path: Path) -> None:
    with pytest.raises(AuthorError, match="this list does not fit, even at the smallest size"):
        prepared(tmp_path, with_places(tmp_path, 1.9, 1.2), more="    layout: Title and Content\n")
