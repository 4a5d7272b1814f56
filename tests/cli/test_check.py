from __future__ import annotations

from pathlib import Path

from .commands import deck, files, run


def test_check_writes_nothing(home: Path) -> None:
    deck(home / "slides" / "borders")
    before = list(files(home))
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout == "borders: 1 slide, 1 word, 0.0 minutes at 130 words a minute\n  1  1 word  0.0 min  Borders\n"
    )
    assert list(files(home)) == before
