#!/usr/bin/env python3
"""The front door: `python build.py` builds the decks under slides/ into dist/; `python build.py --help` says more."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

_ENVIRONMENT = Path(__file__).resolve().parent / ".venv"

_NEEDED = ("click", "jinja2", "lxml", "markdown_it", "pptx", "pydantic", "yaml")
"""What a command imports, some of it only when it runs."""

missing = [name for name in _NEEDED if find_spec(name) is None]
if missing:
    # `make` puts the packages into .venv; whoever has not activated it is served all the same.
    python = _ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists() or Path(sys.prefix) == _ENVIRONMENT:
        sys.exit(f"No module named '{missing[0]}'. Run `make` first: it installs what the build needs.")
    import subprocess

    sys.exit(subprocess.call([str(python), *sys.argv]))  # noqa: S603 - our own arguments, handed on

from speechdeck.cli import main  # noqa: E402 - it needs the packages

if __name__ == "__main__":
    main(prog_name="python build.py")
