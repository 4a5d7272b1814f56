"""The time that the files bear: from the variable, from the outline, or always the same."""

from __future__ import annotations

import datetime

import pytest

from speechdeck.errors import AuthorError
from speechdeck.files.timestamp import timestamp


@pytest.mark.parametrize(
    ("epoch", "time"),
    [
        ("0", "1970-01-01T00:00:00"),
        ("1334620800", "2012-04-17T00:00:00"),
        ("253402300799", "9999-12-31T23:59:59"),
        ("", "2024-02-29T00:00:00"),
    ],
)
def test_the_variable_goes_before_the_day_of_the_speech(epoch: str, time: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert timestamp(datetime.date(2024, 2, 29)).isoformat() == time


def test_without_any_it_is_the_beginning_of_the_year_2000(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert timestamp(None) == datetime.datetime(2000, 1, 1)


@pytest.mark.parametrize("epoch", ["-1", "253402300800", "9" * 5000, "1e9", "12.5", " ", "１２", "1_000", "+1", "now"])
def test_what_is_no_time_is_told_and_never_written(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(AuthorError, match="is not a time"):
        timestamp(None)
