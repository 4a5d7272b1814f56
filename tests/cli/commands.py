"""Commands run as somebody types them, decks to run them on, and what they leave behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner, Result

from speechdeck.cli import main

OUTLINE = "title: Borders\nslides:\n  - section: opening\n"


def run(*arguments: str) -> Result:
    """Run a command as somebody types it."""
    result = CliRunner().invoke(main, arguments, prog_name="python build.py")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def deck(folder: Path, outline: str = OUTLINE, speech: str = "Excellencies.\n") -> Path:
    """Write a deck's folder: with one slide and one word, if nothing else is said."""
    folder.mkdir(parents=True)
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text(speech, "utf-8")
    return folder


def files(folder: Path) -> Iterator[tuple[str, bytes, int]]:
    """Everything below a folder, hidden or not: names, and the bytes and times of files."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield (name, path.read_bytes(), path.stat().st_mtime_ns) if path.is_file() else (name, b"", 0)
