"""The time that the written files bear: never the clock's, so that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os

from ..errors import AuthorError, Place, Problem

_FIRST_YEAR = 1000
"""The files' times have a year of four digits (W3CDTF), and what formats them does not fill up a shorter one."""


def timestamp(day: datetime.date | None) -> datetime.datetime:
    """Return SOURCE_DATE_EPOCH, else the day of the speech, else the beginning of the year 2000."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            written = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            written = datetime.datetime(1, 1, 1)
        if written.year < _FIRST_YEAR:
            remedy = "Give seconds since 1970, or remove the variable."
            raise AuthorError([Problem(Place("SOURCE_DATE_EPOCH"), f'"{epoch}" is not a time.', remedy)])
        return written
    day = day or datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day)
