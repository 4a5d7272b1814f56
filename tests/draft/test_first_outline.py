"""The first outline of a drafted speech: it builds, in the speech's own words, and the report says what it proposes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.draft import draft, sample
from speechdeck.draft.report import report
from speechdeck.draft.trial import outline_that_builds
from speechdeck.theme import Theme, load_theme

from ..conftest import ROOT


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme(ROOT / "templates" / "powerpoint")


def test_a_deck_without_a_document_builds(theme: Theme) -> None:
    assert outline_that_builds(sample("Ours"), theme).text.startswith("title: Ours\n")


def test_a_long_section_is_parted_at_the_speakers_own_words_and_the_report_says_so(theme: Theme) -> None:
    steps = "The water of the river number {0} is deep, and the people who live at it have never asked for more of it than they need. "
    text = "Dear friends,\n\n# Rivers\n\n" + "\n\n".join(
        (f"{word}, we go on. " + steps.format(word) * 5) for word in ("First", "Second", "Third")
    )
    made = draft("speech.md", text.encode(), "A deck")
    assert "  - from: Second, we go" in outline_that_builds(made, theme).text
    assert "Proposed in outline.yaml, each with a comment: 1 slide within long sections." in list(report(made))


def test_a_link_that_nobody_could_follow_is_a_text(theme: Theme) -> None:
    made = draft("speech.md", b"Dear friends, read [this](https://) now, and take your time with it.\n", "A deck")
    assert made.speech == "Dear friends, read this now, and take your time with it.\n"
    assert made.left_out == "line 1\tan address that nobody could follow\thttps://\n"
    assert outline_that_builds(made, theme).problems == ()


def test_what_cannot_be_mended_in_the_outline_is_told(theme: Theme) -> None:
    made = replace(draft("speech.md", b"Dear friends,\n", "A deck"), speech="Read [this](https://).\n")
    (problem,) = outline_that_builds(made, theme).problems
    assert (problem.place.file, problem.place.line) == ("speech.md", 1)


# --- The account --------------------------------------------------------------------------------------------------
