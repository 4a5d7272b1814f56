from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechdeck.cli.docs import topics
from speechdeck.errors import AuthorError, Place, Problem, did_you_mean, enumerate_names, nearest
from speechdeck.files.home import PROGRAM

from .cases import read_cases
from .conftest import ROOT
from .messages.sentences import sentences

TESTS = Path(__file__).parent

# --- Every sentence has a case ------------------------------------------------------------------------------------

SPEAKING = (
    "*.py",
    *(f"draft/{module}.py" for module in ("deck", "package", "pdf", "report", "slides", "sources", "text", "word")),
    "paint/script/pdf.py",
    "words/amounts.py",
    "words/numerals.py",
    *(
        f"{room}/*.py"
        for room in (
            "accessibility",
            "cli",
            "compose",
            "files",
            "hints",
            "prove",
            "read",
            "read/join",
            "read/markdown",
            "read/outline",
            "read/plain",
            "read/yaml",
            "read/yaml/recovery",
            "review",
            "review/outline",
            "review/pairing",
            "review/sent",
            "review/returned",
            "theme",
        )
    ),
)
SPEAKERS = sorted(path for pattern in SPEAKING for path in (ROOT / "speechdeck").glob(pattern))
"""The modules that say something to an author."""

MODULES = sorted((ROOT / "speechdeck").rglob("*.py"))

CASE_FILES = [path for path in TESTS.rglob("*.txt") if path.parent.name in ("cases", "messages")]

TESTED_IN_CODE = (
    "cli/test_build.py",
    "cli/test_interrupted.py",
    "cli/test_layouts.py",
    "cli/test_new.py",
    "draft/test_documents.py",
    "draft/test_old_decks.py",
    "test_draft.py",
    "cli/test_printing.py",
    "cli/test_review.py",
    "cli/test_script.py",
    "cli/test_versions.py",
    "files/test_staging.py",
    "compose/blocks/test_comparison.py",
    "compose/seating/test_reduced.py",
    "test_errors.py",
    "files/test_supervisor.py",
    "prove/test_page.py",
    "prove/test_public.py",
    "prove/test_public_guesses.py",
    "paint/test_script_pdf.py",
    "prove/test_script.py",
    "prove/test_speech.py",
    "review/sent/test_base.py",
    "review/test_changes.py",
    "review/test_comparing.py",
    "review/outline/test_comparing.py",
    "review/test_odd_files.py",
    "review/test_reviewing.py",
    "review/test_saving.py",
    "review/sent/test_found.py",
    "review/returned/test_powerpoint.py",
    "review/returned/test_reading.py",
    "review/returned/test_script.py",
    "review/returned/test_word.py",
    "test_script.py",
    "accessibility/test_scenes.py",
    "accessibility/test_report.py",
    "theme/test_notes.py",
    "theme/test_refused.py",
    "theme/test_strangers.py",
)
"""The tests of what no file of an author brings about."""

NEVER_SAID = {
    "slide number",
    'the text `"(.*?)"` could not be displayed',
    "import sys; sys.path[:] = sys.argv[1:]; from speechdeck.files.worker import main; main()",
}
"""Reads like prose, and is the name of a field, what another program says, or what a process is started with."""


def _printed() -> Iterator[str]:
    for path in CASE_FILES:
        yield from (case.expected for case in read_cases(path))
    for name in TESTED_IN_CODE:
        tree = ast.parse((TESTS / name).read_text("utf-8"))
        yield from (str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant))


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """All that the case files say is printed."""
    return list(_printed())


