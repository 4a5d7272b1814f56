"""The time that the written files bear: never the clock's, so that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os

from ..errors import AuthorError, Place, Problem


def timestamp(day: datetime.date | None) -> datetime.datetime:
    """Return SOURCE_DATE_EPOCH, else the day of the speech, else the beginning of the year 2000."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            remedy = "Give seconds since 1970, or remove the variable."
            raise AuthorError([Problem(Place("SOURCE_DATE_EPOCH"), f'"{epoch}" is not a time.', remedy)]) from None
    day = day or datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day)
