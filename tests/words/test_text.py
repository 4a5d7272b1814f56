from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechdeck.words.text import (
    Run,
    collapse_run_spaces,
    collapse_spaces,
    is_portable_link,
    pluralize,
    read_runs,
    text_of,
)

# --- White space --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("", ""),
        (" \t\n ", ""),
        ("one", "one"),
        ("  one  two\tthree\r\nfour\n\n five ", "one two three four five"),
        ("a form\ffeed", "a form feed"),
        (
            "a line's end\vof Word\u2028or InDesign,\u2029a paragraph's end",
            "a line's end of Word or InDesign, a paragraph's end",
        ),
    ],
)
def test_runs_of_white_space_are_one_space_and_none_stands_at_the_ends(written: str, folded: str) -> None:
    assert collapse_spaces(written) == folded


@pytest.mark.parametrize(
    "space",
    ["\u00a0", "\u202f", "\u2003", "\u3000", "\u200b", "\u2060", "\ufeff", "\u00ad", "\u0085"],
    ids=lambda space: f"U+{ord(space):04X}",
)
def test_spaces_that_are_letters_stay(space: str) -> None:
    assert collapse_spaces(f"{space}100{space}{space}km{space}") == f"{space}100{space}{space}km{space}"


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert collapse_spaces(collapse_spaces(text)) == collapse_spaces(text)


@settings(deadline=None)
@given(st.text())
def test_folding_takes_nothing_but_white_space(text: str) -> None:
    letters = str.maketrans("", "", " \t\r\n\v\f\u2028\u2029")
    assert collapse_spaces(text).translate(letters) == text.translate(letters)


# --- Runs ---------------------------------------------------------------------------------------------------------


def test_a_line_end_inside_a_paragraph_is_read_as_a_space() -> None:
    assert text_of([Run("Rose is a rose", break_after=True), Run("is a rose")]) == "Rose is a rose is a rose"


def test_the_white_space_of_runs_is_folded_as_that_of_one_text() -> None:
    runs = [Run("  one "), Run(" two", strong=True), Run("  "), Run(" three ", emphasis=True)]
    assert collapse_run_spaces(runs) == (Run("one "), Run("two", strong=True), Run(" "), Run("three", emphasis=True))


def test_no_white_space_stands_around_a_line_end() -> None:
    runs = [Run("one "), Run(" ", break_after=True), Run("  two", break_after=True), Run(" ")]
    assert collapse_run_spaces(runs) == (Run("one", break_after=True), Run("two"))


@pytest.mark.parametrize(
    "runs",
    [[], [Run("")], [Run("  ")], [Run("", break_after=True)], [Run(" ", break_after=True), Run(" ")]],
)
def test_runs_without_letters_are_nothing(runs: list[Run]) -> None:
    assert collapse_run_spaces(runs) == ()


_RUNS = st.builds(
    Run,
    st.text(alphabet="ab \n\t\u00a0", max_size=4),
    strong=st.booleans(),
    emphasis=st.booleans(),
    break_after=st.booleans(),
)


@settings(deadline=None)
@given(st.lists(_RUNS))
def test_runs_fold_to_the_text_that_their_text_folds_to(runs: list[Run]) -> None:
    assert text_of(collapse_run_spaces(runs)) == collapse_spaces(text_of(runs))


@settings(deadline=None)
@given(st.lists(_RUNS))
def test_folded_runs_have_letters_and_end_without_a_line_end(runs: list[Run]) -> None:
    folded = collapse_run_spaces(runs)
    assert all(run.text for run in folded)
    assert collapse_run_spaces(folded) == folded
    assert not folded or not folded[-1].break_after


# --- The marks in slide texts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "runs"),
    [
        ("Borders", [Run("Borders")]),
        ("a *b* c", [Run("a "), Run("b", emphasis=True), Run(" c")]),
        ("**b**", [Run("b", strong=True)]),
        ("***b***", [Run("b", strong=True, emphasis=True)]),
        ("**a *b* c**", [Run("a ", strong=True), Run("b", strong=True, emphasis=True), Run(" c", strong=True)]),
        ("[IOM](https://iom.int)", [Run("IOM", link="https://iom.int")]),
        ("[*I*OM](<https://iom.int/a b>)", [
            Run("I", emphasis=True, link="https://iom.int/a%20b"), Run("OM", link="https://iom.int/a%20b"),
        ]),
        ("<https://iom.int>", [Run("https://iom.int", link="https://iom.int")]),
        ("`code`", [Run("code")]),
        ("one\ntwo", [Run("one two")]),
        ("one\\\ntwo", [Run("one", break_after=True), Run("two")]),
        ("one  \n two", [Run("one", break_after=True), Run("two")]),
        ("one  two", [Run("one two")]),
    ],
)  # fmt: skip
def test_emphasis_strong_text_and_links_are_marks(written: str, runs: list[Run]) -> None:
    assert read_runs(written) == tuple(runs)


