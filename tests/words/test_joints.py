from __future__ import annotations

import pytest

from speechdeck.words.joints import joint, spaces_latin

JOINTS = [
    ("for the long-", "term good", ""),
    ("in the pre-", "and post-war years", " "),
    ("the winters of 1990–", "1995, as we recall", ""),
    ("must do more—", "and we must", ""),
    ("must do more –", "and we must", " "),
    ("must do more -", "and we must", " "),
    ("what coop\u00ad", "eration means", ""),
    ("그리고", "봄을", " "),
    ("对我们说的话是，", "“二月里肯分享", ""),
    ("蜂の冬は", "長いです", ""),
    ("蜂房", "그리고", " "),
]


@pytest.mark.parametrize(("before", "after", "between"), JOINTS)
def test_what_stands_between_two_lines(before: str, after: str, between: str) -> None:
    assert {joint(before, after, latin_spaced=spaced) for spaced in (True, False)} == {between}


@pytest.mark.parametrize("text", ["冬天里 IOM 帮助了我们", "冬天里IOM帮助了我们"])
def test_beside_latin_letters_chinese_has_the_spaces_that_it_has_elsewhere(text: str) -> None:
    spaced = spaces_latin([text])
    assert {joint("后来", "WHO", latin_spaced=spaced), joint("WHO", "后来", latin_spaced=spaced)} == {
        " " * (" " in text)
    }
