"""How well speeches are found in disorder: their headings, their first and last words, and nothing that is not spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from speechdeck.draft import Draft, draft

from .messes import MESSES
from .page_messes import PAGES
from .speeches import Mess, Speech, speeches, words


@dataclass
class _Tally:
    """What is wrong with the drafts of one kind of disorder."""

    wanted: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, speech: Speech, mess: Mess) -> None:
        made = draft(mess.name, mess.content, "A deck")
        found = [_bare(block.text) for block in made.spoken.blocks if block.role == "heading"]
        wanted = [_bare(name.split("\n")[0]) for name in mess.headings]
        self.wanted += len(wanted)
        self.missed += [name for name in wanted if name not in found]
        self.false += [name for name in found if name not in wanted]
        self.wrong += [f"{speech.title}: {what}" for what in _wrong(made, speech, mess)]


def _bare(text: str) -> str:
    return " ".join(words(text)).casefold()


def _wrong(made: Draft, speech: Speech, mess: Mess) -> list[str]:
    said = _bare(made.speech)
    wrong = [] if _bare(made.spoken.blocks[0].text).startswith(_bare(mess.first)) else ["it begins otherwise"]
    wrong += [] if said.endswith(_bare(speech.last)) else ["it ends otherwise"]
    lost = [text for _, below in speech.sections for text in below if _bare(text) not in _bare(_unmarked(made.speech))]
    wrong += [f"lost: {text[:40]}" for text in lost]
    lines = [line.strip("#-* ") for line in made.speech.split("\n")]
    return wrong + [
        f"not spoken: {text}" for text in mess.unspoken if any(text in line for line in lines if len(line) < 90)
    ]


def _unmarked(speech: str) -> str:
    """A speech without the numbers of its paragraphs, which stand between its words."""
    return speech.replace("\n", " ")


@pytest.mark.parametrize("mess", [*MESSES, *PAGES], ids=lambda mess: mess.__name__)
def test_speeches_are_found_in_disorder(mess: Callable[[Speech], Mess]) -> None:
    tally = _Tally()
    for speech in speeches():
        tally.add(speech, mess(speech))
    assert tally.wrong == []
    assert len(tally.missed) <= 0.05 * tally.wanted, tally.missed
    assert len(tally.false) <= 0.05 * max(tally.wanted, len(speeches())), tally.false
