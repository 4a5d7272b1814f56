"""Why a document is not read."""

from __future__ import annotations

from ..errors import AuthorError, Place, Problem


def refusal(name: str, sentence: str, remedy: str) -> AuthorError:
    """Return an error for a document as a whole."""
    return AuthorError([Problem(Place(name), sentence, remedy)])
