"""YAML as a tree that knows its places, read as far as it can be where an author's file has mistakes."""

from .nodes import Mapping, Parsed, Scalar, Sequence, Tree, new_text
from .tree import parse

__all__ = ["Mapping", "Parsed", "Scalar", "Sequence", "Tree", "new_text", "parse"]
