"""What was made of files is kept until one of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.files.kept import kept


class _Maker:
    """Makes a list of a file's lines, and counts how often."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.times = 0

    def __call__(self) -> tuple[list[str], list[str]]:
        self.times += 1
        return self.source.read_text().splitlines(), [str(self.source)]


@pytest.fixture
def make(tmp_path: Path) -> _Maker:
    (tmp_path / "source").write_text("first\n")
    return _Maker(tmp_path / "source")


def test_it_is_made_once_until_a_source_changes(make: _Maker, tmp_path: Path) -> None:
    for _ in range(2):
        assert kept("lines", make, tmp_path / "kept") == ["first"]
    assert make.times == 1
    make.source.write_text("second\n")
    assert kept("lines", make, tmp_path / "kept") == ["second"]
    assert [file.name for file in (tmp_path / "kept").iterdir()] == ["lines.json"]


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"made": 1, "sources": 1, "digest": ""}'])
def test_what_cannot_be_read_is_made_anew(make: _Maker, tmp_path: Path, damage: str) -> None:
    (tmp_path / "lines.json").write_text(damage)
    assert kept("lines", make, tmp_path) == ["first"]


def test_a_source_that_is_gone_has_it_made_anew(make: _Maker, tmp_path: Path) -> None:
    kept("lines", make, tmp_path)
    make.source = make.source.rename(tmp_path / "moved")
    assert kept("lines", make, tmp_path) == ["first"]
    assert make.times == 2


def test_where_nothing_can_be_kept_it_is_made_all_the_same(make: _Maker) -> None:
    assert kept("lines", make, make.source) == ["first"]
