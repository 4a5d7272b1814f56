"""The script for Word: what stands in which style, what is beside it, and that Word and LibreOffice can open it."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from speechdeck.paint.script.word import paint_word
from speechdeck.pipeline import Prepared

from ..quay import OUTLINE, prepared_quay, script_of
from ..render.libreoffice import convert

_WRITTEN = datetime.datetime(2026, 5, 12)


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The deck."""
    return prepared_quay(tmp_path_factory.mktemp("decks"))


def _painted(prepared: Prepared, *, track: bool = False) -> bytes:
    script, text = script_of(prepared)
    return paint_word(script, prepared.theme, text, _WRITTEN, track=track)


def _opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def _outline(document: Document) -> list[str]:
    """The paragraphs with their styles."""
    return [f"{each.style.name if each.style else ''}: {each.text}" for each in document.paragraphs]


def _part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return etree.fromstring(parts.read(name))


def test_each_paragraph_has_the_style_of_what_it_is(quay: Prepared) -> None:
    assert _outline(_opened(_painted(quay))) == [
        "Title: The new quay",
        "Subtitle: Remarks at its opening",
        "Facts: Ana Ortiz · Lisbon · 12 May 2026",
        "Facts: Planned time: 0:22 · Version Draft 3",
        "Margin Note: Nothing is said here.",
        "Slide: Slide 1: Welcome",
        "Margin Note: From 0:00, for 0:01",
        "Slide: Slide 2: A quay for everybody",
        "Margin Note: Wait for silence.",
        "Speech: Excellencies, dear friends.",
        "Margin Note: From 0:01, for 0:19",
        "Slide: Slide 3: Why we built it",
        "Heading 1: Why we built it",
        "Margin Note: ▸ Click 1–2",
        "Margin Note: Look up.",
        "Margin Note: ",
        "Speech: Our boats waited 310 hours. Now there is 6 metres of water. See our page.",
        "Heading 2: What it needed",
        "Speech Bullet: Stone,",
        "Speech Bullet: and time:",
        "Speech Continued: more than we thought.",
        "Speech Item: 1.\tFirst, a plan.",
        "Speech Item: 2.\tThen, money.",
        "Quote: The sea is not patient.",
        "Margin Note: From 0:20, for 0:01",
        "Slide: Slide 4: Thanks",
        "Heading 1: Thanks",
        "Margin Note: Bow.",
        "Speech: Thank you.",
    ]


def test_looks_and_cues_and_links_are_kept(quay: Prepared) -> None:
    [said] = [each for each in _opened(_painted(quay)).paragraphs if "310" in each.text]
    looks = [(run.text, bool(run.bold), run.style.name if run.style else "") for run in said.runs]
    assert ("310 hours", True, "Cue") in looks
    assert ("6 metres", False, "Cue") in looks
    assert [link.address for link in said.hyperlinks] == ["https://example.org/quay"]


def test_paragraphs_are_numbered_by_word(quay: Prepared) -> None:
    document = _opened(_painted(quay))
    numbering = document.styles["Speech"].element.find(f".//{qn('w:numId')}")
    assert numbering is not None
    assert not [each.text for each in document.paragraphs if each.text.startswith("1 ")]


def test_footnotes_are_footnotes(quay: Prepared) -> None:
    content = _painted(quay)
    notes = _part(content, "word/footnotes.xml")
    texts = ["".join(map(str, note.itertext())).strip() for note in notes if note.get(qn("w:type")) is None]
    assert texts == ["The harbour's log, page 4.", "Mostly ours."]
    [said] = [each for each in _opened(content).paragraphs if "310" in each.text]
    marked = [run for run in said.runs if run._r.find(qn("w:footnoteReference")) is not None]
    before = said.text[: said.text.index(" Now")]
    assert len(marked) == 1
    assert before.endswith("310 hours.")


def test_every_page_says_what_it_is_of(quay: Prepared) -> None:
    [section] = _opened(_painted(quay)).sections
    said = [each.text for each in section.header.paragraphs]
    assert said == ["The new quay", "12 May 2026 · Version Draft 3\tCheck against delivery"]
    fields = [each.get(qn("w:instr")) for each in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_word_records_changes_only_if_it_is_asked_to(quay: Prepared) -> None:
    tracked = _part(_painted(quay, track=True), "word/settings.xml")
    assert tracked.find(qn("w:trackRevisions")) is not None
    assert _part(_painted(quay), "word/settings.xml").find(qn("w:trackRevisions")) is None


def test_paper_is_as_large_as_it_is_where_the_language_is_spoken(quay: Prepared, tmp_path: Path) -> None:
    american = prepared_quay(tmp_path, OUTLINE.replace("en-GB", "en-US"))
    assert [round(_opened(_painted(each)).sections[0].page_width.inches, 1) for each in (quay, american)] == [8.3, 8.5]  # type: ignore[union-attr]


_ARABIC = "title: الرصيف\nlang: ar\nslides:\n  - section: opening\n    title: مرحبا\n"


def test_what_is_read_from_the_right_says_so_and_its_margin_is_left(tmp_path: Path) -> None:
    content = _painted(prepared_quay(tmp_path, _ARABIC, "سعادة الأمين العام، <!-- توقف --> أهلا بكم.\n"))
    document = _opened(content)
    said = document.paragraphs[-1]
    assert said._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert all(run._r.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in said.runs)
    [section] = document.sections
    assert (section.left_margin or 0) > (section.right_margin or 0)


def test_the_same_input_gives_the_same_bytes(quay: Prepared) -> None:
    assert _painted(quay) == _painted(quay)


def test_the_document_is_valid(quay: Prepared, tmp_path: Path) -> None:
    file = tmp_path / "quay.docx"
    file.write_bytes(_painted(quay, track=True))
    result = OpenXmlValidator().validate(str(file))
    assert [str(error) for error in result.errors] == []


def test_libreoffice_shows_all_of_it(quay: Prepared, tmp_path: Path, fonts: Path) -> None:
    file = tmp_path / "quay.docx"
    file.write_bytes(_painted(quay))
    [pdf] = convert([file], "pdf", tmp_path, fonts)
    with pypdfium2.PdfDocument(pdf) as document:
        shown = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    for text in ("Check against delivery", "Page 1 of 1", "Wait for silence.", "▸ Click 1–2", "Mostly ours.", "Bow."):
        assert text in shown


def test_libreoffice_has_only_notes_in_the_margin(tmp_path: Path, fonts: Path) -> None:
    file = tmp_path / "quay.docx"
    speech = "We waited. <!-- Pause. -->\n\n# Why\n\nWe waited.[^1] <!-- Look up. --> No more.\n\n# Thanks\n\nBye.\n\n[^1]: In 2025.\n"
    sections = "".join(f"  - section: {name}\n" for name in ("opening", "Why", "Thanks"))
    file.write_bytes(_painted(prepared_quay(tmp_path, f"title: Quay\nslides:\n{sections}", speech)))
    [saved] = convert([file], "odt", tmp_path, fonts)
    boxes = _part(saved.read_bytes(), "content.xml").iter("{*}text-box")
    assert ["".join(map(str, box.itertext())) for box in boxes] == [
        "From 0:00, for 0:01",
        "Pause.",
        "From 0:01, for 0:02",
        "Look up.",
        "From 0:03, for 0:01",
    ]
