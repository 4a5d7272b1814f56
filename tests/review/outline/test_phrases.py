from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import Case, cases

from .trial import account_of

_CASES = Path(__file__).with_name("cases")


@cases(_CASES / "phrases.txt")
def test_phrases_follow_the_speech(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    case.check(account_of(case, tmp_path), pytestconfig)
