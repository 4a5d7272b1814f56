"""What Git has of a deck's files: asked of a repository that may be anybody's, so that nothing in it is started.

Where there is no Git, or no repository, or one that Git does not trust, there are no revisions.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_MOST = 200
"""Revisions that are looked at, the newest first."""

_LARGEST = 64 * 1024 * 1024
"""Bytes of all that is read of them."""

_PATIENCE = 10
"""Seconds for each question: Git is asked three, and answers within milliseconds."""

_SETTINGS = ("core.fsmonitor=false", "log.showSignature=false", "safe.bareRepository=explicit")

_OF_A_REPOSITORY = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS",
    "GIT_DIR", "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_NAMESPACE",
    "GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)  # fmt: skip
"""What a hook of Git has in its environment, and whatever it starts: it may be of another repository than the deck's."""

_OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone lacks is not fetched, by whichever version of Git.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}


@dataclass(frozen=True, slots=True)
class Revision:
    """A deck's files as they were committed, by their names in its folder."""

    name: str
    when: datetime
    files: dict[str, bytes]


def revisions(folder: Path, names: Sequence[str]) -> list[Revision]:
    """Return the last revisions that touched one of a folder's files, the newest first; two with the same files are one."""
    names = [name for name in dict.fromkeys(names) if "\n" not in name]
    log = _git(folder, ["log", "--all", f"--max-count={_MOST}", "--no-show-signature", "--format=%H %ct", "--", *names])
    commits = [(name, int(when)) for name, when in re.findall(r"^([0-9a-f]{40,64}) (\d+)$", log.decode(), re.MULTILINE)]
    ids = _ids(folder, [f"{commit}:./{name}" for commit, _ in commits for name in names])
    contents = _contents(folder, filter(None, ids))
    found: dict[tuple[str | None, ...], Revision] = {}
    for at, (commit, when) in enumerate(commits):
        held = tuple(ids[at * len(names) : (at + 1) * len(names)])
        files = {name: contents[each] for name, each in zip(names, held, strict=True) if each in contents}
        if held not in found and files:
            found[held] = Revision(commit, datetime.fromtimestamp(when, UTC), files)
    return list(found.values())


def _ids(folder: Path, paths: Sequence[str]) -> list[str | None]:
    """The name that Git has for the content of each file, as long as there is one, and all are not too much to read."""
    if not paths:
        return []
    asked = "".join(f"{path}\n" for path in paths).encode("utf-8", "surrogateescape")
    lines = _git(folder, ["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)"], asked).split(b"\n")
    sizes: dict[str, int] = {}
    ids: list[str | None] = []
    for line in lines[: len(paths)]:
        match = re.fullmatch(rb"([0-9a-f]{40,64}) blob (\d+)", line)
        name = match[1].decode() if match else None
        if match and name not in sizes and sum(sizes.values()) + int(match[2]) <= _LARGEST:
            sizes[match[1].decode()] = int(match[2])
        ids.append(name if name in sizes else None)
    return ids + [None] * (len(paths) - len(ids))


def _contents(folder: Path, ids: Iterable[str | None]) -> dict[str | None, bytes]:
    asked = list(dict.fromkeys(ids))
    answer = _git(folder, ["cat-file", "--batch"], "".join(f"{each}\n" for each in asked).encode()) if asked else b""
    contents: dict[str | None, bytes] = {}
    at = 0
    while match := re.compile(rb"([0-9a-f]{40,64}) blob (\d+)\n").match(answer, at):
        end = match.end() + int(match[2])
        contents[match[1].decode()] = answer[match.end() : end]
        at = end + 1
    return contents


def _git(folder: Path, arguments: Sequence[str], asked: bytes = b"") -> bytes:
    """What Git answers; nothing, where it does not."""
    program = _program()
    if program is None:
        return b""
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = [program, "-C", str(folder), "--no-pager", "--literal-pathspecs", *settings, *arguments]
    own = {name: value for name, value in os.environ.items() if name not in _OF_A_REPOSITORY}
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        run = subprocess.run(command, input=asked, capture_output=True, timeout=_PATIENCE, env=own | _OURS, check=True)  # noqa: S603 - Git, by its path
        return run.stdout
    return b""


def _program() -> str | None:
    """Git, as it is installed; Windows looks for a program where one is, and there it may be anybody's."""
    found = shutil.which("git")
    return found if found and Path(found).resolve().parent != Path.cwd() else None
