"""A document becomes a deck's folder: its speech, a first outline, and an account of every word.

A reader (one file a format) gives pieces in the document's order; `decide` says of each whether it is spoken, and why
not; `writing` and `outline` write; `account` compares what was written with the document's own text, which `recount`
reads on its own; `trial` sees to it that the outline builds.
"""

from .deck import Draft, draft
from .sample import sample

__all__ = ["Draft", "draft", "sample"]
