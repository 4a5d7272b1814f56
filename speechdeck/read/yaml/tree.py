"""YAML as a tree of texts, lists and mappings that know their places.

A scalar stays the text that the author wrote: `yes`, `1986` and `1.10` mean themselves, and the model says where a
number or a date is wanted. Aliases and tags are refused, so a small file cannot grow into a large tree.
"""

from __future__ import annotations

import re

from ...errors import AuthorError, in_order
from ..damage import UNSTORABLE
from ..source import Source
from .composer import Composer, UnreadableError
from .nodes import Parsed

_UNUSUAL_SPACE = re.compile(r"^[ \t]*(?:- *)?[\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]", re.MULTILINE)
"""Before a key or an item: it looks like indentation, and is none."""


def parse(source: Source) -> Parsed:
    """Parse a file that holds one YAML document, as far as it can be read."""
    if not UNSTORABLE.search(source.text):
        composer = Composer(source)
        try:
            tree = composer.document()
        except (UnreadableError, AuthorError):
            pass
        else:
            if not composer.is_doubtful and not _has_unusual_indentation(source.text):
                return Parsed(tree, tuple(in_order(composer.problems)), tuple(composer.warnings()))
    from .recovery import recover  # Most outlines are YAML.

    return recover(source)


def _has_unusual_indentation(text: str) -> bool:
    return not text.isascii() and _UNUSUAL_SPACE.search(text) is not None
