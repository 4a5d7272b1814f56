from speechdeck.review.outline.silent import with_silent


def test_slides_without_words_are_paired_between_others() -> None:
    silent = [True, False, True, True, False, True]
    assert with_silent({1: 1, 4: 4}, silent, silent) == {number: number for number in range(6)}


def test_where_one_is_more_or_says_something_none_is_paired() -> None:
    assert with_silent({0: 0, 2: 1}, [False, True, False], [False, False]) == {0: 0, 2: 1}
    assert with_silent({0: 0, 2: 2}, [False, True, False], [False, False, False]) == {0: 0, 2: 2}


def test_slides_that_were_exchanged_hide_what_is_between_them() -> None:
    assert with_silent({0: 2, 2: 0}, [False, True, False], [False, True, False]) == {0: 2, 2: 0}
