"""Where the program's own files lie: the one place that knows."""

from __future__ import annotations

from pathlib import Path

PACKAGES = Path(__file__).resolve().parents[2]
"""The folder from which the program is imported: the checkout, or an environment's."""

_DATA = PACKAGES / "speechdeck" / "data"

IS_INSTALLED = _DATA.is_dir()
"""Whether the program has its data with it, as a wheel brings it, and nothing to make it of."""

_HOME = _DATA if IS_INSTALLED else PACKAGES

PROGRAM = "speechdeck" if IS_INSTALLED else "python build.py"
"""What is typed to start the program, in what an author is told to type."""

TEMPLATES = _HOME / "templates"
"""Our designs, the page's parts and the catalogues of the interface."""

SHARED = Path("templates")
"""Templates that several decks share, where the program is started; in a checkout, these are among ours."""

MANUAL = _HOME / "docs"
"""The manual: a page for each topic, and a list of them."""

CARRIED = _HOME / "node_modules"
"""What the files carry of others: reveal.js and the fonts."""

KEPT = _HOME / ".assets"
"""What takes long to make of these, made."""
