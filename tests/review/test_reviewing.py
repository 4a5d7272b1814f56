from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build
from speechdeck.review import review
from speechdeck.review.text import read_text
from speechdeck.theme import Theme

from ..quay import write_quay
from .colleagues import edit_notes, edit_script, edit_slides, track


def test_what_was_not_edited_comes_home_unchanged(deck: Path, presentation: Path, script: Path) -> None:
    before = _files(deck)
    made = review(deck, [presentation, script], write=True)
    assert (made.changes, made.conflicts, made.comments, made.cues, made.written) == ((), (), (), (), ())
    assert _files(deck) == before


def test_three_colleagues_and_a_new_draft_of_the_office(
    theme: Theme, deck: Path, presentation: Path, script: Path, tmp_path: Path
) -> None:
    """One command for what colleagues correct, one for the office's next draft, and the deck builds."""
    edit_slides(edit_notes(presentation, {"310 hours": "290 hours"}), {"A quay for everybody": "One quay for all"})
    ana = edit_script(Path(shutil.copy(script, tmp_path / "ana.docx")), {"friends": "colleagues"})
    track(script, {"Then, money": "Then, much money"}, "Bo Lind", "2026-05-01T09:30:00Z")
    office = _draft(tmp_path / "office v2.docx", deck, {"It is mostly": "It is mostly", "not patient": "never patient"})

    made = review(deck, [presentation, ana, script], write=True)
    assert made.is_clean
    assert {Path(name).name for name in made.written} == {"speech.md", "outline.yaml"}
    assert [hand.who for change in made.changes for hand in change.hands if hand.file == str(script)] == ["Bo Lind"]
    made = review(deck, [office], write=True)
    assert made.is_clean
    speech = (deck / "speech.md").read_text("utf-8")
    assert "Excellencies, *dear* colleagues." in speech
    assert "waited **290 hours**.[^1] <!-- Look up. --> Now" in speech
    assert "2. Then, much money.[^2]" in speech
    assert "> The sea is\n> never patient." in speech
    assert "title: One quay for all" in (deck / "outline.yaml").read_text("utf-8")
    build(deck, theme, tmp_path / "again")


def _draft(file: Path, deck: Path, words: dict[str, str]) -> Path:
    """A document of the office: the first text with other words, and no trace of us."""
    document = docx.Document()
    for paragraph in read_text(deck).paragraphs:
        text = paragraph.passage.text
        for old, new in words.items():
            text = text.replace(old, new)
        if paragraph.passage.level:
            document.add_heading(text, paragraph.passage.level)
        else:
            document.add_paragraph(text)
    document.save(str(file))
    return file


def test_what_comes_home_twice_is_written_once(deck: Path, presentation: Path) -> None:
    edit_notes(presentation, {"310 hours": "290 hours"})
    assert review(deck, [presentation], write=True).written
    again = review(deck, [presentation], write=True)
    assert (again.changes, again.conflicts, again.written) == ((), (), ())


def test_a_speech_that_moved_on_keeps_what_it_has(deck: Path, presentation: Path) -> None:
    edit_notes(presentation, {"6 metres": "7 metres"})
    _rewrite(deck / "speech.md", "310 hours", "300 hours")
    made = review(deck, [presentation], write=True)
    assert not made.conflicts
    speech = (deck / "speech.md").read_text("utf-8")
    assert "300 hours" in speech
    assert "7 metres" in speech


def test_words_that_both_changed_are_a_conflict_and_nothing_is_written(deck: Path, presentation: Path) -> None:
    edit_notes(presentation, {"310 hours": "290 hours", "friends": "colleagues"})
    _rewrite(deck / "speech.md", "310 hours", "300 hours")
    before = _files(deck)
    made = review(deck, [presentation], write=True)
    [conflict] = made.conflicts
    assert conflict.slide == 3
    assert [piece.text for piece in conflict.ours if piece.kind == "inserted"] == ["300"]
    assert [piece.text for piece in conflict.theirs if piece.kind == "inserted"] == ["290"]
    assert not made.is_clean
    assert _files(deck) == before


@pytest.mark.parametrize(("side", "hours"), [("ours", "300 hours"), ("theirs", "290 hours")])
def test_a_conflict_is_settled_by_slide(deck: Path, presentation: Path, side: str, hours: str) -> None:
    edit_notes(presentation, {"310 hours": "290 hours", "friends": "colleagues"})
    _rewrite(deck / "speech.md", "310 hours", "300 hours")
    made = review(deck, [presentation], **{side: ["Why we built it"]}, write=True)
    assert made.is_clean
    speech = (deck / "speech.md").read_text("utf-8")
    assert hours in speech
    assert "colleagues" in speech


def test_two_colleagues_who_disagree_are_a_conflict(deck: Path, presentation: Path, script: Path) -> None:
    edit_notes(presentation, {"310 hours": "290 hours", "friends": "colleagues"})
    edit_script(script, {"310 hours": "320 hours", "friends": "colleagues"})
    made = review(deck, [presentation, script])
    assert [conflict.hand.file for conflict in made.conflicts] == [str(script)]
    assert len(made.changes) == 2


