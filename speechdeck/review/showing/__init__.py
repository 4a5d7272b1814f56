"""A review shown: in the terminal, as JSON for programs, and as a page to share."""

from __future__ import annotations

from ..findings import Review
from .as_json import as_json
from .terminal import in_terminal

__all__ = ["as_json", "as_page", "in_terminal"]


def as_page(review: Review, lang: str) -> str:
    """Return a review as one HTML page; the speech's own texts are in ``lang``."""
    from .page import as_page  # Jinja is of no use to the others.

    return as_page(review, lang)
