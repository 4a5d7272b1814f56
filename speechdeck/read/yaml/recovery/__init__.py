"""Reads what can be read of an outline that is not YAML, and says what is wrong with each line that is to blame.

The file is read in chunks, so that no mistake hides those behind it: each key of the outline, each entry of `slides`. In a
chunk that is no YAML, lines are mended in memory as their author most likely meant them.
"""

from .recover import read_in_chunks, recover

__all__ = ["read_in_chunks", "recover"]
