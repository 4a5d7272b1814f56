"""Digits on a slide that nobody has to say."""

from __future__ import annotations

import pytest

from speechdeck.words.unclaimed import without_unclaimed, without_years


@pytest.mark.parametrize(
    "text",
    [
        "1. Water",
        "2) Water",
        "（3） 水",
        "4、水",
        "Source: Water Board, 2023, p. 12",
        "来源：水务局，2023年",
        "Wells are deep (Miller, 2021b)",
        "© 2024",
        "www.example.org/2024",
        "water@example.org",
        "+41 22 555 01 23",
    ],
)
def test_digits_that_claim_nothing_are_left_out(text: str) -> None:
    left = without_unclaimed(text, "en")
    assert len(left) == len(text)
    assert not any(map(str.isdigit, left))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "1.5 wells"),
        ("en", "12 wells (14 of them new)"),
        ("en", "In 2021, after the flood"),
        ("en", "Sources of 3 rivers"),
        ("de", "25. Tagung"),
        ("en", "at 10:20"),
    ],
)
def test_other_digits_stay(lang: str, text: str) -> None:
    assert without_unclaimed(text, lang) == text


def test_the_hour_stays_when_its_quarters_go() -> None:
    assert without_unclaimed("10:30", "en") == "10:  "


def test_a_source_is_without_the_years_of_its_editions() -> None:
    assert without_years("Miller, 2019; 77 fishermen") == "Miller,     ; 77 fishermen"
