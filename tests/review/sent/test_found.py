"""The text that was sent is found by what a file says of it: among the kept ones, or in Git, wherever it is divided as it was."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from speechdeck.identity import Identity
from speechdeck.pipeline import build, identity, prepare
from speechdeck.review.sent.found import sent
from speechdeck.theme import Theme

from ...quay import OUTLINE, SPEECH, write_quay

_PLAIN = OUTLINE.replace("version: Draft 3\n", "")


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path, theme: Theme, said: str, shown: str = _PLAIN) -> Identity:
    """Commit a text, and return what its files say of it."""
    deck = folder / "quay" if (folder / "quay").exists() else write_quay(folder)
    (deck / "speech.md").write_bytes(said.encode())
    (deck / "outline.yaml").write_bytes(shown.encode())
    _git(deck, "add", "-A")
    _git(deck, "commit", "-q", "-m", "A draft")
    return identity(prepare(deck, theme))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    _git(tmp_path, "init", "-q")
    return tmp_path


def test_a_kept_text_goes_before_git(repository: Path, theme: Theme) -> None:
    text = _commit(repository, theme, SPEECH)
    deck = repository / "quay"
    build(deck, theme, repository / "dist")
    found = sent(deck, text)
    assert found
    assert found.where.startswith("the build of 20")
    shutil.rmtree(deck / ".speechdeck")
    found = sent(deck, text)
    assert found
    assert re.fullmatch(r"Git's revision [0-9a-f]{8} of \d{4}-\d\d-\d\d \d\d:\d\d", found.where)


def test_it_is_found_in_git_by_its_version(repository: Path, theme: Theme) -> None:
    drafts = [SPEECH.replace("Stone", stone) for stone in ("Stone", "Granite", "Sand")]
    texts = [_commit(repository, theme, draft) for draft in drafts]
    for draft, text in zip(drafts, texts, strict=True):
        found = sent(repository / "quay", text)
        assert found
        assert found.identity == text
        assert found.files == {"speech.md": draft.encode(), "outline.yaml": _PLAIN.encode()}


def test_of_one_speech_it_is_the_revision_with_the_outline(repository: Path, theme: Theme) -> None:
    first = _commit(repository, theme, SPEECH)
    _commit(repository, theme, SPEECH, _PLAIN.replace("A quay for everybody", "Our quay"))
    found = sent(repository / "quay", first)
    assert found
    assert found.files["outline.yaml"] == _PLAIN.encode()


def test_a_committed_text_with_its_outline_goes_before_a_kept_one_with_another(repository: Path, theme: Theme) -> None:
    first = _commit(repository, theme, SPEECH)
    deck = repository / "quay"
    (deck / "outline.yaml").write_text(_PLAIN.replace("A quay for everybody", "Our quay"), "utf-8")
    build(deck, theme, repository / "dist")
    found = sent(deck, first)
    assert found
    assert found.files["outline.yaml"] == _PLAIN.encode()
    shutil.rmtree(repository / ".git")
    kept = sent(deck, first)
    assert kept
    assert b"Our quay" in kept.files["outline.yaml"]


def test_drafts_of_one_name_are_told_apart_by_their_sections(repository: Path, theme: Theme) -> None:
    first = _commit(repository, theme, SPEECH, OUTLINE)
    second = _commit(repository, theme, SPEECH.replace("Stone", "Granite"), OUTLINE)
    assert first.version == second.version == "Draft 3"
    for text, stone in ((first, b"Stone"), (second, b"Granite")):
        found = sent(repository / "quay", text)
        assert found
        assert stone in found.files["speech.md"]


def test_a_speech_whose_sections_went_to_other_slides_is_still_found(repository: Path, theme: Theme) -> None:
    text = _commit(repository, theme, SPEECH)
    merged = Identity(text.deck, text.version, text.sections[1:2], "")
    found = sent(repository / "quay", merged)
    assert found
    assert found.files["speech.md"] == SPEECH.encode()
    assert sent(repository / "quay", Identity(text.deck, "0badbeef", text.sections[1:2], "")) is None


def test_a_speech_that_had_another_name_is_found(repository: Path, theme: Theme) -> None:
    deck = write_quay(repository, f"{_PLAIN}speech: remarks.txt\n")
    (deck / "remarks.txt").write_text("Friends.\n\nWhy we built it\n\nThere were 310 hours, and 6 metres.\n\nThanks\n\nThank you.\n", "utf-8")  # fmt: skip
    (deck / "speech.md").unlink()
    _git(deck, "add", "-A")
    _git(deck, "commit", "-q", "-m", "A draft")
    text = identity(prepare(deck, theme))
    (deck / "remarks.txt").write_text("Nothing is left.\n", "utf-8")
    found = sent(deck, text)
    assert found
    assert list(found.files) == ["remarks.txt", "outline.yaml"]


def test_other_ends_of_lines_are_no_other_text(repository: Path, theme: Theme) -> None:
    text = _commit(repository, theme, SPEECH)
    deck = repository / "quay"
    (deck / "speech.md").write_bytes(SPEECH.replace("\n", "\r\n").encode())
    windows = identity(prepare(deck, theme))
    assert windows.version != text.version
    found = sent(deck, windows)
    assert found
    assert found.identity.is_as(text)


def test_there_is_none_of_another_speech(repository: Path, theme: Theme, tmp_path: Path) -> None:
    text = _commit(repository, theme, SPEECH)
    other = Identity("quay", "0badbeef", tuple(text.sections[1:3]))
    assert sent(repository / "quay", other) is None


def test_there_is_none_without_a_repository(tmp_path: Path, theme: Theme) -> None:
    deck = write_quay(tmp_path, _PLAIN)
    assert sent(deck, identity(prepare(deck, theme))) is None
