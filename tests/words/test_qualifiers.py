from __future__ import annotations

import pytest

from speechdeck.words.qualifiers import abbreviation_in, rest_of, without_marks, word_behind


@pytest.mark.parametrize(
    ("words", "shown"),
    [(" mᵃ", " m"), ("ᵇ", ""), (" (p)", ""), (" (m)", " (m)"), (" (est.)", " (est.)"), (" ºC", " ºC"), (" m²", " m²")],
)
def test_marks_of_footnotes_say_nothing_of_the_unit(words: str, shown: str) -> None:
    assert without_marks(words) == shown


@pytest.mark.parametrize(
    ("behind", "rest"),
    [
        (" per day", "/duration-day"),
        ("/day*", "/duration-day"),
        (" a day", "/duration-day"),
        (" per person (est.)", "/person"),
        (" weekly", "weekly"),
        (" p.a.", "p.a."),
        (" a dog", ""),
        (" schools", ""),
    ],
)
def test_a_rate_has_one_name_however_it_is_written(behind: str, rest: str) -> None:
    assert rest_of(behind, behind, "en") == rest


@pytest.mark.parametrize(
    ("before", "behind", "short"),
    [
        ("", " bcm", "bcm"),
        ("", " Go", "go"),
        ("", " LPA", "lpa"),
        ("", " pcs", "pc"),
        ("", " FTEs of all", "fte"),
        ("TSh", "", "tsh"),
        ("", "rd", ""),
        ("", " cars", ""),
        ("", " in all", ""),
        ("", " (GNP)", ""),
        ("UK ", "", ""),
        ("", " чел.", ""),
    ],
)
def test_an_abbreviation_may_be_a_unit_or_a_scale(before: str, behind: str, short: str) -> None:
    assert abbreviation_in(before, behind) == short


@pytest.mark.parametrize(
    ("behind", "word"),
    [
        (" people", "pe"),
        (" of persons", "pe"),
        (" d’habitants", "ha"),
        (" (est.)", ""),
        (" or so", ""),
        ("人", ""),
        (" per day", ""),
        ("*", ""),
    ],
)
def test_the_word_behind_a_number_is_known_by_its_beginning(behind: str, word: str) -> None:
    assert word_behind(behind) == word