def test_the_words_of_cues_follow(deck: Path, presentation: Path) -> None:
    edit_notes(presentation, {"310 hours": "290 long hours"})
    made = review(deck, [presentation], write=True)
    assert [(cue.old, cue.new) for cue in made.cues] == [("310 hours", "290 long hours")]
    assert "cue: 290 long hours" in (deck / "outline.yaml").read_text("utf-8")


def test_a_speech_that_is_plain_text_is_written_too(theme: Theme, tmp_path: Path) -> None:
    deck = write_quay(
        tmp_path,
        "title: The quay\nspeech: speech.txt\nslides:\n  - section: opening\n  - section: Thanks\n",
        "",
    )
    (deck / "speech.md").unlink()
    (deck / "speech.txt").write_bytes(b"Dear friends,\r\n\r\nit is a *good* day.\r\n\r\nThanks\r\n\r\nThank you.\r\n")
    file = build(deck, theme, tmp_path / "out").powerpoint
    edit_notes(file, {"good": "very_good", "Thanks": "Many thanks"})
    assert review(deck, [file], write=True).is_clean
    assert (
        deck / "speech.txt"
    ).read_bytes() == b"Dear friends,\r\n\r\nit is a *very_good* day.\r\n\r\nMany thanks\r\n\r\nThank you.\r\n"
    assert "section: Many thanks" in (deck / "outline.yaml").read_text("utf-8")


def test_another_decks_file_is_told_for_what_it_is(deck: Path, cabsi: Built) -> None:
    with pytest.raises(AuthorError) as caught:
        review(deck, [cabsi.powerpoint])
    [problem] = caught.value.problems
    assert problem.sentence == "This file has hardly a word of this deck's speech."
    assert problem.remedy.startswith("It was made from the deck cabsi: name that deck's folder.")


def test_all_files_that_cannot_be_read_are_told(deck: Path, presentation: Path, tmp_path: Path) -> None:
    presentation.write_bytes(presentation.read_bytes()[:2000])
    with pytest.raises(AuthorError) as caught:
        review(deck, [presentation, tmp_path / "nothing.docx"], write=True)
    assert [Path(problem.place.file).name for problem in caught.value.problems] == ["quay.pptx", "nothing.docx"]


def test_slides_that_are_added_moved_or_gone_are_told_and_never_guessed(deck: Path, presentation: Path) -> None:
    file = Presentation(str(presentation))
    entries = file.slides._sldIdLst
    entries.append(entries[1])
    new = file.slides.add_slide(file.slide_layouts[1])
    new.notes_slide.notes_text_frame.text = "Words that nobody has said before, on a slide that is new."
    file.save(str(presentation))
    before = _files(deck)
    made = review(deck, [presentation], write=True)
    assert [told.split(",")[0] for told in made.files[0].told] == ["Slide 5 of the file", "Slide 2"]
    assert _files(deck) == before


@settings(max_examples=20)
@given(seed=st.integers(0, 2**32))
def test_words_edited_anywhere_come_home(seed: int, sent: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Random words of random notes, in both kinds of file: afterwards, the speech is the edited text."""
    random, folder = Random(seed), tmp_path_factory.mktemp("home")
    deck = Path(shutil.copytree(sent.parents[1] / "quay", folder / "quay"))
    kind = random.choice(["quay.pptx", "quay-script.docx"])
    file = Path(shutil.copy(sent / kind, folder))
    said = _edited_at_random(file, random)
    assert review(deck, [file], write=True).is_clean
    assert [paragraph.passage.text for paragraph in read_text(deck).paragraphs] == said


_NEW = ("swift", "2027", "*star*", "a_b", "[x]", "中文", "<b>", "Ärger,", "&amp;")


def _edited_at_random(file: Path, random: Random) -> list[str]:
    """Edit a file, and return its paragraphs."""
    document: Any
    if file.suffix == ".pptx":
        document = Presentation(str(file))
        bodies = [slide.notes_slide.notes_text_frame for slide in document.slides]
        paragraphs = [each for body in bodies for each in body.paragraphs if each.text.strip()]
    else:
        document = docx.Document(str(file))
        paragraphs = [
            each for each in document.paragraphs if each.style.name.startswith(("Speech", "Quote", "Heading"))
        ]
    for paragraph in random.sample(paragraphs, 3):
        run = random.choice([each for each in paragraph.runs if each.text.strip() and each.text[0].isalpha()] or [None])
        if run is not None:
            words = run.text.split(" ")
            words[random.randrange(len(words))] = random.choice(_NEW)
            run.text = " ".join(words)
    document.save(str(file))
    return [" ".join(each.text.split()) for each in paragraphs]


def _files(deck: Path) -> dict[str, bytes]:
    return {name: (deck / name).read_bytes() for name in ("speech.md", "outline.yaml")}


def _rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
