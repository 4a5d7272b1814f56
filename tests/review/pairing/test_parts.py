from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from speechdeck.review.pairing.headings import pair_paragraphs
from speechdeck.review.pairing.parts import Paired, likeness, pair_parts
from speechdeck.review.returned.file import Paragraph, Part
from speechdeck.review.text import Text, read_text

from ...cases import Case, cases

_OUTLINE = """\
title: The river
slides:
  - silent: true
    title: Welcome
  - section: opening
    title: At last
  - section: Summer
    title: Water is low
  - section: Autumn
    title: Water is high
  - from: In winter
    title: Ice
  - section: Thanks
"""

_SPEECH = """\
Friends of the river, we meet again after a long and dry year.

# Summer

In June the river carried less water than ever before, and no ferry could land.

# Autumn

In October it rained for a week, and the meadows stood under water. In winter they froze, and we skated to town.

# Thanks

Thank you for your patience and for your boots.
"""

_SUMMER = "In June the river carried less water than ever before, and no ferry could land."
_AUTUMN = "In October it rained for a week, and the meadows stood under water."
_ICE = "In winter they froze, and we skated to town."
_THANKS = "Thank you for your patience and for your boots."
_OPENING = "Friends of the river, we meet again after a long and dry year."


@pytest.fixture
def river(tmp_path: Path) -> Text:
    (tmp_path / "outline.yaml").write_text(_OUTLINE, "utf-8")
    (tmp_path / "speech.md").write_text(_SPEECH, "utf-8")
    return read_text(tmp_path)


def _parts(*slides: Sequence[str]) -> list[Part]:
    return [Part(tuple(map(Paragraph, said)), number, title) for number, (title, *said) in enumerate(slides, start=1)]


_SENT = (
    ("Welcome",),
    ("At last", _OPENING),
    ("Water is low", "Summer", _SUMMER),
    ("Water is high", "Autumn", _AUTUMN),
    ("Ice", _ICE),
    ("Thanks", "Thanks", _THANKS),
)


def test_slides_that_are_as_they_were_are_paired_in_their_order(river: Text) -> None:
    paired = pair_parts(river, _parts(*_SENT))
    assert [(unit.part, unit.first, unit.last) for unit in paired.units] == [(at, at, at) for at in (1, 2, 3, 4, 5)]
    assert (paired.new, paired.gone, paired.moved, paired.silenced) == ((), (), (), ())


def test_a_slide_is_known_by_its_words_whatever_its_number(river: Text) -> None:
    paired = pair_parts(
        river, _parts(_SENT[5], _SENT[2], ("Water is high", "Autumn", _AUTUMN.replace("week", "month")))
    )
    assert dict(paired.slides()) == {0: 5, 1: 2, 2: 3}
    assert paired.moved == (5,)
    assert paired.gone == (1, 4)


def test_a_slide_that_was_written_anew_is_known_by_its_heading_or_its_title(river: Text) -> None:
    anew = "Nothing of this was ever said."
    by_heading = (*_SENT[:2], ("Other", "Summer", anew), *_SENT[3:])
    by_title = (*_SENT[:4], ("Ice", anew), _SENT[5])
    for slides, number in ((by_heading, 2), (by_title, 4)):
        assert pair_parts(river, _parts(*slides)).slides()[number] == number


def test_a_slide_with_another_title_and_other_words_is_a_new_one(river: Text) -> None:
    """Though it stands where one is gone: it may be any."""
    paired = pair_parts(river, _parts(*_SENT[:1], ("Other", "Nothing of this was ever said."), *_SENT[2:]))
    assert [part.slide for part in paired.new] == [2]
    assert paired.gone == (1,)


def test_what_is_on_no_slide_of_ours_is_new(river: Text) -> None:
    more = pair_parts(river, _parts(*_SENT, ("Boats", "Nobody has said a word of boats yet.")))
    assert [part.slide for part in more.new] == [7]
    assert more.gone == ()


def test_notes_that_were_emptied_are_not_a_slide_that_is_gone(river: Text) -> None:
    paired = pair_parts(river, _parts(*_SENT[:4], ("Ice",), _SENT[5]))
    assert (paired.silenced, paired.gone) == ((4,), ())


def _paragraphs(*said: str) -> list[Paragraph]:
    return [Paragraph(text.lstrip("#"), level=text.count("#")) for text in said]


