"""From deck and theme to scenes: what stands where, how large, in which order and at which click."""

from .deck import compose
from .mirror import reads_from_the_right

__all__ = ["compose", "reads_from_the_right"]
