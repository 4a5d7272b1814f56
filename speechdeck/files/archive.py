"""Packages from anywhere: a file or a folder whose parts are read one by one, and never more of them than fits."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_LARGEST = 512 * 1024 * 1024
"""Bytes of a file that is a package. What a template holds as sample slides and films is in it, and is not read."""

_UNPACKED = 256 * 1024 * 1024
"""Bytes of all parts that are read, unpacked."""

_DIRECTORY = 8 * 1024 * 1024
"""Bytes of an archive's list of its parts: some eighty thousand."""

_AT_ONCE = 1024 * 1024
"""Bytes that are unpacked at a time: an archive may say that a part is short that never ends."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How parts may be packed (ECMA-376 Part 2, annex B)."""

_ENCRYPTED = 0x1


class PackageError(Exception):
    """Why a package is not read, and what its author can do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(sentence)
        self.sentence, self.remedy = sentence, remedy


class Parts(Protocol):
    """The parts of a package by their names."""

    @property
    def names(self) -> list[str]:
        """The names of all parts."""

    def __contains__(self, name: object) -> bool:
        """Whether there is a part of this name."""

    def read(self, name: str) -> bytes:
        """Return a part."""


def open_parts(path: Path) -> Parts:
    """Open the package that a path names, which may be a folder of its parts."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        return Folder(path)
    if not stat.S_ISREG(status.st_mode):
        raise PackageError("This is a pipe or a device, and not a file.", "Name the file itself.")
    if status.st_size > _LARGEST:
        raise _too_large()
    return Archive(path.read_bytes())


def _too_large() -> PackageError:
    return PackageError(
        f"This template is larger than {_UNPACKED >> 20} MB when it is unpacked.",
        "Make its pictures smaller in PowerPoint (Picture Format > Compress Pictures), and save it again.",
    )


def damaged() -> PackageError:
    """What is said of a template whose parts cannot be read."""
    return PackageError(
        "This template is damaged: parts of it cannot be read.", "Copy it again from where it comes from."
    )


class _Allowance:
    """How much may still be read."""

    def __init__(self) -> None:
        self.left = _UNPACKED

    def take(self, length: int) -> None:
        self.left -= length
        if self.left < 0:
            raise _too_large()


class Folder:
    """A folder that holds a package's parts as files; nothing outside it is read, wherever links in it lead."""

    def __init__(self, path: Path) -> None:
        self.path, self.allowance = Path(os.path.realpath(path)), _Allowance()
        self.files: dict[str, Path | None] = {}

    def _file(self, name: str) -> Path | None:
        if name not in self.files:
            self.files[name] = self._found(name)
        return self.files[name]

    def _found(self, name: str) -> Path | None:
        try:
            file = Path(os.path.realpath(self.path / name, strict=True))
            return file if file.is_relative_to(self.path) and file.is_file() else None
        except (OSError, ValueError):
            return None

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        found = (Path(folder, file) for folder, _, files in os.walk(self.path) for file in files)
        return [file.relative_to(self.path).as_posix() for file in found]

    def __contains__(self, name: object) -> bool:
        return self._file(str(name)) is not None

    def read(self, name: str) -> bytes:
        """Return a part; a KeyError says that there is none."""
        file = self._file(name)
        if file is None:
            raise KeyError(name)
        self.allowance.take(file.stat().st_size)
        return file.read_bytes()


class Archive:
    """A package in one file, as most are; a file that is no archive has no parts."""

    def __init__(self, content: bytes) -> None:
        self.content, self.allowance = content, _Allowance()
        self.archive: zipfile.ZipFile | None = None
        listing = _Listing(content)
        with suppress(zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error):
            self.archive = zipfile.ZipFile(listing)
        listing.most = len(content)

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return [] if self.archive is None else list(self.archive.NameToInfo)

    def __contains__(self, name: object) -> bool:
        return self.archive is not None and name in self.archive.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a part; a KeyError says that there is none."""
        if self.archive is None:
            raise KeyError(name)
        info = self.archive.getinfo(name)
        if info.compress_type not in _METHODS:
            raise PackageError(
                "This template is packed in a way that PowerPoint does not read.", "Save it again from PowerPoint."
            )
        if info.flag_bits & _ENCRYPTED:
            raise PackageError(
                "Parts of this template are protected by a password.", "Unpack them with it, or ask for another copy."
            )
        self.allowance.take(info.file_size)
        try:
            with self.archive.open(info) as member:
                # It ends where it says that it does, and its checksum is compared there.
                content = b"".join(iter(lambda: member.read(_AT_ONCE), b""))
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
            raise damaged() from None
        if len(content) != info.file_size:
            raise damaged()
        return content


class _Listing(io.BytesIO):
    """An archive whose list of parts is read, all of it at once: an archive may say that it is as long as it likes."""

    most = _DIRECTORY

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self.most:
            raise zipfile.BadZipFile("too many parts")
        return super().read(size)
