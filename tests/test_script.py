"""The script of a deck: which files, that all or none are written, and that a build without it pays nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck import script
from speechdeck.errors import AuthorError
from speechdeck.pipeline import build, write_script
from speechdeck.theme import Theme

from .conftest import ROOT
from .quay import OUTLINE, write_quay


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "quay").iterdir())


def test_without_a_choice_there_is_one_for_word_and_one_for_review(theme: Theme, tmp_path: Path) -> None:
    write_script(write_quay(tmp_path), theme, tmp_path / "out")
    assert _names(tmp_path / "out") == ["quay-script.docx", "quay-script.pdf"]


def test_a_build_writes_it_too_if_the_outline_says_so(theme: Theme, tmp_path: Path) -> None:
    built = build(write_quay(tmp_path, f"{OUTLINE}script: true\n"), theme, tmp_path / "out")
    assert [file.name for file in built.script] == ["quay-script.docx", "quay-script.pdf"]
    assert _names(tmp_path / "out") == ["quay-script.docx", "quay-script.pdf", "quay.html", "quay.pptx"]


def test_a_public_copy_comes_without_it(theme: Theme, tmp_path: Path) -> None:
    build(write_quay(tmp_path, f"{OUTLINE}script: true\n"), theme, tmp_path / "out", notes=False)
    assert _names(tmp_path / "out") == ["quay-public.html", "quay-public.pptx"]


def test_without_a_typesetter_there_is_one_for_word(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "has_typesetter", lambda: False)
    deck = write_quay(tmp_path)
    write_script(deck, theme, tmp_path / "out")
    assert _names(tmp_path / "out") == ["quay-script.docx"]
    with pytest.raises(AuthorError) as raised:
        write_script(deck, theme, tmp_path / "other", ("docx", "lectern"))
    assert str(raised.value) == (
        f"{deck}: error: A PDF is set by Typst, which is not installed.\n"
        '  Install it: pip install "speechdeck[pdf]"\n'
        "  Or write the script for Word: python build.py script --docx"
    )
    assert not list((tmp_path / "other").rglob("*"))


_BUILDS = """
import sys
from pathlib import Path
from speechdeck.pipeline import build
from speechdeck.theme import DEFAULT, load_theme
build(Path(sys.argv[1]), load_theme(DEFAULT), Path(sys.argv[2]))
elsewhere = ("docx", "ruamel", "typst", "speechdeck.prove.script", "speechdeck.paint.script", "speechdeck.review", "speechdeck.script")
assert not [name for name in sys.modules if name.startswith(elsewhere)]
"""


def test_a_build_imports_nothing_of_the_script_or_of_a_review(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _BUILDS, str(write_quay(tmp_path)), str(tmp_path / "out")]
    subprocess.run(command, check=True, cwd=ROOT)


def test_a_build_says_what_of_the_speech_changed(theme: Theme, tmp_path: Path) -> None:
    deck = write_quay(tmp_path)
    assert build(deck, theme, tmp_path / "out").changes is None
    again = build(deck, theme, tmp_path / "out").changes
    assert again is not None
    assert not again
    speech = deck / "speech.md"
    speech.write_text(speech.read_text("utf-8").replace("Thank you.", "Thank you all."), "utf-8")
    changes = build(deck, theme, tmp_path / "out").changes
    assert changes is not None
    assert (changes.changed, changes.added, changes.gone) == ((4,), (), ())
