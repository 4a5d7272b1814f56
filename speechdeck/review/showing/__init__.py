"""A review shown: in the terminal, as JSON for programs, and as a page to share."""

from .as_json import as_json
from .terminal import in_terminal

__all__ = ["as_json", "in_terminal"]
