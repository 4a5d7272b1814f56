"""Outlines and slides from their keys, and what is wrong with them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from speechdeck.model import Outline, Slide


def outline_of(**keys: Any) -> Outline:
    return Outline.model_validate({"title": "A deck", "slides": [{"section": "opening"}]} | keys)


def slide_of(**keys: Any) -> Slide:
    return Slide.model_validate({"section": "Part"} | keys)


def faults_of(**keys: Any) -> list[str]:
    """The kinds of what is wrong with an outline; that a list lacks the item which is wrong is left out."""
    with pytest.raises(ValidationError) as caught:
        outline_of(**keys)
    return [error["type"] for error in caught.value.errors() if error["type"] != "too_short" or not error["input"]]
