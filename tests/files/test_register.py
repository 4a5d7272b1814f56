"""The register of builds: those that are alive are not told, and those that are gone only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.files.register import abandoned, registered


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty register."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    return tmp_path / "state" / "speechdeck"


def test_a_build_that_is_alive_is_not_told_and_leaves_nothing(tmp_path: Path, register: Path) -> None:
    with registered(tmp_path / "stage"):
        assert list(abandoned()) == []
        assert [entry.name for entry in register.iterdir()] == ["stage"]
    assert list(register.iterdir()) == []


def test_what_was_left_is_told_until_it_is_gone(tmp_path: Path, register: Path) -> None:
    stage = tmp_path / "stage \u2026"
    stage.mkdir()
    with registered(stage):
        pass
    assert list(abandoned()) == list(abandoned()) == [stage]
    stage.rmdir()
    assert list(abandoned()) == [stage]
    assert list(abandoned()) == list(register.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"stage", b"\0", b"\xff/"])
def test_an_entry_that_was_not_written_whole_is_dropped(content: bytes, register: Path) -> None:
    register.mkdir(parents=True)
    (register / "entry").write_bytes(content)
    assert list(abandoned()) == list(register.iterdir()) == []


def test_where_nothing_can_be_written_down_builds_go_on(tmp_path: Path, register: Path) -> None:
    register.parent.write_text("a file")
    with registered(tmp_path / "stage"):
        assert list(abandoned()) == []
