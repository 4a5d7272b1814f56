"""A small deck to change, for whoever begins without a document."""

from __future__ import annotations

from dataclasses import replace

from .deck import Draft, draft

_SAMPLE = """Good morning, everybody.

# Why we are here

Every deck begins with something to say. Write it down first, word for word, as you would say it.

# Three steps

There are three steps: write the speech, name the slides, and build the deck. It takes 5 minutes to begin.

# What comes next

Now change this text, and the outline beside it. You only need to think.
"""


def sample(title: str = "A new deck") -> Draft:
    """Return a small deck to change."""
    made = draft("speech.md", _SAMPLE.encode(), title)
    return replace(made, left_out="", account=None)