def test_a_document_is_cut_at_headings_that_are_in_both(river: Text) -> None:
    said = _paragraphs(_OPENING, "#Summer", _SUMMER, "#Autumn", f"{_AUTUMN} {_ICE}", "#Thanks", _THANKS)
    paired = pair_paragraphs(river, said)
    assert [(unit.first, unit.last, len(unit.paragraphs)) for unit in paired.units] == [
        (1, 1, 1),
        (2, 2, 2),
        # No heading parts the slide that begins at a phrase.
        (3, 4, 2),
        (5, 5, 2),
    ]


def test_a_heading_that_changed_leaves_its_section_with_the_one_before(river: Text) -> None:
    said = _paragraphs(_OPENING, "#Summer", _SUMMER, "#The fall", f"{_AUTUMN} {_ICE}", "#Thanks", _THANKS)
    assert [(unit.first, unit.last) for unit in pair_paragraphs(river, said).units] == [(1, 1), (2, 4), (5, 5)]


def test_sections_of_a_document_in_another_order_are_told(river: Text) -> None:
    said = _paragraphs(_OPENING, "#Thanks", _THANKS, "#Summer", _SUMMER, "#Autumn", f"{_AUTUMN} {_ICE}")
    assert pair_paragraphs(river, said).moved == (5,)


# --- Cases ------------------------------------------------------------------------------------------------------------


@cases(Path(__file__).parent / "cases" / "parts.txt")
def test_pairs(case: Case, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    text = _text(tmp_path, case)
    if "slides" in case.files:
        parts = [_slide(number, line) for number, line in enumerate(_lines(case, "slides"), start=1)]
        paired = pair_parts(text, parts)
    else:
        paired = pair_paragraphs(text, [_paragraph(line) for line in _lines(case, "paragraphs")])
    case.check("\n".join(_said(text, paired)), pytestconfig)


def _text(folder: Path, case: Case) -> Text:
    """The deck of a case: where it has no outline, a slide for each section."""
    speech = case.files["speech.md"].decode()
    sections = [] if speech.startswith("#") else ["opening"]
    sections += re.findall("^# (.*)", speech, re.MULTILINE)
    slides = "".join(f"  - section: {name}\n" for name in sections)
    outline = case.files.get("outline.yaml") or f"title: The sea\nslides:\n{slides}".encode()
    (folder / "speech.md").write_text(speech, "utf-8")
    (folder / "outline.yaml").write_bytes(outline)
    return read_text(folder)


def _lines(case: Case, name: str) -> list[str]:
    return case.files[name].decode().splitlines()


def _slide(number: int, line: str) -> Part:
    title, _, notes = line.partition(":")
    return Part(tuple(Paragraph(text) for text in notes.strip().split(" / ") if text), number, title)


def _paragraph(line: str) -> Paragraph:
    return Paragraph(line.removeprefix("# "), int(line.startswith("# ")))


def _said(text: Text, paired: Paired) -> Iterator[str]:
    for unit in paired.units:
        here = f"{unit.first + 1}" if unit.first == unit.last else f"{unit.first + 1} to {unit.last + 1}"
        words = " / ".join(paragraph.text for paragraph in unit.paragraphs)
        yield f"slide {here}: {words}"
    yield from (f"new: {' / '.join(each.text for each in part.paragraphs)}" for part in paired.new)
    yield from (f"copy of slide {slide + 1}: slide {part.slide} of the file" for part, slide in paired.copies)
    yield from (f"piece of slide {slide + 1}: slide {part.slide} of the file" for part, slide in paired.cut)
    yield from (f"joined with slide {into + 1}: slide {slide + 1}" for slide, into in paired.joined)
    for what in ("gone", "moved", "silenced"):
        yield from (f"{what}: slide {slide + 1}, {text.title(slide)}" for slide in getattr(paired, what))


@pytest.mark.parametrize(
    ("one", "other", "share"), [("a b c", "a b c", 1), ("a b", "c d", 0), ("a b c d", "a b", 2 / 3), ("", "", 0)]
)
def test_texts_are_alike_by_the_part_of_their_words_that_both_have(one: str, other: str, share: float) -> None:
    assert likeness(Counter(one.split()), Counter(other.split())) == pytest.approx(share)
