from __future__ import annotations

import random
import textwrap
from collections.abc import Callable

import pytest

from speechdeck.errors import AuthorError
from speechdeck.read.plain import nearest_line, read_plain
from speechdeck.read.source import Source
from speechdeck.read.wrapping import joint, spaces_latin

_HAPPY = (
    "The keepers of this valley have asked me to say a few words about the winter. ",
    "It was long; it was cold, and in many a hive the honey did not last. ",
    "We lost a third of all colonies between the river and the old road. ",
    "What helped were neighbours who shared what little sugar they had left. ",
    "I thank them. ",
    "Who shares in February will have something to harvest in June, as my grandmother used to tell us. ",
)


def _paragraphs(seed: int) -> list[str]:
    """Paragraphs of a speech, each some sentences long."""
    chance = random.Random(seed)
    return ["".join(chance.choices(_HAPPY, k=chance.randint(2, 6))).strip() for _ in range(12)]


def _read(text: str, *names: str) -> list[str]:
    passages, _ = read_plain(Source("speech.txt", text), names)
    return [f"{'# ' * (passage.kind == 'heading')}{passage.text}" for passage in passages]


def _wrapped(paragraph: str, width: int) -> str:
    return "\n".join(textwrap.wrap(paragraph, width))


# --- Paragraphs ---------------------------------------------------------------------------------------------------

WIDTHS = [60, 66, 72, 80, 100, 118]


@pytest.mark.parametrize("width", WIDTHS)
def test_between_blank_lines_a_text_may_be_wrapped_at_any_width(width: int) -> None:
    paragraphs = _paragraphs(width)
    assert _read("\n\n".join(_wrapped(each, width) for each in paragraphs)) == paragraphs


@pytest.mark.parametrize("indent", ["  ", "    ", "\t", "\u3000\u3000", "\u00a0\u00a0\u00a0"], ids=ascii)
@pytest.mark.parametrize("width", WIDTHS)
def test_an_indented_first_line_begins_a_paragraph_without_a_blank_one(width: int, indent: str) -> None:
    paragraphs = _paragraphs(width)
    text = "\n".join(_wrapped(indent + each, width) for each in paragraphs)
    assert [each.strip() for each in _read(text)] == paragraphs


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "\n \t\n", "\n\u3000\n", "\u2029"], ids=ascii)
def test_a_line_may_be_a_paragraph(between: str) -> None:
    paragraphs = _paragraphs(1)
    assert _read(between.join(paragraphs)) == paragraphs


def test_lines_that_end_early_end_paragraphs_of_a_wrapped_text() -> None:
    paragraphs = [each for each in _paragraphs(2) if len(textwrap.wrap(each, 72)[-1]) < 60]
    assert _read("\n".join(_wrapped(each, 72) for each in paragraphs)) == paragraphs


def _in_other_widths(paragraph: str) -> str:
    """As programs wrap that measure letters, or people who change words later."""
    chance, lines, line = random.Random(paragraph), [], ""
    limit = 72
    for word in paragraph.split():
        if len(line) + len(word) >= limit:
            lines.append(line)
            line, limit = "", 72 + chance.randint(-7, 3)
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_lines_may_be_of_somewhat_different_lengths() -> None:
    paragraphs = _paragraphs(3)
    assert _read("\n\n".join(map(_in_other_widths, paragraphs))) == paragraphs


CHINESE = [
    "蜜蜂的冬天很长，山谷里的人们都记得那一年的雪有多深，路有多远，蜂蜜又是多么少。",
    "我们失去了三分之一的蜂群，可是邻居们把最后的糖分给了我们，所以春天来的时候还有蜜蜂飞过河边的老路。谢谢他们。",
    "二月里肯分享的人，六月里就有收获，我的祖母常常这样说，我今天也想这样对各位说一遍，因为冬天还会再来。",
]


@pytest.mark.parametrize("width", [18, 25, 40])
@pytest.mark.parametrize(("indent", "between"), [("", "\n\n"), ("\u3000\u3000", "\n")])
def test_wrapped_chinese_has_no_spaces_where_its_lines_ended(width: int, indent: str, between: str) -> None:
    def wrap(text: str) -> str:
        return "\n".join(text[at : at + width] for at in range(0, len(text), width))

    assert [each.strip() for each in _read(between.join(wrap(indent + each) for each in CHINESE))] == CHINESE


GREETINGS = [
    "Excellencies,\nLadies and gentlemen,\nDear keepers of the valley,",
    "Sehr geehrte Frau Präsidentin,\nliebe Imkerinnen und Imker,",
    "Señor presidente:\nSeñoras y señores:",
    "各位代表，\n女士们、先生们：",
    "أصحاب المعالي،\nالسيدات والسادة،",
    "Thank you.\nGod bless you all!",
]


@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize("around", ["lines", "wrapped", "blank"])
def test_greetings_on_lines_of_their_own_stay_there(greeting: str, around: str) -> None:
    paragraphs = _paragraphs(4)
    wrap: Callable[[str], str] = str if around == "lines" else lambda each: _wrapped(each, 72)
    between = "\n\n" if around == "blank" else "\n"
    text = greeting + between + "\n\n".join(map(wrap, paragraphs)) + "\n\n" + greeting
    assert _read(text) == [*greeting.split("\n"), *paragraphs, *greeting.split("\n")]


