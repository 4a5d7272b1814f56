"""PowerPoint's preset shapes, each by its own geometry (ECMA-376 Part 1, 20.1.10.56)."""

from .catalog import layers_of

__all__ = ["layers_of"]
