"""Can everybody read the deck? What its scenes decide is checked before the build, what the files say after it (`report`)."""

from .scenes import problems

__all__ = ["problems"]
