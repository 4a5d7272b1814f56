from __future__ import annotations

import random
import textwrap
from collections.abc import Callable

import pytest

from ..plain_texts import paragraphs, read, wrapped

# --- Paragraphs ---------------------------------------------------------------------------------------------------

WIDTHS = [60, 66, 72, 80, 100, 118]


@pytest.mark.parametrize("width", WIDTHS)
def test_between_blank_lines_a_text_may_be_wrapped_at_any_width(width: int) -> None:
    written = paragraphs(width)
    assert read("\n\n".join(wrapped(each, width) for each in written)) == written


@pytest.mark.parametrize("indent", ["  ", "    ", "\t", "\u3000\u3000", "\u00a0\u00a0\u00a0"], ids=ascii)
@pytest.mark.parametrize("width", WIDTHS)
def test_an_indented_first_line_begins_a_paragraph_without_a_blank_one(width: int, indent: str) -> None:
    written = paragraphs(width)
    text = "\n".join(wrapped(indent + each, width) for each in written)
    assert [each.strip() for each in read(text)] == written


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "\n \t\n", "\n\u3000\n", "\u2029"], ids=ascii)
def test_a_line_may_be_a_paragraph(between: str) -> None:
    written = paragraphs(1)
    assert read(between.join(written)) == written


def test_lines_that_end_early_end_paragraphs_of_a_wrapped_text() -> None:
    written = [each for each in paragraphs(2) if len(textwrap.wrap(each, 72)[-1]) < 60]
    assert read("\n".join(wrapped(each, 72) for each in written)) == written


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
    written = paragraphs(3)
    assert read("\n\n".join(map(_in_other_widths, written))) == written


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

    assert [each.strip() for each in read(between.join(wrap(indent + each) for each in CHINESE))] == CHINESE


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
    written = paragraphs(4)
    wrap: Callable[[str], str] = str if around == "lines" else lambda each: wrapped(each, 72)
    between = "\n\n" if around == "blank" else "\n"
    text = greeting + between + "\n\n".join(map(wrap, written)) + "\n\n" + greeting
    assert read(text) == [*greeting.split("\n"), *written, *greeting.split("\n")]


VERSE = "The hive is still, the meadow white,\nThe keeper sleeps, the fire burns low,\nAnd no one hears, this winter night,\nA thousand wings beneath the snow."


@pytest.mark.parametrize("around", [str, lambda each: wrapped(each, 72)], ids=["lines", "wrapped"])
def test_verses_stay_lines(around: Callable[[str], str]) -> None:
    written = paragraphs(5)
    text = "\n\n".join([*map(around, written), VERSE, around(written[0])])
    assert read(text) == [*written, *VERSE.split("\n"), written[0]]


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
    before, after = paragraphs(6)[:2]
    lines = ["\n".join(textwrap.wrap(each, 72, subsequent_indent=hanging)) for each in items]
    text = wrapped(before, 72) + "\n" + "\n".join(lines) + "\n\n" + wrapped(after, 72)
    assert read(text) == [before, *items, after]


def test_items_may_fill_their_lines_and_have_no_point() -> None:
    before = paragraphs(6)[0]
    items = [
        "- more hives in all of the valley and on each of the upper meadows too",
        "- fewer poisons",
        "- the road",
    ]
    assert read("\n".join([wrapped(before, 72), "", *items, "and whatever else helps."])) == [
        before,
        *items,
        "and whatever else helps.",
    ]


def test_a_dash_or_a_year_at_the_beginning_of_a_wrapped_line_is_no_item() -> None:
    paragraph = (
        "The agencies that have sent somebody to be with us at this hall\n"
        "– the council, the school and the fire brigade – know it well since\n"
        "1991. The winter of that year, which was colder than I can remember\n"
        "any other, cost us more than half of all the hives."
    )
    assert read(paragraph) == [paragraph.replace("\n", " ")]


def test_a_line_from_which_somebody_took_words_later_goes_on() -> None:
    (first, second, *others) = wrapped(paragraphs(8)[0], 72).split("\n")
    shortened = " ".join(first.split()[:4])
    assert shortened[-1].isalpha()
    assert read("\n".join([shortened, second[0].lower() + second[1:], *others]))[0].startswith(
        f"{shortened} {second[0].lower()}"
    )


def test_indented_paragraphs_may_be_one_line_long() -> None:
    long = paragraphs(9)
    full = "Nobody here will ever forget it, or what they saw on the bridge."
    written = [long[0], full, long[1], full, full, long[2]]
    text = "\n".join(wrapped(f"    {each}", 68) for each in written)
    assert [each.strip() for each in read(text)] == written


def test_a_wrapped_quotation_in_a_text_that_is_not_wrapped_is_one_paragraph() -> None:
    written = sorted(paragraphs(11), key=len)
    written[5] = written.pop()
    text = "\n".join([*written[:5], "", wrapped(written[5], 72), "", *written[6:]])
    assert read(text) == written


def test_an_indented_quotation_is_a_paragraph_between_two_others() -> None:
    before, quoted, after = paragraphs(10)[:3]
    before = " ".join(textwrap.wrap(before, 72)[:3])
    lines = textwrap.wrap(quoted, 60)[:3]
    quoted, indented = " ".join(lines), textwrap.indent("\n".join(lines), "        ")
    assert read(f"{wrapped(before, 72)}\n{indented}\n{wrapped(after, 72)}") == [before, quoted, after]
