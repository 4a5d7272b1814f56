"""The time that the written files bear: never the clock's, so that the same input gives the same bytes."""

from __future__ import annotations

import datetime
import os
import re

from ..errors import AuthorError, Place, Problem

_LAST = 253_402_300_799
"""The last second of the year 9999, behind which no program has a date."""


def timestamp(day: datetime.date | None) -> datetime.datetime:
    """Return SOURCE_DATE_EPOCH, else the day of the speech, else the beginning of the year 2000."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        if not re.fullmatch(r"[0-9]{1,12}", epoch) or int(epoch) > _LAST:
            remedy = "Give seconds since 1970, or remove the variable."
            raise AuthorError([Problem(Place("SOURCE_DATE_EPOCH"), f'"{epoch}" is not a time.', remedy)])
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).replace(tzinfo=None)
    day = day or datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day)
