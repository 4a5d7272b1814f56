"""Documents as they come, and what becomes of them: the speech, what is left out of it, and the first outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.draft import draft
from speechdeck.draft.account import AccountError, account
from speechdeck.draft.report import report
from speechdeck.draft.trial import outline_that_builds
from speechdeck.errors import AuthorError
from speechdeck.theme import Theme, load_theme

from .cases import Case, cases
from .conftest import ROOT

CASES = Path(__file__).parent / "draft" / "cases"


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme(ROOT / "templates" / "powerpoint")


def _drafted(case: Case, theme: Theme) -> str:
    ((name, content),) = case.files.items()
    try:
        made = draft(name, content, "A deck")
    except AuthorError as error:
        return "\n\n".join(map(str, error.problems))
    parts = (made.speech, made.left_out, outline_that_builds(made, theme).text, "\n".join(report(made)))
    return "\n- - -\n".join(parts)


@cases(CASES / "texts.txt")
def test_texts(case: Case, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.check(_drafted(case, theme), pytestconfig)


@cases(CASES / "markdown.txt")
def test_markdown(case: Case, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.check(_drafted(case, theme), pytestconfig)


@cases(CASES / "pages.txt")
def test_pages(case: Case, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.check(_drafted(case, theme), pytestconfig)


@cases(CASES / "refused.txt")
def test_documents_that_are_refused(case: Case, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.check(_drafted(case, theme), pytestconfig)


def test_a_text_in_another_encoding_is_read_and_it_is_said_in_which() -> None:
    made = draft(
        "agua.txt",
        "Señor Presidente:\n\nEl agua es lo primero que pide un niño, y no lo último.\n".encode("cp1252"),
        "A deck",
    )
    assert made.speech.startswith("Señor Presidente:\n")
    assert "The text was read as Windows-1252 (Western European): look at its accents and signs." in list(report(made))


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp866", "Уважаемые коллеги!\n\nЛес молчит, когда его сажают, и молчит, когда его рубят.\n"),
        ("cp850", "Señoras y señores:\n\nEl río pasó por aquí, y mi padre también lo oyó en la mañana.\n"),
        ("koi8-r", "Уважаемые коллеги!\n\nЛес молчит, когда его сажают, и молчит, когда его рубят.\n"),
        ("utf-16-le", "Señoras y señores:\n\nEl río pasó por aquí, y mi padre también lo oyó en la mañana.\n"),
    ],
)
def test_texts_of_old_programs_are_read(codec: str, text: str) -> None:
    assert draft("speech.txt", text.encode(codec), "A deck").speech == text


def test_a_page_whose_tags_are_damaged_is_accounted_for_as_browsers_read_it() -> None:
    page = b"<html><meta charset=uSf-8><body><p>Dear friends,</p><\x12p>Rivers are 3 <4 of all.<p>They are ours.</body>"
    made = draft("speech.html", page, "A deck")
    assert made.speech == "Dear friends,\n\n\\< p\\>Rivers are 3 \\<4 of all.\n\nThey are ours.\n"


def test_the_report_says_in_which_encoding_of_dos_a_text_was() -> None:
    said = list(report(draft("speech.txt", "Лес молчит, когда его сажают, и молчит.\n".encode("cp866"), "A deck")))
    assert "The text was read as code page 866 (Cyrillic, of DOS): look at its accents and signs." in said
    said = list(
        report(draft("speech.txt", "El río pasó por aquí, y mi padre también lo oyó.\n".encode("cp850"), "A deck"))
    )
    assert "The text was read as code page 850 (Western European, of DOS): look at its accents and signs." in said


def test_each_word_is_spoken_or_left_out() -> None:
    found = account(
        ["Menu\nHello, my inter-\nnational friends."], "Hello, my international friends.\n", "line 1\ta menu\tMenu\n"
    )
    assert str(found) == "6 words: 5 spoken, 1 left out in 1 lines"


@pytest.mark.parametrize(
    ("speech", "left_out"),
    [
        ("Hello friends.", "line 1\ta menu\tMenu"),
        ("Hello my dear friends.", "line 1\ta menu\tMenu"),
        ("my friends Hello", "line 1\ta menu\tMenu"),
        ("Hello my friends.", ""),
        ("Hello my friends.", "line 1\ta menu\tMenu Home"),
    ],
)
def test_a_word_that_is_lost_moved_or_invented_is_noticed(speech: str, left_out: str) -> None:
    with pytest.raises(AccountError):
        account(["Menu\nHello my friends."], speech, left_out)


def test_a_number_that_the_program_counts_is_in_no_text() -> None:
    assert str(account(["A house"], "a. A house\n", "", ["a."])) == "2 words: 2 spoken, 0 left out in 0 lines"
