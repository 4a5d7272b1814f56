from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built
from speechdeck.prove import Proof, ProofError, prove, read_html, read_powerpoint


@pytest.fixture
def page(cabsi: Built, tmp_path: Path) -> Path:
    """A copy of the built page."""
    copy = tmp_path / cabsi.html.name
    copy.write_bytes(cabsi.html.read_bytes())
    return copy


@pytest.fixture
def presentation(cabsi: Built, tmp_path: Path) -> Path:
    """A copy of the built PowerPoint file."""
    copy = tmp_path / cabsi.powerpoint.name
    copy.write_bytes(cabsi.powerpoint.read_bytes())
    return copy


def _once(text: str, before: str, after: str) -> str:
    assert text.count(before) == 1, f"{before!r} stands there {text.count(before)} times"
    return text.replace(before, after)


def _change(page: Path, before: str, after: str) -> None:
    """Change one place of a page."""
    page.write_text(_once(page.read_text("utf-8"), before, after), "utf-8", newline="\n")


def _change_part(package: Path, part: str, before: str, after: str) -> None:
    """Change one place in a part of a PowerPoint file."""
    with zipfile.ZipFile(package) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    contents[part] = _once(contents[part].decode(), before, after).encode()
    with zipfile.ZipFile(package, "w") as parts:
        for name, content in contents.items():
            parts.writestr(name, content)


def _fault(cabsi: Built, page: Path, presentation: Path) -> str:
    """What the proof says is wrong."""
    with pytest.raises(ProofError) as caught:
        prove(cabsi.prepared.scenes, cabsi.prepared.deck.words, page, presentation)
    return str(caught.value)


def _proven(cabsi: Built, page: Path, presentation: Path) -> Proof:
    prepared = cabsi.prepared
    return prove(prepared.scenes, prepared.deck.words, page, presentation, speech=prepared.speech)


# --- What was built is proven -------------------------------------------------------------------------------------


def test_the_built_files_are_verbatim(cabsi: Built, page: Path, presentation: Path) -> None:
    assert _proven(cabsi, page, presentation) == cabsi.proof
    assert replace(cabsi.proof, unspoken=()) == Proof(5, 756)
    assert str(cabsi.proof) == "5 sections, 756 words, both files verbatim"


def test_both_files_say_the_same_on_every_slide_and_in_its_notes(cabsi: Built, page: Path, presentation: Path) -> None:
    slides = read_html(page)
    assert slides == read_powerpoint(presentation)
    assert [slide.notes for slide in slides] == [scene.section.text for scene in cabsi.prepared.scenes]
    for slide, scene in zip(slides, cabsi.prepared.scenes, strict=True):
        assert slide.text.startswith(scene.title)


# --- The speech's own bytes ---------------------------------------------------------------------------------------


def test_what_the_reader_has_lost_is_told_to_the_author(
    cabsi: Built, page: Path, presentation: Path, tmp_path: Path
) -> None:
    speech = tmp_path / "speech.md"
    text = cabsi.prepared.speech.read_text("utf-8")
    speech.write_text(_once(text, PHRASE, f"in 2012 {PHRASE}"), "utf-8")
    with pytest.raises(AuthorError) as caught:
        prove(cabsi.prepared.scenes, cabsi.prepared.deck.words, page, presentation, speech=speech)
    (problem,) = caught.value.problems
    line = next(number for number, each in enumerate(text.splitlines(), 1) if PHRASE in each)
    assert (problem.place.file, problem.place.line) == (str(speech), line)
    assert problem.sentence == "This is in the speech, but not in the notes: “in 2012”."


def test_a_file_that_differs_from_its_scenes_is_no_mistake_of_the_author(
    cabsi: Built, page: Path, presentation: Path
) -> None:
    _change(page, PHRASE, f"not {PHRASE}")
    with pytest.raises(ProofError):
        _proven(cabsi, page, presentation)


# --- The notes ----------------------------------------------------------------------------------------------------

PHRASE = "it is particularly gratifying to participate"
"""Words of the second section that no cue cuts."""


