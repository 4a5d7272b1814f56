"""The written files, opened again: are their notes the speech, and do both show the same slides?

Nothing that wrote the files is trusted here: the page is read as a browser reads it, the PowerPoint file from its
parts, and both are compared with the speech, character for character, white space folded. Nor is the reader: the
speech's own bytes are read a second time, by code that shares nothing with it.
"""

from .page import read_html
from .powerpoint import read_powerpoint
from .proof import Proof, ProofError, prove
from .speech import Account, Unspoken, account_for, summary
from .written import WrittenSlide

__all__ = [
    "Account",
    "Proof",
    "ProofError",
    "Unspoken",
    "WrittenSlide",
    "account_for",
    "prove",
    "read_html",
    "read_powerpoint",
    "summary",
]
