"""The outline's file: YAML, checked against the model; what can be read of it, and each mistake with its place."""

from .reading import OutlineReading, read_outline

__all__ = ["OutlineReading", "read_outline"]
