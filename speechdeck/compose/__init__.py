"""From deck and theme to scenes: what stands where, how large, in which order and at which click."""

from .deck import compose

__all__ = ["compose"]
