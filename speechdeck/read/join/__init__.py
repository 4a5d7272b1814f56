"""The outline and the speech joined: what is said at each slide, and where in it the slide's items appear."""

from .joining import join, without_speech

__all__ = ["join", "without_speech"]
