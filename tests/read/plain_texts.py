"""Speeches as people wrap them, made up, and what is read of them."""

from __future__ import annotations

import random
import textwrap

from speechdeck.read.plain import read_plain
from speechdeck.read.source import Source

_SENTENCES = (
    "The keepers of this valley have asked me to say a few words about the winter. ",
    "It was long; it was cold, and in many a hive the honey did not last. ",
    "We lost a third of all colonies between the river and the old road. ",
    "What helped were neighbours who shared what little sugar they had left. ",
    "I thank them. ",
    "Who shares in February will have something to harvest in June, as my grandmother used to tell us. ",
)


def paragraphs(seed: int) -> list[str]:
    """Paragraphs of a speech, each some sentences long."""
    chance = random.Random(seed)
    return ["".join(chance.choices(_SENTENCES, k=chance.randint(2, 6))).strip() for _ in range(12)]


def read(text: str, *names: str) -> list[str]:
    """Return the passages of a plain text, headings with a mark."""
    passages, _ = read_plain(Source("speech.txt", text), names)
    return [f"{'# ' * (passage.kind == 'heading')}{passage.text}" for passage in passages]


def wrapped(paragraph: str, width: int) -> str:
    """Return a paragraph in lines of a width."""
    return "\n".join(textwrap.wrap(paragraph, width))
