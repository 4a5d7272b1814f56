#!/usr/bin/env python3
"""The front door: `python build.py` builds the decks under slides/ into dist/; `python build.py --help` says more."""

import gc
import os
import sys
from pathlib import Path

_ENVIRONMENT = Path(__file__).resolve().parent / ".venv"

# What is imported stays to the end: looking through it for garbage, while importing and when leaving, would take a
# fifth of a short build.
gc.disable()
try:
    from speechdeck.cli import main
except ModuleNotFoundError as error:
    # `make` puts the packages into .venv; whoever has not activated it is served all the same.
    python = _ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists() or Path(sys.prefix) == _ENVIRONMENT:
        sys.exit(f"{error}. Run `make` first: it installs what the build needs.")
    import subprocess

    sys.exit(subprocess.call([str(python), *sys.argv]))  # noqa: S603 - our own arguments, handed on

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main(prog_name="python build.py")
