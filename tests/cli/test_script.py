from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck import script

from ..quay import write_quay
from .commands import run


def test_the_files_are_named_with_their_proof(tmp_path: Path) -> None:
    deck = write_quay(tmp_path)
    result = run("script", str(deck), "--docx", "--lectern", "-o", str(tmp_path / "out"))
    assert result.exit_code == 0
    names = [line.split()[0] for line in result.output.splitlines() if line.endswith(" KB")]
    assert names == [str(tmp_path / "out" / "quay" / name) for name in ("quay-script.docx", "quay-lectern.pdf")]
    assert result.output.splitlines()[-1] == "  proof: 3 sections, 47 words, both files verbatim"


def test_to_track_changes_is_for_word(tmp_path: Path) -> None:
    deck = write_quay(tmp_path)
    result = run("script", str(deck), "--track", "-o", str(tmp_path / "out"))
    assert result.output.splitlines()[-1] == "  proof: 3 sections, 47 words, verbatim"
    assert [file.name for file in (tmp_path / "out" / "quay").iterdir()] == ["quay-script.docx"]
    assert "--track is for Word: add --docx." in run("script", str(deck), "--track", "--pdf").output


def test_without_a_typesetter_it_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "has_typesetter", lambda: False)
    result = run("script", str(write_quay(tmp_path)), "-o", str(tmp_path / "out"))
    assert result.output.endswith('For a PDF too, install Typst: pip install "speechdeck[pdf]"\n')


def test_the_help_says_what_each_kind_is_for() -> None:
    said = " ".join(run("script", "--help").output.split())
    for sentence in (
        "For Word: numbered paragraphs, headings, footnotes.",
        "A PDF for review: numbered paragraphs, wide margin and spacing.",
        "A PDF to read from: 24 points, no sentence over a page's end.",
        "Have Word record all changes from the start.",
        "The folder for the scripts, each in a folder of its deck's name. [default: dist]",
    ):
        assert sentence in said
    examples = run("--help").output
    assert "script slides/bees --lectern" in examples
    assert "the speech in large type, to read from" in examples
