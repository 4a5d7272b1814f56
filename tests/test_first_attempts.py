"""A first attempt at an outline is mended in one round by following what is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError, Problem
from speechdeck.pipeline import prepare
from speechdeck.theme import Theme

from .cases import Case, cases, told

ATTEMPTS = Path(__file__).parent / "messages" / "first_attempts.txt"


@cases(ATTEMPTS)
def test_all_that_is_wrong_is_told_at_once_and_mended_in_one_round(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    deck = Path("deck")
    deck.mkdir()
    case.write(deck)
    mended = shutil.move(deck / "mended", "mended")
    case.check(told(lambda: prepare(deck, theme)), pytestconfig)
    shutil.copytree(mended, deck, dirs_exist_ok=True)
    assert prepare(deck, theme).deck.words


# --- One mistake is told once -------------------------------------------------------------------------------------

OUTLINE = """\
title: Bees
date: 2024-05-03
duration: 8min
slides:
  - section: opening
    title: Bees need flowers
    subtitle: An evening
  - section: Numbers
    content:
      - figures:
          - {value: 3, label: hives, cue: three hives}
          - {value: 4, label: years}
      - chart:
          kind: bar
          data:
            - {label: Spring, value: 3}
            - {label: Summer, value: 5}
          cue: five in summer
  - from: Now to the garden
    title: A garden for all
    content:
      - flow:
          - Flowers
          - {label: Honey, text: in August}
      - points:
          - text: Clover
            cue: clover
          - Lime
  - section: Thanks
    content:
      - table:
          header: [Who, What]
          rows:
            - [Ann, seeds]
            - [Bo, boards]
      - image: {file: bee.svg, alt: A bee}
  - silent: true
    title: Good night
"""

SPEECH = """\
Good evening.

# Numbers
We have three hives, five in summer. Now to the garden, in which clover grows.

# Thanks
Thank you, Ann and Bo.
"""

BEE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="5" cy="5" r="4" fill="#c80"/></svg>'

MISTAKES = [
    ("title: Bees\n", ""),
    ("title: Bees\n", "titel: Bees\n"),
    ("title: Bees\n", "title: [Bees]\n"),
    ("date: 2024-05-03", "date: 3 May 2024"),
    ("date: 2024-05-03", "date: 0024-05-03"),
    ("duration: 8min", "duration: 8"),
    ("duration: 8min", "template: ours.pptx"),
    ("duration: 8min", "speech: talk.md"),
    ("slides:\n", "slide:\n"),
    ("  - section: opening\n    title", "  - title"),
    ("section: opening", "secton: opening"),
    ("section: Numbers", "section: Number"),
    ("section: Numbers", "section:"),
    ("section: Numbers", "section: [Numbers]"),
    ("section: Numbers", "chapter: Numbers"),
    ("from: Now to the garden", "from: And to the garden"),
    ("from: Now to the garden", "form: Now to the garden"),
    ("title: A garden for all", 'title: ""'),
    ("    title: A garden for all\n", ""),
    ("section: Thanks", "section: Thank you"),
    ("silent: true", "silent: perhaps"),
    ("title: Good night", "titles: Good night"),
    ("{value: 3, label: hives, cue: three hives}", "{value: 3, cue: three hives}"),
    ("{value: 3, label: hives, cue: three hives}", "{value: 3, label: hives, que: three hives}"),
    ("{value: 3, label: hives, cue: three hives}", "{value: 3, label: hives, cue: many hives}"),
    ("{value: 3, label: hives, cue: three hives}", "3 hives"),
    ("{value: 3, label: hives, cue: three hives}", ""),
    ("kind: bar", "kind: bars"),
    ("kind: bar", "type: bar"),
    ("          kind: bar\n", ""),
    ("{label: Spring, value: 3}", "{label: Spring}"),
    ("{label: Spring, value: 3}", "{value: 3}"),
    ("{label: Spring, value: 3}", "Spring: 3"),
    ("{label: Spring, value: 3}", "{label: Spring, value: }"),
    ("- Flowers\n          - {label: Honey, text: in August}", "- Flowers"),
    ("{label: Honey, text: in August}", "Honey: in August"),
    ("{label: Honey, text: in August}", '""'),
    ("text: Clover", "Text: Clover"),
    ("text: Clover", "label: Clover"),
    ("- Lime", "- Lime: and more"),
    ("- Lime", "-"),
    ("- points:", "- bullets:"),
    ("header: [Who, What]", "header: Who"),
    ("          header: [Who, What]\n", ""),
    ("[Ann, seeds]", '[Ann, ""]'),
    ("[Ann, seeds]", "Ann | seeds"),
    ("[Ann, seeds]", "{Who: Ann, What: seeds}"),
    ("[Ann, seeds]", "[Ann]"),
    ("[Ann, seeds]", ""),
    ("{file: bee.svg, alt: A bee}", "bee.svg"),
    ("{file: bee.svg, alt: A bee}", "{alt: A bee}"),
    ("{file: bee.svg, alt: A bee}", "{file: ant.svg, alt: An ant}"),
    ("{file: bee.svg, alt: A bee}", "{file: bee.svg, decorative: maybe}"),
    ("{file: bee.svg, alt: A bee}", "bee.svg\n        alt: A bee"),
]


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deck in which nothing is wrong yet."""
    monkeypatch.chdir(tmp_path)
    deck = Path("deck")
    deck.mkdir()
    (deck / "speech.md").write_text(SPEECH)
    (deck / "bee.svg").write_text(BEE)
    (deck / "outline.yaml").write_text(OUTLINE)
    return deck


def _problems(deck: Path, theme: Theme, *mistakes: tuple[str, str]) -> tuple[Problem, ...]:
    outline = OUTLINE
    for right, wrong in mistakes:
        assert right in outline
        outline = outline.replace(right, wrong, 1)
    (deck / "outline.yaml").write_text(outline)
    with pytest.raises(AuthorError) as caught:
        prepare(deck, theme)
    return caught.value.problems


def test_in_the_deck_in_which_mistakes_are_made_there_is_none(deck: Path, theme: Theme) -> None:
    assert prepare(deck, theme).warnings == ()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_is_told_once(mistake: tuple[str, str], deck: Path, theme: Theme) -> None:
    problems = _problems(deck, theme, mistake)
    assert len(problems) == 1, "\n".join(map(str, problems))


def _apart(one: str, other: str) -> bool:
    """Whether two pieces of the outline have nothing in common."""
    first, second = sorted((OUTLINE.index(piece), piece) for piece in (one, other))
    return first[0] + len(first[1]) <= second[0]


PAIRS = [
    (one, other)
    for step in (5, 17)
    for one, other in zip(MISTAKES, MISTAKES[step:], strict=False)
    if _apart(one[0], other[0])
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_mistake_hides_another(one: tuple[str, str], other: tuple[str, str], deck: Path, theme: Theme) -> None:
    problems = _problems(deck, theme, one, other)
    assert len(problems) == 2, "\n".join(map(str, problems))
