from __future__ import annotations

import pytest

from speechdeck.review.wording.rising import rising


@pytest.mark.parametrize(
    ("numbers", "places"),
    [
        ([], []),
        ([5], [0]),
        ([0, 1, 2], [0, 1, 2]),
        ([2, 1, 0], [2]),
        ([3, 0, 1, 2], [1, 2, 3]),
        ([0, 3, 1, 2], [0, 2, 3]),
    ],
)
def test_as_many_as_can_be_rise(numbers: list[int], places: list[int]) -> None:
    assert rising(numbers) == places
