"""A speech in plain text: paragraphs as a reader sees them, headings as the outline names them."""

from .reading import read_plain

__all__ = ["read_plain"]
