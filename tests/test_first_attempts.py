"""A first attempt at an outline is mended in one round by following what is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from speechdeck.pipeline import prepare
from speechdeck.theme import Theme

from .cases import Case, cases, told

ATTEMPTS = Path(__file__).parent / "messages" / "first_attempts.txt"


@cases(ATTEMPTS)
def test_all_that_is_wrong_is_told_at_once_and_mended_in_one_round(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    deck = Path("deck")
    deck.mkdir()
    case.write(deck)
    mended = shutil.move(deck / "mended", "mended")
    case.check(told(lambda: prepare(deck, theme)), pytestconfig)
    shutil.copytree(mended, deck, dirs_exist_ok=True)
    assert prepare(deck, theme).deck.words
