"""The written files, opened again: are their notes the speech, and do both show the same slides?

Nothing that wrote the files is trusted here: the page is read as a browser reads it, the PowerPoint file from its
parts, and both are compared with the speech, character for character, white space folded.
"""

from .page import read_html
from .powerpoint import read_powerpoint
from .proof import Proof, ProofError, prove
from .written import WrittenSlide

__all__ = ["Proof", "ProofError", "WrittenSlide", "prove", "read_html", "read_powerpoint"]
