from __future__ import annotations

import pytest

from speechdeck.review.outline.wording import reworded, spliced
from speechdeck.words.text import read_runs, text_of

_REWORDED = [
    ("Ships are *slow*", "Ships are very slow", "Ships are very *slow*"),
    ("Ships are *slow*", "Ships are fast", "Ships are *fast*"),
    ("Ships are *slow*", "Ships are slow again", "Ships are *slow* again"),
    ("*Slow* ships", "Some Slow ships", "Some *Slow* ships"),
    ("*Slow* ships", "ships", "ships"),
    ("Ships are *slow*", "Ships are", "Ships are"),
    ("Ships *are very slow* today", "Ships are slow today", "Ships *are slow* today"),
    ("Ships *are slow* today", "Ships are really slow today", "Ships *are really slow* today"),
    ("Ships **are** *slow*", "Ships were late", "Ships **were** *late*"),
    ("A [long quay](https://example.org/a_b)", "A short quay", "A [short quay](https://example.org/a_b)"),
    ("A [long quay](https://example.org)", "A long pier, rebuilt", "A [long pier, rebuilt](https://example.org)"),
    ("A [quay](https://example.org)", "A new [quay]", "A [new \\[quay\\]](https://example.org)"),
    ("*All of it*", "Nothing", "*Nothing*"),
    ("un*believ*able ships", "unbelievable boats", "un*believ*able boats"),
    ("One line\\\nand *another*", "One line and a second", "One line\\\nand *a second*"),
    ("5 \\* 7", "5 * 8", "5 \\* 8"),
    ("Plain", "Now *starred*", "Now \\*starred\\*"),
    ("三个*港口*", "四个大港口", "四个大*港口*"),
]


@pytest.mark.parametrize(("value", "shown", "expected"), _REWORDED)
def test_marks_stay_around_the_words_that_stay(value: str, shown: str, expected: str) -> None:
    assert reworded(value, shown) == expected
    assert text_of(read_runs(expected)) == shown


_SPLICED = [
    ("Ships are slow", "Ships were slow", "Ships were slow"),
    ("'Ships are slow'", "Ships aren't slow", "'Ships aren''t slow'"),
    ('"Ships are slow"', 'Ships "are" slow', '"Ships \\"are\\" slow"'),
    (">-\n    Ships are\n    slow", "Ships are very slow", ">-\n    Ships are very\n    slow"),
    ("|2-\n  Ships are slow", "Ships are fast", "|2-\n  Ships are fast"),
    ("Ships are\n  slow today", "Ships are today", "Ships are today"),
    ("Ships", "Big ships", "Big ships"),
    ("Ship-builders", "Ship builders", "Ship builders"),
    ("Ship builders", "Ship-builders", "Ship-builders"),
]


@pytest.mark.parametrize(("written", "shown", "expected"), _SPLICED)
def test_what_is_written_changes_in_its_words_alone(written: str, shown: str, expected: str) -> None:
    before = " ".join(written.split("\n", 1)[1].split() if written[0] in "|>" else written.strip("'\"").split())
    assert spliced(written, before, shown, is_plain=False) == expected


def test_what_is_not_found_in_what_is_written_is_not_changed() -> None:
    assert spliced('"Caf\\u00e9 au lait"', "Café au lait", "Café noir", is_plain=False) is None