def test_a_word_changed_in_the_notes_of_the_page_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    _change(page, PHRASE, "it is very gratifying to participate")
    assert _fault(cabsi, page, presentation) == (
        "cabsi.html, slide 2: the notes differ from the speech: "
        'after "and development. Therefore, it is" it has "very" instead of "particularly".'
    )


def test_a_word_changed_in_the_notes_of_the_presentation_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    _change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, "it is very gratifying to participate")
    assert _fault(cabsi, page, presentation) == (
        "cabsi.pptx, slide 2: the notes differ from the speech: "
        'after "and development. Therefore, it is" it has "very" instead of "particularly".'
    )


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
    _change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, written)
    fault = _fault(cabsi, page, presentation)
    assert fault.startswith("cabsi.pptx, slide 2: the notes differ from the speech: ")
    assert fault.endswith(said)
    _change(page, PHRASE, written)
    fault = _fault(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 2: the notes differ from the speech: ")
    assert fault.endswith(said)


@pytest.mark.parametrize(
    "written",
    [
        "it is\n   particularly\t\n gratifying to participate",
        "it is particularly</p><p>gratifying to participate",
        "it is particularly<br>gratifying to participate",
        "it is <em>parti</em>cularly <strong>grati</strong>fying to participate",
        "it is &#112;articularly gratifying to participate",
    ],
)
def test_white_space_and_formatting_of_the_page_do_not_count(
    cabsi: Built, page: Path, presentation: Path, written: str
) -> None:
    _change(page, PHRASE, written)
    assert _proven(cabsi, page, presentation) == cabsi.proof


@pytest.mark.parametrize(
    "written",
    [
        "it is\n   particularly\t\n gratifying to participate",
        "it is particularly</a:t></a:r></a:p><a:p><a:r><a:t>gratifying to participate",
        "it is particularly</a:t></a:r><a:br/><a:r><a:t>gratifying to participate",
        'it is parti</a:t></a:r><a:r><a:rPr b="1"/><a:t>cularly gratifying to participate',
    ],
)
def test_white_space_and_formatting_of_the_presentation_do_not_count(
    cabsi: Built, page: Path, presentation: Path, written: str
) -> None:
    _change_part(presentation, "ppt/notesSlides/notesSlide2.xml", PHRASE, written)
    assert _proven(cabsi, page, presentation) == cabsi.proof


def test_words_after_the_last_of_the_notes_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    before, after = page.read_text("utf-8").rsplit("</aside>", 1)
    page.write_text(f"{before}<p>Sent from my phone</p></aside>{after}", "utf-8")
    fault = _fault(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 5: the notes differ from the speech: after ")
    assert fault.endswith(' partnership." it has "Sent from my phone" instead of "".')


def test_notes_that_are_missing_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    before, after = re.split(r'<aside class="notes">.*?</aside>', page.read_text("utf-8"), maxsplit=1, flags=re.DOTALL)
    page.write_text(before + after, "utf-8")
    assert _fault(cabsi, page, presentation) == (
        "cabsi.html, slide 1: the notes differ from the speech: "
        'after "" it has "" instead of "Excellencies, Ladies and Gentlemen,".'
    )


def test_notes_that_lost_their_slide_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    _change_part(presentation, "ppt/slides/_rels/slide1.xml.rels", "relationships/notesSlide", "relationships/comments")
    assert _fault(cabsi, page, presentation).startswith("cabsi.pptx, slide 1: the notes differ from the speech: ")


# --- The slides ---------------------------------------------------------------------------------------------------


def test_a_slide_that_is_missing_from_the_page_is_found(cabsi: Built, page: Path, presentation: Path) -> None:
    text = page.read_text("utf-8")
    page.write_text(text[: text.rindex("<section")] + text[text.rindex("</section>") :], "utf-8")
    assert _fault(cabsi, page, presentation) == "cabsi.html has 4 slides instead of 5."


def test_a_slide_that_is_missing_from_the_presentation_is_found(cabsi: Built, page: Path, presentation: Path) -> None:
    with zipfile.ZipFile(presentation) as parts:
        entries = re.findall(r"<p:sldId [^>]*/>", parts.read("ppt/presentation.xml").decode())
    _change_part(presentation, "ppt/presentation.xml", entries[2], "")
    assert _fault(cabsi, page, presentation) == "cabsi.pptx has 4 slides instead of 5."


def test_slides_in_another_order_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    with zipfile.ZipFile(presentation) as parts:
        entries = re.findall(r"<p:sldId [^>]*/>", parts.read("ppt/presentation.xml").decode())
    _change_part(presentation, "ppt/presentation.xml", entries[1] + entries[2], entries[2] + entries[1])
    assert _fault(cabsi, page, presentation).startswith("cabsi.pptx, slide 2: the notes differ from the speech: ")


def _title(cabsi: Built, number: int) -> str:
    return cabsi.prepared.scenes[number - 1].title


def test_a_title_changed_on_the_page_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    title = _title(cabsi, 3)
    first, rest = title.split(" ", 1)
    _change(page, f">{title}<", f">No {rest}<")
    assert _fault(cabsi, page, presentation) == (
        f'cabsi.html, slide 3: the slide differs from the outline: after "" it has "No" instead of "{first}".'
    )


def test_a_title_changed_in_the_presentation_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    title = _title(cabsi, 3)
    first, rest = title.split(" ", 1)
    _change_part(presentation, "ppt/slides/slide3.xml", f">{title}<", f">No {rest}<")
    assert _fault(cabsi, page, presentation) == (
        f'cabsi.pptx, slide 3: the slide differs from the outline: after "" it has "No" instead of "{first}".'
    )


def test_words_on_a_slide_that_the_outline_does_not_have_are_found(
    cabsi: Built, page: Path, presentation: Path
) -> None:
    title = _title(cabsi, 2)
    _change(page, f">{title}<", f">{title} <i>Draft</i><")
    fault = _fault(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 2: the slide differs from the outline: after ")
    assert fault.endswith(' it has "Draft" instead of "".')


# --- What stands in tables and charts is proven too ---------------------------------------------------------------


def _gallery_fault(gallery: Built, page: Path, presentation: Path) -> str:
    with pytest.raises(ProofError) as caught:
        prove(gallery.prepared.scenes, gallery.prepared.deck.words, page, presentation)
    return str(caught.value)


@pytest.mark.parametrize(
    ("part", "before", "after", "says"),
    [
        ("ppt/charts/chart1.xml", "<c:v>44</c:v>", "<c:v>45</c:v>", 'it has "45" instead of "44"'),
        ("ppt/charts/chart1.xml", "<c:v>Opening</c:v>", "<c:v>Closing</c:v>", 'it has "Closing" instead of "Opening"'),
        ("ppt/slides/slide4.xml", "<a:t>tiles</a:t>", "<a:t>tile</a:t>", 'it has "tile" instead of "tiles"'),
        ("ppt/slides/slide5.xml", "<a:t>One talk, two files</a:t>", "<a:t>One</a:t>", 'instead of "talk, two files"'),
    ],
    ids=["a number", "a category", "a cell", "a caption"],
)
def test_a_change_in_a_table_chart_or_caption_is_found(
    gallery: Built, tmp_path: Path, part: str, before: str, after: str, says: str
) -> None:
    presentation = tmp_path / gallery.powerpoint.name
    presentation.write_bytes(gallery.powerpoint.read_bytes())
    _change_part(presentation, part, before, after)
    assert says in _gallery_fault(gallery, gallery.html, presentation)


def test_a_number_that_only_screen_readers_find_is_proven_too(gallery: Built, tmp_path: Path) -> None:
    page = tmp_path / gallery.html.name
    page.write_bytes(gallery.html.read_bytes())
    _change(page, "<td>44</td>", "<td>45</td>")
    assert 'it has "45" instead of "44"' in _gallery_fault(gallery, page, gallery.powerpoint)


def test_the_format_in_which_a_chart_shows_a_number_is_proven(gallery: Built, tmp_path: Path) -> None:
    presentation = tmp_path / gallery.powerpoint.name
    presentation.write_bytes(gallery.powerpoint.read_bytes())
    _change_part(
        presentation, "ppt/charts/chart1.xml", "<c:formatCode>0</c:formatCode>", "<c:formatCode>0.0</c:formatCode>"
    )
    assert 'it has "66.0" instead of "66"' in _gallery_fault(gallery, gallery.html, presentation)
