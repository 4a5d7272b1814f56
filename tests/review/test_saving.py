from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.identity.history import kept
from speechdeck.review.saving import save
from speechdeck.review.speech.editing import Editor
from speechdeck.review.target import Hunk, Said, Target
from speechdeck.review.text import Text, read_text
from speechdeck.review.wording.words import words_of

from ..quay import write_quay

_OUTLINE = "title: The quay\nspeech: text/speech.md\nslides:\n  - section: opening\n"


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return read_text(write_quay(tmp_path))


def _with_dear(text: Text) -> tuple[Target, dict[str, bytes]]:
    """The speech with a word more before its first, and its files."""
    hunk = Hunk(0, 0, tuple(map(Said, words_of("Dear"))))
    target = Target(text)
    first = next(row for row in target.rows if row)
    first[:0] = hunk.said
    speech, outline = text.files
    return target, {speech: Editor(text).edited([hunk]).content, outline: text.files[outline]}


def _save(text: Text) -> list[str]:
    return list(save(text, *_with_dear(text)))


def test_what_changed_is_written_and_nothing_else(text: Text) -> None:
    outline = text.outline_file.stat().st_mtime_ns
    assert _save(text) == [str(text.folder / "speech.md")]
    assert "\nDear Excellencies, *dear* friends." in text.speech_file.read_text("utf-8")
    assert text.outline_file.stat().st_mtime_ns == outline


def test_the_text_as_it_was_is_kept(text: Text) -> None:
    before = text.speech_file.read_bytes()
    _save(text)
    [kept_text] = kept(text.folder)
    assert kept_text.files["speech.md"] == before


def test_a_file_keeps_its_rights(text: Text) -> None:
    text.speech_file.chmod(0o600)
    _save(text)
    assert stat.S_IMODE(text.speech_file.stat().st_mode) == 0o600


def test_a_link_stays_one(text: Text, tmp_path: Path) -> None:
    elsewhere = text.speech_file.rename(text.folder / "the office's.md")
    text.speech_file.symlink_to(elsewhere.name)
    _save(read_text(text.folder))
    assert text.speech_file.is_symlink()
    assert "Dear Excellencies" in elsewhere.read_text("utf-8")


def test_a_speech_in_a_folder_of_its_own_is_written_there(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "speech.md").write_text("Friends.\n", "utf-8")
    (tmp_path / "outline.yaml").write_text(_OUTLINE, "utf-8")
    _save(read_text(tmp_path))
    assert (tmp_path / "text" / "speech.md").read_text("utf-8") == "Dear Friends.\n"


def test_what_somebody_saved_meanwhile_is_not_overwritten(text: Text) -> None:
    target, content = _with_dear(text)
    text.speech_file.write_text("Written meanwhile.\n", "utf-8")
    with pytest.raises(AuthorError) as caught:
        list(save(text, target, content))
    assert "This file was changed meanwhile." in str(caught.value)
    assert "Nothing was written. Run the command again." in str(caught.value)
    assert text.speech_file.read_text("utf-8") == "Written meanwhile.\n"


def test_what_may_not_be_written_is_told(text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whoever runs the tests as root may write everything.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(AuthorError) as caught:
        _save(text)
    assert "This file may not be written." in str(caught.value)
    assert "Make it writable, and run the command again." in str(caught.value)


def test_a_folder_in_which_nothing_can_be_written_is_told(text: Text) -> None:
    target, content = _with_dear(text)
    before = text.speech_file.read_bytes()
    # Where the lock should be is a folder.
    (text.folder / ".speechdeck.lock").mkdir()
    with pytest.raises(AuthorError) as caught:
        list(save(text, target, content))
    assert "This cannot be written: Is a directory." in str(caught.value)
    assert "Nothing was written. See to that, and run the command again." in str(caught.value)
    assert text.speech_file.read_bytes() == before


def test_what_is_not_the_deck_that_was_meant_is_not_written(text: Text) -> None:
    target, content = _with_dear(text)
    speech, outline = content
    for wrong in ({speech: b"Somebody else's speech.\n"}, {outline: b"title: The quay\nslides: []\n"}):
        with pytest.raises(AuthorError) as caught:
            list(save(text, target, content | wrong))
        assert "What would be written is no longer the deck with the corrections that are shown." in str(caught.value)
    assert read_text(text.folder).words == text.words
