"""The texts that builds kept, in ``.speechdeck/`` in the deck's folder: what was sent is compared with what comes back.

Each is an archive that anybody can open, named by the speech and the outline in it. To keep them, or to find them, never
fails: where nothing can be written, or what is there is damaged, there is none.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..files.archive import Archive, PackageError
from .carried import from_json, to_json
from .hashes import Identity

FOLDER = ".speechdeck"

_TEXTS, _IDENTITY = "texts", "identity.json"

_SPEECHES, _MOST = 50, 100
"""How many texts stay: the last of them, whatever their outlines, and the newest outline of the last speeches."""

_LARGEST = 32 * 1024 * 1024
"""Bytes of a text with its outline: the program reads none that have half as many."""

_ABANDONED = 3600
"""Seconds after which a file that is not finished was left by a build that was killed."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A text as it was: the bytes of its speech and its outline, in this order, by their files' names in the deck's folder."""

    identity: Identity
    when: datetime
    files: Mapping[str, bytes]
    where: str

    @property
    def speech(self) -> bytes:
        """The bytes of its speech."""
        return next(iter(self.files.values()))


def keep(folder: Path, identity: Identity, files: Mapping[str, bytes]) -> None:
    """Keep a text in a deck's folder, as of now: speech and outline, in this order."""
    # A build has written its files by now, and is none the worse for a text that is not kept.
    with suppress(OSError, ValueError):
        texts = _texts_in(folder)
        if texts and all(map(is_plain, files)) and sum(map(len, files.values())) <= _LARGEST:
            _keep(texts, {_IDENTITY: to_json(identity).encode(), **files})


def keep_files(identity: Identity, speech: Path, outline: Path) -> None:
    """Keep a text in its deck's folder as it is in its files."""
    with suppress(OSError, ValueError):
        folder = outline.parent
        files = (Path(os.path.relpath(file, folder)).as_posix() for file in (speech, outline))
        keep(folder, identity, {name: (folder / name).read_bytes() for name in files})


def kept(folder: Path) -> tuple[Kept, ...]:
    """Return the texts that builds kept in a deck's folder, the newest first."""
    return tuple(each_kept(folder))


def each_kept(folder: Path) -> Iterator[Kept]:
    """Yield the texts that builds kept, the newest first, each read when it is asked for."""
    texts = _texts_in(folder)
    for when, file in _listed(texts)[: _MOST + _SPEECHES] if texts else ():
        found = _read(file)
        identity = from_json(found.pop(_IDENTITY).decode("utf-8", "replace")) if found else None
        if found and identity:
            date = datetime.fromtimestamp(when / 1e9, UTC)
            yield Kept(identity, date, found, f"the build of {date.astimezone():%Y-%m-%d %H:%M}")


def named_by(identity: Identity, texts: Iterable[Kept]) -> Kept | None:
    """Return the first of some texts that an identity names: with its outline, or else with its sections."""
    alike = None
    for each in texts:
        if each.identity.is_as(identity):
            if each.identity.outline == identity.outline:
                return each
            alike = alike or each
    return alike


def _texts_in(folder: Path) -> Path | None:
    """Where a deck's texts are; nowhere, if a link leads out of its folder."""
    home = Path(os.path.realpath(folder))
    texts = home / FOLDER / _TEXTS
    return texts if Path(os.path.realpath(texts)) == texts else None


def _keep(texts: Path, files: Mapping[str, bytes]) -> None:
    texts.parent.mkdir(exist_ok=True)
    texts.mkdir(exist_ok=True)
    file = texts / _name(files)
    if _read(file) == files:
        os.utime(file)
        return
    with suppress(FileExistsError), (texts.parent / ".gitignore").open("x", encoding="utf-8", newline="\n") as ignored:
        ignored.write("*\n")
    _write(file, files)
    _tidy(texts)


def _name(files: Mapping[str, bytes]) -> str:
    """Of what a text is kept in: it tells one speech from another, and damage."""
    identity, speech = list(files.items())[:2]
    others = list(files.items())[2:]
    return f"{_digest([speech])}-{_digest([identity, *others])}.zip"


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _write(file: Path, files: Mapping[str, bytes]) -> None:
    """Write a text whole, or nothing: two builds may do so at once."""
    unfinished = file.with_name(f"{secrets.token_hex(6)}.unfinished")
    try:
        with unfinished.open("xb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, bytes]:
    """What a text's archive holds, in its order; nothing, if it is not as it was written."""
    with suppress(OSError, ValueError, PackageError):
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return {}
        archive = Archive(file.read_bytes())
        listed = archive.archive.infolist() if archive.archive else []
        if sum(each.file_size for each in listed) > 2 * _LARGEST or len(listed) < 3:
            return {}
        files = {name: archive.read(name) for name in archive.names}
        if next(iter(files)) == _IDENTITY and all(map(is_plain, files)) and _name(files) == file.name:
            return files
    return {}


def is_plain(name: str) -> bool:
    """Whether a name is a file's in the deck's folder, or below it, and leads nowhere else."""
    return not set(name) & set("\\:\0") and all(part and not part.startswith(".") for part in name.split("/"))


def _listed(texts: Path) -> list[tuple[int, Path]]:
    """The texts' files with the time of the last build that kept each, the newest first."""
    found = []
    with suppress(OSError), os.scandir(texts) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.name.endswith(".zip") and entry.is_file(follow_symlinks=False):
                    found.append((entry.stat(follow_symlinks=False).st_mtime_ns, Path(entry)))
    return sorted(found, reverse=True)


def _tidy(texts: Path) -> None:
    """Remove the texts that are too old, and what builds left unfinished."""
    speeches: set[str] = set()
    for place, (_, file) in enumerate(_listed(texts)):
        speech = file.name.partition("-")[0]
        is_newest = speech not in speeches and len(speeches) < _SPEECHES
        speeches.add(speech)
        if place >= _MOST and not is_newest:
            file.unlink(missing_ok=True)
    for file in texts.glob("*.unfinished"):
        with suppress(OSError):
            if time.time() - file.lstat().st_mtime > _ABANDONED:
                file.unlink()
