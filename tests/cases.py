"""Reads and renews case files: text files that say what goes in and what must come out.

A file begins with words about itself. Each case has a title, the parts that go in, and at last what comes out::

    === A key that nobody knows
    => outline.yaml
    titel: Borders
    => says
    outline.yaml:1:1: error: …

A part is a file. What stands after its name says how it is read: ``escaped`` lets ``\\xff`` be one byte, ``300 times``
repeats it, and a name that ends in a slash is a folder. What comes out is renewed with ``pytest -n 0 --update-golden``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError

_TITLE = re.compile(r"^=== (.+)\n", re.MULTILINE)
_PART = re.compile(r"^=> (\S+?)(, escaped)?(?:, (\d+) times)?\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case of a file: the files that go in, by name, and the text that must come out."""

    path: Path
    title: str
    files: dict[str, bytes]
    expected: str

    def write(self, folder: Path) -> None:
        """Write the files that go in."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith("/"):
                path.mkdir()
            else:
                path.write_bytes(content)

    def check(self, found: str, config: pytest.Config) -> None:
        """Compare what came out with what must; with ``--update-golden``, write it into the file instead."""
        if config.getoption("update_golden"):
            _renew(self, found, config)
        else:
            assert _trimmed(found) == _trimmed(self.expected)


def read_cases(path: Path) -> Iterator[Case]:
    """Read the cases of a file."""
    _, *titled = _TITLE.split(path.read_text("utf-8"))
    titles = titled[::2]
    assert titles, f"{path} has no cases"
    assert len(titles) == len(set(titles)), f"{path} has two cases of one title"
    for title, body in zip(titles, titled[1::2], strict=True):
        _, *parts = _PART.split(body)
        assert parts, f'{path}: the case "{title}" has no parts'
        *ingoing, (_, _, _, expected) = zip(*[iter(parts)] * 4, strict=True)
        files = {name: _content(text, escaped, times) for name, escaped, times, text in ingoing}
        yield Case(path, title, files, expected)


def cases(path: Path) -> pytest.MarkDecorator:
    """Run a test once for each case of a file; the case is its argument ``case``."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in read_cases(path)])


def told(work: Callable[[], object]) -> str:
    """Return what an author reads when this fails."""
    with pytest.raises(AuthorError) as caught:
        work()
    return "\n\n".join(map(str, caught.value.problems))


def _trimmed(text: str) -> str:
    """Without what an editor may take from the ends of lines."""
    return re.sub(r" +$", "", text, flags=re.MULTILINE).strip("\n")


def _content(text: str, escaped: str | None, times: str | None) -> bytes:
    # The blank lines before the next mark part the cases; they are not of the file.
    text = text.rstrip("\n")
    if escaped:
        raw = re.sub(rb"\\x(..)", lambda found: bytes.fromhex(found[1].decode()), text.encode())
    else:
        raw = (text + "\n").encode() if text else b""
    return raw * int(times or 1)


def _renew(case: Case, found: str, config: pytest.Config) -> None:
    """Write what came out into the case's file. One process only: two would overwrite each other's."""
    if hasattr(config, "workerinput"):
        raise pytest.UsageError("run pytest -n 0 --update-golden")
    before, mark, after = case.path.read_text("utf-8").partition(f"=== {case.title}\n")
    end = following.start() if (following := _TITLE.search(after)) else len(after)
    last = list(_PART.finditer(after, 0, end))[-1]
    separator = "\n\n" if end < len(after) else "\n"
    renewed = after[: last.end()] + _trimmed(found) + separator + after[end:]
    case.path.write_text(before + mark + renewed, "utf-8", newline="\n")
