from __future__ import annotations

from pathlib import Path

import pytest

from .cases import Case, read_cases

FILE = """\
Words about the file.

=== The first
=> outline.yaml
title: Borders

slides: []
=> says
one
  two

=== The second
=> bytes.txt, escaped
a\\xff\\x0ab
=> long.txt, 3 times
word
=> sub/deep.txt
here
=> empty.txt
=> folder/
=> says
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cases.txt"
    path.write_text(FILE, "utf-8")
    return path


class _Run:
    """Stands in for a run of pytest in one process, with ``--update-golden`` or without."""

    def __init__(self, renew: bool) -> None:
        self.renew = renew

    def getoption(self, name: str) -> bool:
        return name == "update_golden" and self.renew


def _check(case: Case, found: str, *, renew: bool) -> None:
    case.check(found, _Run(renew))  # type: ignore[arg-type]


def test_a_case_has_a_title_its_files_and_what_comes_out(path: Path) -> None:
    first, second = read_cases(path)
    assert (first.title, first.files) == ("The first", {"outline.yaml": b"title: Borders\n\nslides: []\n"})
    assert first.expected.strip() == "one\n  two"
    assert second.title == "The second"
    assert second.files["bytes.txt"] == b"a\xff\nb"
    assert second.files["long.txt"] == b"word\nword\nword\n"
    assert second.files["empty.txt"] == b""


def test_the_files_are_written_with_their_folders(path: Path, tmp_path: Path) -> None:
    _, second = read_cases(path)
    second.write(tmp_path / "there")
    assert (tmp_path / "there" / "sub" / "deep.txt").read_text() == "here\n"
    assert (tmp_path / "there" / "folder").is_dir()


def test_what_comes_out_is_compared_to_the_letter(path: Path) -> None:
    first, _ = read_cases(path)
    _check(first, "one\n  two\n", renew=False)
    with pytest.raises(AssertionError):
        _check(first, "one\n two", renew=False)


def test_what_comes_out_is_renewed_and_nothing_else(path: Path) -> None:
    first, second = read_cases(path)
    _check(second, "new\n", renew=True)
    _check(first, "one\nthree  \n", renew=True)
    assert path.read_text("utf-8") == FILE.replace("one\n  two", "one\nthree") + "new\n"


def test_renewing_what_is_right_changes_nothing(path: Path) -> None:
    for case in read_cases(path):
        _check(case, case.expected, renew=True)
    assert path.read_text("utf-8").rstrip() == FILE.rstrip()


@pytest.mark.parametrize("text", ["no cases", "=== Twice\n=> says\n\n=== Twice\n=> says\n", "=== Without parts\n"])
def test_a_file_that_would_test_nothing_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "cases.txt").write_text(text)
    with pytest.raises(AssertionError):
        list(read_cases(tmp_path / "cases.txt"))