@pytest.mark.parametrize("module", SPEAKERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sentence_an_author_can_read_has_a_case(module: Path, printed: list[str]) -> None:
    said = [sentence for sentence in sentences(module.read_text("utf-8")) if sentence.text not in NEVER_SAID]
    assert [f"line {s.line}: {s.text}" for s in said if not any(map(s.occurs_in, printed))] == []


def test_the_sentences_of_a_module_are_found_and_nothing_else() -> None:
    source = """
def check(place, name, many):
    '''This is a docstring.'''
    if not name:
        raise AssertionError("this is a fault of the program")
    what = f'The key "{name}"' if many else "all of it"
    return Problem(place, f"{what} is {name!r}, which has {len(many)} words.", "Remove " "it here.", kind="error")
SAID = {"string_type": ("{} must be a text.", "Put {{it}} into quotes.")}
"""
    assert [sentence.text for sentence in sentences(source)] == [
        'The key "{}"',
        "all of it",
        "{} is {}, which has {} words.",
        "Remove it here.",
        "{} must be a text.",
        "Put {it} into quotes.",
    ]


def test_a_sentence_is_found_whatever_is_filled_in_and_wherever_its_lines_end() -> None:
    (sentence,) = sentences("f'The cue occurs {n} times in {name}: lengthen it.'")
    assert sentence.occurs_in('error: The cue occurs 2 times in section "opening": lengthen\n  it.')
    assert not sentence.occurs_in("The cue occurs 2 times in it.")


def test_enough_sentences_are_found_to_trust_the_search() -> None:
    assert sum(1 for module in SPEAKERS for _ in sentences(module.read_text("utf-8"))) > 100


# --- What is told can be done wherever the program is -------------------------------------------------------------

_FILE = re.compile(r"[\w./-]*\w\.(?:md|py|toml|txt|json|cfg)\b|\bMakefile\b|`make\b")


def _of_the_checkout(text: str) -> list[str]:
    """What a text names that only a checkout has."""
    named = _FILE.findall(text)
    return [name for name in named if name == "`make" or (ROOT / name).is_file()]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_sentence_names_a_file_of_the_checkout(module: Path) -> None:
    said = sentences(module.read_text("utf-8"))
    assert [f"line {s.line}: {name}" for s in said if s.text != PROGRAM for name in _of_the_checkout(s.text)] == []


def test_files_of_the_checkout_are_found_in_a_sentence() -> None:
    assert _of_the_checkout("Write it as slides/README.md shows, then `make`.") == ["slides/README.md", "`make"]
    assert _of_the_checkout("Put it beside the outline, as speech.md, or run build.py.") == ["build.py"]
    assert _of_the_checkout("You can make a picture of it.") == []


def test_the_manual_has_each_topic_that_a_sentence_names() -> None:
    shown = {topic for path in CASE_FILES for topic in re.findall(rf"`{PROGRAM} docs (\w+)`", path.read_text("utf-8"))}
    assert shown
    assert shown <= set(topics())


# --- What a problem looks like ------------------------------------------------------------------------------------


def _shown(text: str, column: int, width: int = 1) -> list[str]:
    """The lines that show a place: the source line and the caret."""
    return str(Problem(Place("a.yaml", 1, column, text, width), "Wrong.", "Mend it.")).splitlines()[1:3]


def test_a_problem_is_its_place_a_sentence_the_source_line_and_the_remedy() -> None:
    problem = Problem(Place("outline.yaml", 4, 5, "    titel: x", 5), "Unknown.", "Mend it.\nOr remove it.")
    assert str(problem) == (
        "outline.yaml:4:5: error: Unknown.\n        titel: x\n        ^^^^^\n  Mend it.\n  Or remove it."
    )


def test_a_warning_says_so() -> None:
    assert str(Problem(Place("a.yaml"), "Long.", "Cut.", "warning")) == "a.yaml: warning: Long.\n  Cut."


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    assert str(Problem(Place("a.yaml"), "Empty.", "Write.")) == "a.yaml: error: Empty.\n  Write."


def test_all_problems_are_printed_in_one_go() -> None:
    problems = [Problem(Place("a"), "One.", "1."), Problem(Place("b"), "Two.", "2.")]
    assert str(AuthorError(problems)) == "a: error: One.\n  1.\nb: error: Two.\n  2."


def test_the_caret_stands_under_its_word_after_a_tab() -> None:
    assert _shown("\tkey:\tvalue", 7, 5) == ["    \tkey:\tvalue", "    \t    \t^^^^^"]


@pytest.mark.parametrize("before", ["中文", "日本", "ＡＢ", "👩🏽"])
def test_wide_letters_before_the_place_take_two_cells(before: str) -> None:
    source, caret = _shown(f"{before}: here", len(before) + 3, 4)
    assert (source, caret) == (f"    {before}: here", " " * (4 + 2 * len(before) + 2) + "^^^^")


def test_wide_letters_in_the_place_are_underlined_whole() -> None:
    assert _shown("x: 中文", 4, 2)[1] == "       ^^^^"


def test_combining_marks_take_no_cell() -> None:
    assert _shown("e\u0301e\u0301: x", 7, 1)[1] == "        ^"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    source, caret = _shown("a" * 200 + "HERE" + "b" * 200, 201, 4)
    assert source.startswith("    …aaa")
    assert source.endswith("bbb…")
    assert source[caret.index("^") :].startswith("HERE")
    assert len(source) < 110


def test_a_place_at_the_start_of_a_long_line_is_shown_from_there() -> None:
    source, caret = _shown("HERE" + "b" * 200, 1, 4)
    assert source == "    HERE" + "b" * 96 + "…"
    assert caret == "    ^^^^"


def test_a_place_that_is_wider_than_what_is_shown_ends_with_it() -> None:
    source, caret = _shown("x: " + "b" * 300, 4, 300)
    assert len(caret) == len(source.rstrip("…"))


def test_a_place_behind_the_lines_end_has_one_caret() -> None:
    assert _shown("key:", 5, 9)[1] == "        ^"


def test_control_characters_do_not_reach_the_terminal() -> None:
    source, _ = _shown("a\x1b[31m\x00\x7f\x9bb", 2)
    assert source == "    a␛[31m␀␡␡b"


# --- Did you mean -------------------------------------------------------------------------------------------------


def test_the_nearest_name_comes_first_then_all_there_are() -> None:
    assert did_you_mean("titel", ["title", "slides"]) == 'Did you mean "title"? There are: title, slides.'


def test_capitals_do_not_matter() -> None:
    assert did_you_mean("TITLE SLIDE", ["Title Slide"]) == 'Did you mean "Title Slide"? There are: Title Slide.'


def test_what_is_nothing_like_a_name_gets_no_suggestion() -> None:
    assert did_you_mean("xyzzy", ["title", "slides"]) == "There are: title, slides."


@pytest.mark.parametrize(
    ("word", "names", "close"),
    [
        ("nothing.png", ["tiny.png", "white.png"], None),
        ("wite.png", ["tiny.png", "white.png"], "white.png"),
        ("white.png", ["white.jpg", "black.png"], "white.jpg"),
        ("wite.jpg", ["white.png", "white.jpg"], "white.jpg"),
        ("map.png", ["pictures/map.png"], "pictures/map.png"),
        ("asembly.pptx", ["assembly", "ours.pptx"], "assembly"),
        ("1. Bees", ["2. Ants", "1. Bee"], "1. Bee"),
    ],
)
def test_of_files_what_is_before_their_endings_is_compared(word: str, names: list[str], close: str | None) -> None:
    assert nearest(word, names) == close


def test_how_like_a_name_has_to_be_can_be_asked() -> None:
    assert nearest("lorry", ["library"]) == "library"
    assert nearest("lorry", ["library"], likeness=0.75) is None


def test_of_many_names_those_around_the_place_are_listed() -> None:
    names = [f"Part {number}" for number in range(1, 3001)]
    assert enumerate_names(names[:15]) == ", ".join(names[:15])
    assert enumerate_names(names) == f"{', '.join(names[:15])} and 2985 more"
    assert enumerate_names(names, 1500) == f"{', '.join(names[1493:1508])} and 2985 more"
    assert enumerate_names(names, 3000) == f"{', '.join(names[-15:])} and 2985 more"


def test_a_word_is_not_compared_with_thousands_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    close = difflib.get_close_matches

    def counting(word: str, names: list[str], n: int, cutoff: float) -> list[str]:
        compared.append(len(names))
        return close(word, names, n, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counting)
    names = [f"{number} borders" for number in range(3000)]
    assert did_you_mean("1500 border", names, 1500).startswith('Did you mean "1500 borders"? ')
    assert did_you_mean("99 border", names[:100]).startswith('Did you mean "99 borders"? ')
    assert max(compared) <= 100


def test_a_name_that_stands_there_twice_is_listed_once() -> None:
    assert did_you_mean("x", ["Part", "Part"]) == "There are: Part."


@pytest.mark.parametrize(
    ("word", "name", "difference"),
    [
        ("Title Slide", "Title\u00a0Slide", " (with U+00A0 and without U+0020)"),
        ("ti\u00adtle", "title", " (without U+00AD)"),
        ("cafe\u0301", "caf\u00e9", " (with U+00E9 and without U+0065, U+0301)"),
        ("two  spaces", "two spaces", " (its spaces are others)"),
        ("Title", "title", ""),
    ],
)
def test_no_message_shows_two_texts_that_look_the_same(word: str, name: str, difference: str) -> None:
    assert did_you_mean(word, [name]) == f'Did you mean "{name}"{difference}? There are: {name}.'
