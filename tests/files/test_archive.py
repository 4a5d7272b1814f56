"""Packages from anywhere are read part by part, within bounds."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from speechdeck.files import archive
from speechdeck.files.archive import Archive, Folder, PackageError, open_parts
from tests.templates.kit import packed

_PART = b"<part>" + b"word " * 5_000 + b"</part>"


def _patched(package: bytes, at: int, value: int, size: int) -> bytes:
    """A package, something about its first part said otherwise in its list of parts."""
    listing = package.index(b"PK\1\2") + at
    return package[:listing] + value.to_bytes(size, "little") + package[listing + size :]


def test_a_part_is_what_was_packed() -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        parts = Archive(packed({"part.xml": _PART}, method))
        assert "part.xml" in parts
        assert "other.xml" not in parts
        assert parts.read("part.xml") == _PART


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_powerpoint_could_not_unpack_is_told(method: int) -> None:
    with pytest.raises(PackageError, match="packed in a way that PowerPoint does not read"):
        Archive(packed({"part.xml": _PART}, method)).read("part.xml")


def test_a_part_with_a_password_is_told() -> None:
    locked = _patched(packed({"part.xml": _PART}), 8, 1, 2)
    with pytest.raises(PackageError, match="protected by a password"):
        Archive(locked).read("part.xml")


_DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "other bytes": lambda package: package.replace(package[60:80], bytes(20), 1),
    "another checksum": lambda package: _patched(package, 16, 7, 4),
    "shorter than it is": lambda package: _patched(package, 24, 7, 4),
    "longer than it is": lambda package: _patched(package, 24, len(_PART) + 1, 4),
    "elsewhere": lambda package: _patched(package, 42, 9, 4),
}


@pytest.mark.parametrize("damage", _DAMAGES.values(), ids=_DAMAGES)
def test_a_part_that_is_not_what_the_list_says_is_damaged(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(PackageError, match="damaged"):
        Archive(damage(packed({"part.xml": _PART}))).read("part.xml")


def test_what_is_no_archive_has_no_parts() -> None:
    for content in (b"", b"PK", b"%PDF-1.7", packed({"part.xml": _PART})[:-30]):
        parts = Archive(content)
        assert parts.names == []
        assert "part.xml" not in parts
        with pytest.raises(KeyError):
            parts.read("part.xml")


def test_no_more_is_unpacked_than_fits_however_much_is_packed() -> None:
    bomb = _patched(packed({"part.xml": _PART}), 24, archive._UNPACKED + 1, 4)
    with pytest.raises(PackageError, match="larger than 256 MB"):
        Archive(bomb).read("part.xml")


def test_all_parts_together_have_what_one_may_have() -> None:
    parts = Archive(packed({"part.xml": _PART, "other.xml": _PART}))
    parts.allowance.left = len(_PART) + 1
    parts.read("part.xml")
    with pytest.raises(PackageError, match="larger"):
        parts.read("other.xml")


def test_a_list_of_parts_is_read_if_it_can_be_one() -> None:
    package = packed({"part.xml": _PART})
    end = package.index(b"PK\5\6") + 12
    endless = package[:end] + (archive._DIRECTORY + 1).to_bytes(4, "little") + package[end + 4 :]
    assert Archive(bytes(archive._DIRECTORY) + endless).names == []


def test_nothing_outside_a_folder_is_read(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "secret.xml"
    inside.mkdir()
    outside.write_text("secret")
    (inside / "part.xml").write_bytes(_PART)
    (inside / "link.xml").symlink_to(outside)
    (inside / "loop.xml").symlink_to(inside / "loop.xml")
    os.mkfifo(inside / "pipe.xml")
    parts = open_parts(inside)
    assert isinstance(parts, Folder)
    assert parts.read("part.xml") == _PART
    for name in ("link.xml", "loop.xml", "pipe.xml", "../secret.xml", str(outside), "n" * 5_000, "a\0b", "", "."):
        assert name not in parts, name


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.potx"
    os.mkfifo(pipe)
    with pytest.raises(PackageError, match="pipe or a device"):
        open_parts(pipe)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.potx"
    with large.open("wb") as file:
        file.truncate(archive._LARGEST + 1)
    with pytest.raises(PackageError, match="larger"):
        open_parts(large)
