"""Numbers in words, read out of running text: `twenty-five`, `vingt et un`, `zweiundzwanzig`, `百分之五`."""

from .chinese import ABOUT, HAN_LANGUAGES, han_numbers
from .lexicon import Lexicon, Sense, lexicon_of
from .sums import Sums

__all__ = ["ABOUT", "HAN_LANGUAGES", "Lexicon", "Sense", "Sums", "han_numbers", "lexicon_of"]
