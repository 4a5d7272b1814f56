from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.review.findings import Review
from speechdeck.review.showing import in_terminal
from tests.cases import Case, cases
from tests.review import reviews
from tests.review.reviews import CERTAIN, HOSTILE, NOTHING, REVIEW, pieces

_CASES = Path(__file__).with_name("cases")
_REVIEWS = {
    "all": REVIEW,
    "nothing": NOTHING,
    "certain": CERTAIN,
    "written": reviews.WRITTEN,
    "comments": reviews.COMMENTS,
    "hostile": HOSTILE,
}


def _shown(review: Review, *, colour: bool = False, width: int = 100) -> str:
    text = "\n".join(in_terminal(review, colour=colour, width=width))
    # It is "speechdeck" where that is installed.
    return re.sub(r"\x1b\[([\d;]+)m", r"‹\1›", text).replace("python build.py", "speechdeck")


@cases(_CASES / "terminal.txt")
def test_a_review_is_read_slide_by_slide(case: Case, pytestconfig: pytest.Config) -> None:
    [(name, content)] = case.files.items()
    width, *colour = content.decode().strip().split(", ")
    case.check(_shown(_REVIEWS[name], colour=bool(colour), width=int(width)), pytestconfig)


@cases(_CASES / "pieces.txt")
def test_changes_are_seen_in_the_words_around_them(case: Case, pytestconfig: pytest.Config) -> None:
    changed = replace(CERTAIN.changes[0], pieces=pieces(case.files["text"].decode().rstrip("\n")))
    lines = _shown(replace(NOTHING, changes=(changed,)), width=60).split("\n")
    case.check("\n".join(lines[4:-4]), pytestconfig)


@pytest.mark.parametrize("colour", [True, False])
def test_nothing_from_a_file_steers_the_terminal(colour: bool) -> None:
    text = _shown(HOSTILE, colour=colour)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


@pytest.mark.parametrize("width", [30, 60, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    # A command stays whole, to be copied; and what hangs beside a place needs some room.
    lines = _shown(REVIEW, width=width).split("\n")
    room = max(width, 42)
    assert [line for line in lines if len(line) > room and " review " not in line and "decided" not in line] == []
