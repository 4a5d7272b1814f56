"""Every text of ours is in every catalogue, translated, with the same names in braces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from speechdeck.interface import CATALOGUES

from .catalogues import catalogue, extracted, sources, texts, untranslated, update

_CATALOGUES = sorted(CATALOGUES.glob("*.po"))
_CALL = re.compile(r"\bn?gettext\(")
_DEFINED = re.compile(r"(?:def|function) n?gettext\(")
_SENTENCE = re.compile(r"[\"`]([A-Z][a-z]+ (?:[a-z']+|\$\{)[^\"`]*)[\"`]")
_APART = re.compile(r"/\*.*?\*/|//[^\n]*|(?:n?gettext|Error)\((?:[\"`][^\"`]*[\"`](?:,\s*)?)+", re.DOTALL)
"""Comments, what is said by a catalogue, and what only we read."""


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def _forms(texts: str | tuple[str, ...] | list[str]) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


@pytest.mark.parametrize("file", _CATALOGUES, ids=lambda file: file.stem)
def test_it_has_every_text_of_ours_and_no_other(file: Path) -> None:
    known = catalogue(file)
    ours = {message.id for message in texts() if message.id}
    assert {message.id for message in known if message.id} == ours, "run `make catalogues`"
    assert untranslated(known) == []
    assert not [message.id for message in known if message.fuzzy and message.id]


@pytest.mark.parametrize("file", _CATALOGUES, ids=lambda file: file.stem)
def test_what_is_filled_in_is_filled_in_there_too(file: Path) -> None:
    odd = {message.id: message.string for message in catalogue(file) if message.id and not _agrees(message)}
    assert odd == {}


def _agrees(message: Message) -> bool:
    wanted = _names(_forms(message.id)[-1])
    forms = [_names(form) for form in _forms(message.string or "")]
    # Of "one slide", the number may be said in words, or by the form of the noun alone.
    exact = forms if len(forms) == 1 else forms[-1:]
    return all(names == wanted for names in exact) and all(names <= wanted for names in forms)


def test_a_text_that_is_not_in_a_catalogue_would_be_noticed(tmp_path: Path) -> None:
    file = tmp_path / "fr.po"
    found = texts()
    found.add("A new text")
    file.write_bytes((CATALOGUES / "fr.po").read_bytes())
    assert update(file, found) == 1
    assert untranslated(catalogue(file)) == ["A new text"]
    assert update(file, texts()) == 0, "and goes with its text"
    assert file.read_bytes() == (CATALOGUES / "fr.po").read_bytes()


def test_each_place_that_says_something_is_found() -> None:
    """The reader of JavaScript is not that of a browser: a text that it misses would be in no catalogue."""
    unfound = {}
    for file in sources():
        source = file.read_text("utf-8")
        calls = len(_CALL.findall(source)) - len(_DEFINED.findall(source))
        if calls != len(extracted(file)):
            unfound[file.name] = calls
    assert unfound == {}


def test_no_sentence_of_the_pages_scripts_is_said_without_a_catalogue() -> None:
    """Single words are looked for where they are seen, in tests/stage/test_languages.py."""
    bare = [
        f"{file.name}: {text}"
        for file in sources()
        if file.suffix == ".js"
        for text in _SENTENCE.findall(_APART.sub("", file.read_text("utf-8")))
    ]
    assert bare == []
