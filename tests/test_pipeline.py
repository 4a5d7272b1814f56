from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.pipeline import prepare
from speechdeck.theme import Theme, load_theme

from .cases import Case, cases, told

MESSAGES = Path(__file__).parent / "messages"


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for a deck, whose path in messages is its name."""
    (tmp_path / "deck").mkdir()
    monkeypatch.chdir(tmp_path)
    return Path("deck")


@cases(MESSAGES / "pipeline.txt")
def test_what_is_wrong_with_a_folder_is_told(case: Case, deck: Path, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.write(deck)
    try:
        said = "\n\n".join(map(str, prepare(deck, theme).warnings))
    except AuthorError as error:
        said = "\n\n".join(map(str, error.problems))
    case.check(said, pytestconfig)


@cases(MESSAGES / "compose.txt")
def test_what_the_template_cannot_show_is_told(
    case: Case, deck: Path, theme: Theme, pytestconfig: pytest.Config
) -> None:
    blank = replace(theme.layouts[0], name="Blank", placeholders=())
    case.write(deck)
    case.check(told(lambda: prepare(deck, replace(theme, layouts=(*theme.layouts, blank)))), pytestconfig)


@cases(MESSAGES / "theme.txt")
def test_what_is_no_template_is_told(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path)
    case.check(told(lambda: load_theme(Path("template.pptx"))), pytestconfig)
