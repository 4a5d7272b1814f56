from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.read.source import Source, read_source

from ..cases import Case, cases, told

HERE = Path(__file__).parent
LIMIT = 2_000_000


@cases(HERE / "cases" / "source.txt")
def test_what_is_no_text_is_refused(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    case.check(told(lambda: read_source(Path("outline.yaml"), LIMIT)), pytestconfig)


def _read(tmp_path: Path, content: bytes) -> str:
    (tmp_path / "speech.txt").write_bytes(content)
    return read_source(tmp_path / "speech.txt", LIMIT).text


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_all_systems_are_one(tmp_path: Path, end: bytes) -> None:
    assert _read(tmp_path, b"one" + end + b"two" + end) == "one\ntwo\n"


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    assert _read(tmp_path, "\ufeffExcellencies".encode()) == "Excellencies"


def test_tabs_and_invisible_letters_are_text(tmp_path: Path) -> None:
    text = "a\tb soft\u00adhyphen no\u00a0break zero\u200bwidth \u2066isolated\u2069 \ufeff\U0001f30d"
    assert _read(tmp_path, text.encode()) == text


def test_a_file_may_be_as_large_as_the_limit_and_not_one_byte_larger(tmp_path: Path) -> None:
    assert len(_read(tmp_path, b"x" * LIMIT)) == LIMIT
    with pytest.raises(AuthorError, match="larger than 2 MB"):
        _read(tmp_path, b"x" * (LIMIT + 1))


SOURCE = Source("speech.txt", "first\n  second line  \nlast")


def test_a_place_knows_its_line() -> None:
    place = SOURCE.place(2, 3, 6)
    assert (place.file, place.line, place.column, place.text) == ("speech.txt", 2, 3, "  second line  ")
    assert place.text[place.column - 1 :][: place.width] == "second"


def test_a_place_without_a_width_reaches_to_the_lines_last_word() -> None:
    assert SOURCE.place(2, 3).width == len("second line")


def test_a_place_is_never_wider_than_its_line_and_never_empty() -> None:
    assert SOURCE.place(3, 1, 99).width == len("last")
    assert SOURCE.place(3, 99, 5).width == 1


def test_a_place_is_at_the_lines_start_unless_said() -> None:
    assert (SOURCE.place(1).column, SOURCE.place(1).width) == (1, len("first"))


def test_a_place_outside_the_file_has_no_text() -> None:
    assert [SOURCE.place(line).text for line in (0, 4, 9)] == ["", "", ""]


def test_an_offset_is_a_line_and_a_column() -> None:
    places = [SOURCE.place_at(offset) for offset in (0, 5, 6, 8, len(SOURCE.text) - 1)]
    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 6), (2, 1), (2, 3), (3, 4)]
    empty_lines = Source("speech.txt", "\n\nx")
    assert [empty_lines.place_at(offset).line for offset in (0, 1, 2)] == [1, 2, 3]


def test_a_byte_order_mark_does_not_hide_where_bytes_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes("\ufeffcafé\n".encode() + b"caf\xe9")
    with pytest.raises(AuthorError, match=r"speech\.txt:2:4: error: This is not UTF-8 text\."):
        read_source(file, 100)
