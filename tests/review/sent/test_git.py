"""Git is asked for what was committed, and starts nothing that a repository names; where it does not answer, there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from speechdeck.review.sent.git import revisions

_NAMES = ("speech.md", "outline.yaml")


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    run = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return run.stdout


def _commit(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / f"{name}.md").write_text(content, "utf-8")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "A draft")


def _speeches(folder: Path) -> list[str]:
    return [revision.files["speech.md"].decode() for revision in revisions(folder, _NAMES)]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck's folder in a repository."""
    _git(tmp_path, "init", "-q", "-b", "main")
    folder = tmp_path / "slides" / "a deck"
    folder.mkdir(parents=True)
    return folder


def test_revisions_are_those_that_touched_a_file_the_newest_first(deck: Path) -> None:
    for number in (1, 2):
        _commit(deck, speech=f"Draft {number}.")
        _commit(deck, other=f"Notes {number}.")
    assert _speeches(deck) == ["Draft 2.", "Draft 1."]
    first = revisions(deck, _NAMES)[-1]
    assert first.name == _git(deck, "rev-list", "--max-parents=0", "HEAD").strip()
    assert first.when.tzinfo


def test_other_branches_have_revisions_too_and_what_came_back_is_one(deck: Path) -> None:
    _commit(deck, speech="Draft 1.")
    _git(deck, "switch", "-q", "-c", "aside")
    _commit(deck, speech="Draft 2.")
    _git(deck, "switch", "-q", "main")
    _commit(deck, speech="Draft 3.")
    _commit(deck, speech="Draft 1.")
    assert sorted(_speeches(deck)) == ["Draft 1.", "Draft 2.", "Draft 3."]


def test_a_name_is_no_pattern(deck: Path) -> None:
    _commit(deck, speech="Draft 1.")
    assert revisions(deck, ["*.md", ":(top)slides", "a\nb.md"]) == []


def test_a_shallow_clone_has_what_it_has(deck: Path, tmp_path: Path) -> None:
    for number in (1, 2):
        _commit(deck, speech=f"Draft {number}.")
    _git(tmp_path, "clone", "-q", "--depth=1", f"file://{tmp_path}", "shallow")
    assert _speeches(tmp_path / "shallow" / "slides" / "a deck") == ["Draft 2."]


def test_a_partial_clone_fetches_nothing(deck: Path, tmp_path: Path) -> None:
    _commit(deck, speech="Draft 1.")
    _git(tmp_path, "config", "uploadpack.allowFilter", "true")
    _git(tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{tmp_path}", "partial")
    (tmp_path / "partial" / "slides" / "a deck").mkdir(parents=True)
    assert _speeches(tmp_path / "partial" / "slides" / "a deck") == []
    assert "?" in _git(tmp_path / "partial", "rev-list", "--objects", "--missing=print", "HEAD")


def test_nothing_that_a_repository_names_is_started(deck: Path, tmp_path: Path) -> None:
    _commit(deck, speech="Draft 1.")
    started = tmp_path / "started"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{started}'\n", "utf-8")
    program.chmod(0o755)
    for setting in ("core.fsmonitor", "core.pager", "pager.log", "diff.external", "gpg.program", "core.sshCommand"):
        _git(tmp_path, "config", setting, str(program))
    for setting in ("log.showSignature", "pager.cat-file"):
        _git(tmp_path, "config", setting, "true")
    _git(tmp_path, "config", "diff.text.textconv", str(program))
    (tmp_path / ".git" / "info").mkdir(exist_ok=True)
    (tmp_path / ".git" / "info" / "attributes").write_text("*.md diff=text filter=text\n", "utf-8")
    _git(tmp_path, "config", "filter.text.smudge", str(program))
    assert _speeches(deck) == ["Draft 1."]
    assert not started.exists()


def test_the_repository_of_a_hook_is_not_taken_for_the_decks(
    deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _commit(deck, speech="Draft 1.")
    (tmp_path / "other").mkdir()
    _git(tmp_path / "other", "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    assert _speeches(deck) == ["Draft 1."]


def test_a_repository_without_revisions_and_a_damaged_one_have_none(deck: Path, tmp_path: Path) -> None:
    assert revisions(deck, _NAMES) == []
    _commit(deck, speech="Draft 1.")
    (tmp_path / ".git" / "HEAD").write_text("nonsense", "utf-8")
    assert revisions(deck, _NAMES) == []


def test_without_git_there_are_none(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _commit(deck, speech="Draft 1.")
    monkeypatch.setenv("PATH", "")
    assert revisions(deck, _NAMES) == []