VERSE = "The hive is still, the meadow white,\nThe keeper sleeps, the fire burns low,\nAnd no one hears, this winter night,\nA thousand wings beneath the snow."


@pytest.mark.parametrize("around", [str, lambda each: _wrapped(each, 72)], ids=["lines", "wrapped"])
def test_verses_stay_lines(around: Callable[[str], str]) -> None:
    paragraphs = _paragraphs(5)
    text = "\n\n".join([*map(around, paragraphs), VERSE, around(paragraphs[0])])
    assert _read(text) == [*paragraphs, *VERSE.split("\n"), paragraphs[0]]


LISTS = [
    [
        "- more hives in the valley",
        "- fewer poisons",
        "- and a road to the upper meadows, which the council has promised us for so many years that nobody counts them any more",
    ],
    ["• more hives", "• fewer poisons"],
    [
        "(a) more hives in the valley;",
        "(b) fewer poisons, and none of those that stay in the soil for longer than a keeper stays in the valley;",
    ],
    ["1. More hives.", "2. Fewer poisons."],
    ["a) more hives", "b) fewer poisons"],
    ["一、更多的蜂房", "二、更少的农药"],
    ["① 更多的蜂房", "② 更少的农药"],
]


@pytest.mark.parametrize("items", LISTS, ids=lambda items: items[0].split()[0])
@pytest.mark.parametrize("hanging", ["", "   "], ids=["flush", "hanging"])
def test_each_item_of_a_list_is_a_paragraph(items: list[str], hanging: str) -> None:
    before, after = _paragraphs(6)[:2]
    wrapped = ["\n".join(textwrap.wrap(each, 72, subsequent_indent=hanging)) for each in items]
    text = _wrapped(before, 72) + "\n" + "\n".join(wrapped) + "\n\n" + _wrapped(after, 72)
    assert _read(text) == [before, *items, after]


def test_a_dash_or_a_year_at_the_beginning_of_a_wrapped_line_is_no_item() -> None:
    paragraph = (
        "The agencies that have sent somebody to be with us in this hall today\n"
        "– the council, the school and the fire brigade – know that well since\n"
        "1991. The winter of that year, when it was colder than I remember any\n"
        "other, cost us more than half of all the hives."
    )
    assert _read(paragraph) == [paragraph.replace("\n", " ")]


# --- Joints -------------------------------------------------------------------------------------------------------

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


# --- Headings -----------------------------------------------------------------------------------------------------


def test_a_line_in_the_middle_of_a_wrapped_sentence_is_no_heading() -> None:
    paragraph = _paragraphs(7)[0]
    lines = textwrap.wrap(paragraph, 60)
    assert _read("\n".join(lines), lines[1]) == [paragraph]
    assert _read("\n".join([lines[0], "", *lines[1:]]), lines[1])[1] == f"# {lines[1]}"


@pytest.mark.parametrize("written", ["The winter’s end", "\u3000The\u00a0winter's  end ", "The win\u00adter's end"])
def test_a_heading_is_found_by_how_it_looks_and_kept_as_it_is(written: str) -> None:
    (heading, _) = _read(f"{written}\n\nIt came.", "The winter's end")
    assert heading == "# " + " ".join(written.strip(" ").replace("  ", " ").split(" "))


def test_the_longest_heading_is_the_one() -> None:
    assert _read("Bees\nand honey\n\nText.", "Bees", "Bees and honey") == ["# Bees and honey", "Text."]


def test_the_outlines_order_says_which_line_is_the_heading() -> None:
    text = "Why?\n\nBecause.\n\nBees\n\nThey sting.\n\nWhy?\n\nNobody knows."
    assert _read(text, "Bees", "Why?") == ["Why?", "Because.", "# Bees", "They sting.", "# Why?", "Nobody knows."]
    assert _read(text, "Why?", "Bees", "Why?")[-2] == "# Why?"


def test_where_the_order_leaves_a_choice_the_author_has_it() -> None:
    with pytest.raises(AuthorError, match="stands in lines 1, 5 and 9, and the outline has 2 slides for it"):
        _read("Bees\n\nOne.\n\nBees\n\nTwo.\n\nBees\n\nThree.", "Bees", "Bees")


# --- What is not found --------------------------------------------------------------------------------------------

LINES = (
    "Good morning.",
    "",
    "BEES:",
    "They fly.",
    "",
    "II.  The  end of winter",
    "  Bye.",
    "蜜蜂的冬天：",
    "A line of the speech that goes on",
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bees", (3, "BEES:")),
        ("The end of the winter", (6, "II. The end of winter")),
        ("the end of winter.", (6, "II. The end of winter")),
        ("蜜蜂的冬天", (8, "蜜蜂的冬天：")),
        ("Honey", None),
        ("", None),
        ("?", None),
    ],
)
def test_the_nearest_line_is_named(name: str, found: tuple[int, str] | None) -> None:
    assert nearest_line(LINES, name) == found
