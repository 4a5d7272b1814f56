"""Numbers in words, read out of running text: `twenty-five`, `vingt et un`, `zweiundzwanzig`, `百分之五`."""

from .lexicon import Lexicon, lexicon_of
from .sums import Sums

__all__ = ["Lexicon", "Sums", "lexicon_of"]
