"""What takes long to make of files that seldom change: kept, with a digest of them, until one of them does."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar, cast

from .home import KEPT

T = TypeVar("T")


def kept(name: str, make: Callable[[], tuple[T, Sequence[str]]], folder: Path = KEPT) -> T:
    """Return what ``make`` makes, as it is kept under a name where that is no older than its sources.

    What is made is such that JSON holds it as it is; with it come the paths of all that it was made of.
    """
    file = folder / f"{name}.json"
    with suppress(OSError, ValueError, LookupError, TypeError):
        found = json.loads(file.read_text("utf-8"))
        if found["digest"] == _digest(found["sources"]):
            return cast("T", found["made"])
    made, sources = make()
    _write(file, {"digest": _digest(sources), "sources": sources, "made": made})
    return made


def _write(file: Path, content: object) -> None:
    # Where nothing can be kept, the next build makes it again.
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        # Two builds may do so at once: each moves a whole file into place.
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(content), "utf-8", newline="\n")
        unfinished.replace(file)


def _digest(sources: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(hashlib.sha256(Path(source).read_bytes()).digest())
    return digest.hexdigest()
