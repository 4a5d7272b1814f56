"""A small deck to change, for whoever begins without a document."""

from __future__ import annotations

from dataclasses import replace

from .deck import Draft, draft
from .first_outline.outline import Slide

_SPEECH = """Good morning, everybody.

# Why we are here

Every deck begins with something to say. Write it down first, word for word, as you would say it.

# Three steps

There are three steps: write the speech, name the slides, and build the deck. It takes 5 minutes to begin.

# What comes next

Now change this text, and the outline beside it. You only need to think.
"""

_FLOW = (
    "- flow:",
    "    - label: Write the speech",
    "      cue: write the speech",
    "    - label: Name the slides",
    "      cue: name the slides",
    "    - label: Build the deck",
    "      cue: build the deck",
)
_FIGURE = ("- figures:", "    - value: 5", "      label: minutes to begin", "      cue: 5 minutes to begin")


def _slides(title: str) -> tuple[Slide, ...]:
    return (
        Slide(
            "section: opening",
            title,
            layout="Title Slide",
            remarks=("What stands before the first heading of speech.md",),
        ),
        Slide(
            "section: Why we are here",
            "Every deck begins with something to say",
            remarks=("A slide for each heading, in their order; without a title of its own, the heading is it",),
        ),
        Slide(
            "section: Three steps",
            blocks=(_FLOW, _FIGURE),
            remarks=("Each box appears at its cue: a phrase that is said at this slide, once",),
        ),
        Slide("section: What comes next", "You only need to think"),
    )


def sample(title: str = "A new deck") -> Draft:
    """Return a small deck to change."""
    made = draft("speech.md", _SPEECH.encode(), title)
    return replace(made, slides=_slides(title), left_out="", account=None)
