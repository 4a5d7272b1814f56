"""Numbers in words, read out of running text: `twenty-five`, `vingt et un`, `zweiundzwanzig`, `百分之五`."""

from .chinese import HAN_LANGUAGES, han_numbers, without_some_more
from .lexicon import Lexicon, Sense, lexicon_of
from .sums import Sums

__all__ = ["HAN_LANGUAGES", "Lexicon", "Sense", "Sums", "han_numbers", "lexicon_of", "without_some_more"]
