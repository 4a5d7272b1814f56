"""Where the program's own files lie: the one place that knows."""

from __future__ import annotations

from pathlib import Path

PACKAGES = Path(__file__).resolve().parents[2]
"""The folder from which the program is imported."""

TEMPLATES = PACKAGES / "templates"
"""The default design, the page's parts and the catalogues of the interface; templates that several decks share."""

CARRIED = PACKAGES / "node_modules"
"""What the files carry of others: reveal.js and the fonts."""

KEPT = PACKAGES / ".assets"
"""What takes long to make of these, made."""
