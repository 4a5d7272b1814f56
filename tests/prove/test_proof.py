from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built
from speechdeck.prove import Proof, ProofError, prove, read_html, read_powerpoint

from .copies import PHRASE, change, change_part, fault_of, once, proven


def test_the_built_files_are_verbatim(cabsi: Built, page: Path, presentation: Path) -> None:
    assert proven(cabsi, page, presentation) == cabsi.proof
    assert replace(cabsi.proof, unspoken=()) == Proof(5, 756)
    assert str(cabsi.proof) == "5 sections, 756 words, both files verbatim"


def test_both_files_say_the_same_on_every_slide_and_in_its_notes(cabsi: Built, page: Path, presentation: Path) -> None:
    slides = read_html(page)
    assert slides == read_powerpoint(presentation)
    assert [slide.notes for slide in slides] == [scene.section.text for scene in cabsi.prepared.scenes]
    for slide, scene in zip(slides, cabsi.prepared.scenes, strict=True):
        assert slide.text.startswith(scene.title)


def test_what_the_reader_has_lost_is_told_to_the_author(
    cabsi: Built, page: Path, presentation: Path, tmp_path: Path
) -> None:
    speech = tmp_path / "speech.md"
    text = cabsi.prepared.speech.read_text("utf-8")
    speech.write_text(once(text, PHRASE, f"in 2012 {PHRASE}"), "utf-8")
    with pytest.raises(AuthorError) as caught:
        prove(cabsi.prepared.scenes, cabsi.prepared.deck.words, page, presentation, speech=speech)
    (problem,) = caught.value.problems
    line = next(number for number, each in enumerate(text.splitlines(), 1) if PHRASE in each)
    assert (problem.place.file, problem.place.line) == (str(speech), line)
    assert problem.sentence == "This is in the speech, but not in the notes: “in 2012”."


def test_a_file_that_differs_from_its_scenes_is_no_mistake_of_the_author(
    cabsi: Built, page: Path, presentation: Path
) -> None:
    change(page, PHRASE, f"not {PHRASE}")
    with pytest.raises(ProofError):
        proven(cabsi, page, presentation)


@pytest.mark.parametrize(
    ("written", "found", "wanted"),
    [
        ("it is particularly gratifying to participate.", "participate.", "participate"),
        ("it is particularly gratify­ing to participate", "gratify­ing", "gratifying"),
        ("it is particularly\u00a0gratifying to participate", "particularly\u00a0gratifying", "particularly gratifying"),
        ("it is particularly gratifyіng to participate", "gratifyіng", "gratifying"),
        ("it is Particularly gratifying to participate", "Particularly", "particularly"),
        ("it is particularlygratifying to participate", "particularlygratifying", "particularly gratifying"),
        ("it is most particularly gratifying to participate", "most", ""),
        ("it is gratifying to participate", "", "particularly"),
        ("is it particularly gratifying to participate", "is", ""),
    ],
)  # fmt: skip
def test_every_character_counts(
    cabsi: Built, page: Path, presentation: Path, written: str, found: str, wanted: str
) -> None:
    said = f'it has "{found}" instead of "{wanted}".'
    change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, written)
    fault = fault_of(cabsi, page, presentation)
    assert fault.startswith("cabsi.pptx, slide 2: the notes differ from the speech: ")
    assert fault.endswith(said)
    change(page, PHRASE, written)
    fault = fault_of(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 2: the notes differ from the speech: ")
    assert fault.endswith(said)
