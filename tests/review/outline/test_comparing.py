from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.outline.comparing import told_of_new_sections
from tests.cases import Case, cases

from .trial import account_of

_CASES = Path(__file__).with_name("cases")


@cases(_CASES / "shown.txt")
def test_texts_of_slides_come_home_to_their_place(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    case.check(account_of(case, tmp_path), pytestconfig)


def test_sections_without_a_slide_are_told() -> None:
    assert list(told_of_new_sections([], [])) == []
    assert list(told_of_new_sections(["Water"], ["Water"])) == [
        "1 section more, each on a slide with its heading alone: Water."
    ]
    assert list(told_of_new_sections(["Water", "Wind"], [])) == [
        "2 sections more, for which the outline needs a slide: Water, Wind."
    ]
