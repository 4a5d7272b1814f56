"""A statement: one sentence in the titles' font, as large as its place allows, its emphasised words in a colour."""

from __future__ import annotations

import pytest

from speechdeck.scene import Frame, Paragraph
from speechdeck.typesetting import fit
from speechdeck.typesetting.contrast import contrasts

from ..conftest import Desk
from ..laws import frame

_STATEMENT = 'content:\n- statement: "Nobody crosses a border *alone*"'
_LONG = "Whoever guards a border guards the people on both of its sides and the trade between them. "


def _sentence(desk: Desk, content: str, layout: str = "") -> Paragraph:
    *_, sentence = frame(desk.slide(content, layout=layout), "body").paragraphs
    return sentence


def test_the_sentence_stands_in_the_placeholder_without_a_bullet_in_the_font_of_titles(desk: Desk) -> None:
    sentence = _sentence(desk, _STATEMENT)
    assert sentence.text == "Nobody crosses a border alone"
    assert sentence.style.font == desk.theme.heading
    assert (sentence.style.bullet, sentence.style.margin, sentence.style.indent) == (None, 0, 0)


def test_a_short_sentence_is_larger_than_the_title(desk: Desk) -> None:
    scene = desk.slide(_STATEMENT)
    assert frame(scene, "body").paragraphs[0].style.size > frame(scene, "title").paragraphs[0].style.size


def test_a_longer_sentence_is_smaller_and_has_few_lines(desk: Desk) -> None:
    short = _sentence(desk, _STATEMENT)
    body = frame(desk.slide(f"content:\n- statement: {_LONG * 2}"), "body")
    [long] = body.paragraphs
    lines = fit.break_lines(long, body.placeholder.content_box.width.points)
    assert long.style.size < short.style.size
    assert lines is not None
    assert len(lines) <= 5


@pytest.mark.parametrize("layout", ["Title and Content", "Title and Content, Dark", "Two Content", "Section Header"])
def test_emphasised_words_are_upright_in_a_colour_that_can_be_read(desk: Desk, layout: str) -> None:
    scene = desk.slide(_STATEMENT, layout=layout)
    [sentence] = frame(scene, "body").paragraphs
    marked = sentence.style.marked
    assert marked not in (None, sentence.style.color)
    assert not any(sentence.style.slants(run) for run in sentence.runs)
    measured = [each for each in contrasts(scene) if each.text == sentence.text]
    assert [each.color for each in measured] == [sentence.style.color, marked]
    assert all(each.readable for each in measured)


def test_a_heading_keeps_its_size_above_the_sentence(desk: Desk) -> None:
    heading, sentence = frame(desk.slide(f"{_STATEMENT}\n  heading: The first rule"), "body").paragraphs
    assert heading.heading
    assert heading.style.size < sentence.style.size


def test_it_appears_at_its_cue(desk: Desk) -> None:
    scene = desk.slide("content:\n- statement: {text: Nobody is alone, cue: so nobody}", "And so nobody is alone.")
    assert [each.step for each in frame(scene, "body").paragraphs] == [0]


def test_a_statement_beside_another_block_has_a_place_of_its_own(desk: Desk) -> None:
    scene = desk.slide("content:\n- statement: Nobody is alone\n- points: [One, Two]")
    bodies = [item for item in scene.items if isinstance(item, Frame) and item.role == "body"]
    assert [body.paragraphs[0].text for body in bodies] == ["Nobody is alone", "One"]


def test_a_statement_that_does_not_fit_is_a_problem(desk: Desk) -> None:
    (problem,) = desk.problems(f"content:\n- statement: {_LONG * 30}")
    assert problem.startswith("On slide 1, this statement does not fit")


def test_marked_words_keep_their_colour_where_the_script_has_no_slanted_letters(desk: Desk) -> None:
    outline = "title: T\nlang: ar\nslides:\n- section: Part\n  content:\n  - statement: الماء *حياة*"
    (scene,) = desk.scenes(outline, "# Part\n\nwords")
    *_, word = frame(scene, "body").paragraphs[0].runs
    assert word.emphasis
    assert not word.strong


def test_a_sentence_of_two_words_is_as_large_as_a_quote_at_most(desk: Desk) -> None:
    assert _sentence(desk, "content:\n- statement: Go now").style.size == 60
