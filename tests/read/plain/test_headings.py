from __future__ import annotations

import textwrap

import pytest

from speechdeck.errors import AuthorError

from ..plain_texts import paragraphs, read


def test_a_line_in_the_middle_of_a_wrapped_sentence_is_no_heading() -> None:
    paragraph = paragraphs(7)[0]
    lines = textwrap.wrap(paragraph, 60)
    assert read("\n".join(lines), lines[1]) == [paragraph]
    assert read("\n".join([lines[0], "", *lines[1:]]), lines[1])[1] == f"# {lines[1]}"


@pytest.mark.parametrize("written", ["The winter’s end", "\u3000The\u00a0winter's  end ", "The win\u00adter's end"])
def test_a_heading_is_found_by_how_it_looks_and_kept_as_it_is(written: str) -> None:
    (heading, _) = read(f"{written}\n\nIt came.", "The winter's end")
    assert heading == "# " + " ".join(written.strip(" ").replace("  ", " ").split(" "))


def test_the_longest_heading_is_the_one() -> None:
    assert read("Bees\nand honey\n\nText.", "Bees", "Bees and honey") == ["# Bees and honey", "Text."]


def test_the_outlines_order_says_which_line_is_the_heading() -> None:
    text = "Why?\n\nBecause.\n\nBees\n\nThey sting.\n\nWhy?\n\nNobody knows."
    assert read(text, "Bees", "Why?") == ["Why?", "Because.", "# Bees", "They sting.", "# Why?", "Nobody knows."]
    assert read(text, "Why?", "Bees", "Why?")[-2] == "# Why?"


def test_where_the_order_leaves_a_choice_the_author_has_it() -> None:
    with pytest.raises(AuthorError, match="occurs in lines 1, 5 and 9, and the outline has 2 slides for it"):
        read("Bees\n\nOne.\n\nBees\n\nTwo.\n\nBees\n\nThree.", "Bees", "Bees")


def test_what_stands_further_apart_is_no_heading() -> None:
    assert read("Bees\n\n\nand honey\n", "Bees and honey") == ["Bees", "and honey"]
