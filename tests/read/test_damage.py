from __future__ import annotations

import pytest

from speechdeck.read.damage import damage
from speechdeck.read.source import Source

_TEXT = "The hive’s café – “yes”… 5 € à côté"


def _misread(text: str, codec: str) -> str:
    """A text in UTF-8 as a program shows it that takes it for another encoding."""
    chars = ((byte, bytes([byte]).decode(codec, "replace")) for byte in text.encode())
    return "".join(chr(byte) if char == "\ufffd" else char for byte, char in chars)


def _told(text: str) -> list[str]:
    return [f"{problem.place}: {problem.severity}: {problem.sentence}" for problem in damage(Source("a.txt", text))]


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_what_was_opened_in_the_wrong_encoding_is_told_once(codec: str) -> None:
    (told,) = _told("Dear all,\n" + _misread(_TEXT, codec))
    assert told.startswith("a.txt:2:9: warning: There are 10 garbled places here")
    assert f"“{_misread('é', codec)}” was é (2 times), “{_misread('’', codec)}” was ’ (once)" in told
    assert told.endswith("and 4 more.")


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman", "cp1251"])
@pytest.mark.parametrize("word", ["Привет", "各位代表", "ليلى", "여러분", "ありがとう"])
def test_words_of_every_script_are_known_when_they_are_garbled(codec: str, word: str) -> None:
    (told,) = _told(_misread(word, codec))
    assert f"was {word} (once)" in told


def test_a_garbled_quotation_mark_may_have_lost_its_end() -> None:
    assert "“â€�” was ” (once)" in _told("â€œyesâ€�")[0]


@pytest.mark.parametrize(
    "text",
    [
        "« voilà », déjà »",
        "IRMÃ” CITÉ’ L’UNIVERSITÉ” OÙ… Ü– «À»",
        "Ångström, Ä… Öl, “Ä“",
        "«СССР» № 5, Рівні нації її їхньої, Ђорђе",
        "São João, IRMÃ. NÃO, Â.",
        "√2 ≈ 1.41, ¬ £5, ‚Äpfel‘",
        "各位代表：“现在”……",
    ],
)
def test_what_people_write_is_not_taken_for_damage(text: str) -> None:
    assert _told(text) == []


def test_in_capitals_a_letter_is_garbled_where_the_word_goes_on() -> None:
    assert "“Ã‘” was Ñ (once)" in _told("NIÃ‘O")[0]


def test_lost_letters_are_counted() -> None:
    (told,) = _told("caf�, na�ve")
    assert (
        told == "a.txt:1:4: warning: There are 2 “�” here, in place of letters that an earlier program could not read."
    )


def test_control_characters_inside_garbled_letters_are_no_news() -> None:
    (told,) = _told("\u00e2\u20ac\u009d")
    assert "garbled" in told


@pytest.mark.parametrize("white", ["\t", "\n", "\v", "\f", "\u2028", "\u2029"])
def test_white_space_of_word_processors_is_no_damage(white: str) -> None:
    assert _told(f"the hill{white}and back") == []
