"""What somebody edited comes home: files that were sent, and new drafts, compared with the speech and written into it.

`returned` reads files that came back, `sent` finds the text that they were made of, `pairing` says which part of them is
which slide's, `merge` brings both sides together, `speech` and `outline` write, and `showing` shows.
"""

from .comparing import ChoiceError
from .reviewing import review

__all__ = ["ChoiceError", "review"]