@pytest.mark.parametrize(
    "written",
    [
        "1986. A great year.",
        "- not an item",
        "# not a heading",
        "> not a quotation",
        "--- nor a rule",
        "| a | b |",
        "AT&T",
        "5 < 6 > 4",
        "<br> <!-- --> </script> ]]> -->",
        "C:\\new\\table",
        "2 * 3 * 4 = 24",
        "snake_case_name",
        "$5 to $6",
        "{{ mustache }} {% raw %}",
        "::: warning",
        "~~struck~~",
        "[not a link] (nor this) [nor](this",
        "http://iom.int",
    ],
)
def test_all_else_is_text(written: str) -> None:
    assert read_runs(written) == (Run(written),)


@pytest.mark.parametrize(
    ("written", "strong"),
    [
        ("今日は**「山」**です", "「山」"),
        ("他说**“你好”**了", "“你好”"),
        ("그는 **길(road)**을 걷는다", "길(road)"),
        ("**2030**年まで", "2030"),
        ("**1**st", "1"),
        ("＋**5**％", "5"),
    ],
)
def test_emphasis_may_stand_beside_letters_and_punctuation_of_east_asia(written: str, strong: str) -> None:
    assert [run.text for run in read_runs(written) if run.strong] == [strong]


@pytest.mark.parametrize(
    "written",
    [
        "2*3*4",
        "5*6 and 7*8",
        "2**3**4",
        "2*x*3",
        "2*pi*r = 6*r",
        "(1+2)*3*(4+5)",
        "3*-4*5",
        "x*2 and y*3",
        "1*2*",
        "2*x and 3*y",
        "x*2*y",
    ],
)
def test_between_factors_a_star_is_a_sign(written: str) -> None:
    assert read_runs(written) == (Run(written),)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\*not emphasis\*", "*not emphasis*"),
        (r"\[not](a link)", "[not](a link)"),
        (r"\`not code\`", "`not code`"),
        (r"a \\ b", r"a \ b"),
        ("&amp;amp;", "&amp;"),
        (r"\&amp;", "&amp;"),
        ("&copy; &#8212;", "© —"),
    ],
)
def test_backslashes_and_entities_write_the_marks_themselves(written: str, text: str) -> None:
    assert read_runs(written) == (Run(text),)


# --- Numbers and nouns --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 slides"),
        (1, "1 slide"),
        (2, "2 slides"),
        (1.0, "1 slide"),
        (1.5, "1.5 slides"),
        (1234567, "1234567 slides"),
    ],
)
def test_one_is_one_and_all_else_are_many(number: float, said: str) -> None:
    assert pluralize(number, "slide") == said


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://EXAMPLE.ORG:8080/a?b#c",
        "https://xn--mnchen-3ya.de",
        "https://localhost",
        "https://httpbin.org",
        "https://http.example.org",
        "https://[2001:db8::1]:443/",
        "https://192.0.2.1",
        "https://user@example.org",
        "https://example.org/http://example.org",
        f"https://example.org/{'a' * 2059}",
        "mailto:office@example.org",
        "mailto:a@example.org,b@example.org?subject=Bees",
        "mailto:?subject=Bees",
        "tel:+43-1-234",
    ],
)
def test_a_link_leads_to_the_web_to_a_mailbox_or_to_a_telephone(address: str) -> None:
    assert is_portable_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "https://",
        "https:///example.org",
        "https:example.org",
        "http://http://example.org",
        "https://https://example.org",
        "https://http//example.org",
        "https://http:example.org",
        "https://exa mple.org",
        "https://%20example.org",
        "https://example%20.org",
        "https://example..org",
        "https://.example.org",
        "https://-example.org",
        "https://[::1",
        "https://example.org:",
        "https://example.org:abc",
        "https://example.org:0",
        "https://example.org:65536",
        f"https://{'a' * 64}.org",
        f"https://{'a.' * 127}org",
        f"https://example.org/{'a' * 2060}",
        "mailto:",
        "mailto:nobody",
        "mailto:nobody@",
        "tel:",
        "tel:nobody",
        "file:///home/jane/a.docx",
        "javascript:alert(1)",
    ],
)
def test_a_link_that_leads_nowhere_is_none(address: str) -> None:
    assert not is_portable_link(address)
