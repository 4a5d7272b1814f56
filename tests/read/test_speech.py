from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.model import Speech
from speechdeck.read.speech import read_speech

from ..cases import Case, cases, told
from .dumps import dump

HERE = Path(__file__).parent


def _read(case: Case, folder: Path) -> Speech:
    case.write(folder)
    headings = case.files.get("headings", b"").decode().splitlines()
    (file,) = (name.rstrip("/") for name in case.files if name != "headings")
    return read_speech(Path(file), headings)


@cases(HERE / "cases" / "speech_md.txt")
def test_markdown_is_read_as_a_reader_of_it_sees_it(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(dump(_read(case, tmp_path)), pytestconfig)


@cases(HERE / "cases" / "speech_txt.txt")
def test_plain_text_is_read_as_it_stands(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(dump(_read(case, tmp_path)), pytestconfig)


@cases(HERE / "cases" / "speech_errors.txt")
def test_what_is_wrong_with_a_speech_is_told(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.check(told(lambda: _read(case, tmp_path)), pytestconfig)
