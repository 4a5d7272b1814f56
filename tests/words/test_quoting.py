from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechdeck.read.source import Source
from speechdeck.read.yaml import Mapping, parse
from speechdeck.words.quoting import as_typed, as_yaml


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", '""'),
        ("First, they need", "First, they need"),
        ("2024", "2024"),
        ("The queen’s road", "The queen’s road"),
        ("Part I: The beginning", '"Part I: The beginning"'),
        ('"Quoted" start', "'\"Quoted\" start'"),
        ('The "end": it\'s', "'The \"end\": it''s'"),
        ("- dash", '"- dash"'),
        ("Number #1 is", "Number #1 is".replace("Number #1 is", '"Number #1 is"')),
        ("null", '"null"'),
        ("ends with:", '"ends with:"'),
    ],
)
def test_a_text_is_plain_where_it_can_be(text: str, written: str) -> None:
    assert as_yaml(text) == written


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1) | st.sampled_from(["~", "---", "? a", "@b"]))
def test_what_is_pasted_is_read_as_it_was(text: str) -> None:
    tree = parse(Source("outline.yaml", f"slides:\n  - section: {as_yaml(text)}  # speech.md, line 3\n")).tree
    assert isinstance(tree, Mapping)
    assert tree["slides"][0]["section"] == text


@pytest.mark.parametrize(
    ("text", "windows", "elsewhere"),
    [
        ("slides/bees", "slides/bees", "slides/bees"),
        ("slides\\bees", "slides\\bees", "'slides\\bees'"),
        ("C:\\Users\\Ada Lind\\talk", '"C:\\Users\\Ada Lind\\talk"', "'C:\\Users\\Ada Lind\\talk'"),
        ("R&D", '"R&D"', "'R&D'"),
        ("its (last) talk", '"its (last) talk"', "'its (last) talk'"),
        ("été", "été", "'été'"),
        ("--without-notes", "--without-notes", "--without-notes"),
    ],
)
def test_a_name_can_be_pasted_into_the_terminals_of_each_system(text: str, windows: str, elsewhere: str) -> None:
    assert as_typed(text, on_windows=True) == windows
    assert as_typed(text, on_windows=False) == elsewhere
