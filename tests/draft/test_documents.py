"""Documents of office programs, and PDF: what of each is spoken, and what is not."""

from __future__ import annotations

import pytest

from speechdeck.draft import Draft, draft
from speechdeck.draft.report import report
from speechdeck.errors import AuthorError

from .documents import opendocument, packed, paragraph, pdf, word


def _draft(name: str, content: bytes) -> Draft:
    return draft(name, content, "A deck")


def _said(name: str, content: bytes) -> str:
    with pytest.raises(AuthorError) as caught:
        _draft(name, content)
    return str(caught.value)


# --- Word ---------------------------------------------------------------------------------------------------------


def test_headings_and_numbers_that_word_counts_are_words_of_the_speech() -> None:
    body = [
        paragraph("On water", style="Titel"),
        paragraph("Dear friends,"),
        paragraph("Rivers", style="Ons", number="1"),
        paragraph("The rivers are ours."),
        paragraph("so they say", number="1", level="1"),
        paragraph("Wells", style="Kop1", number="1"),
        paragraph("The wells are dry.", number="2"),
        paragraph("We dig.", number="2"),
    ]
    made = _draft("speech.docx", word("".join(body)))
    assert made.facts.title == "On water"
    assert made.speech == (
        "Dear friends,\n\n# I. Rivers\n\nThe rivers are ours.\n\n(a) so they say\n\n# II. Wells\n\n3. The wells are dry.\n4. We dig.\n"
    )
    assert "  paragraph 7: 3. The wells are dry." in list(report(made))
    assert "Numbers taken for those of list items:" in list(report(made))


def test_what_was_inserted_is_spoken_and_what_was_deleted_hidden_or_beside_is_not() -> None:
    body = [
        paragraph(
            "<w:r><w:t>We dig </w:t></w:r><w:ins><w:r><w:t>forty</w:t></w:r></w:ins><w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:r><w:t> wells.</w:t></w:r>"
        ),
        paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not this.</w:t></w:r>"),
        paragraph("Rivers 4", style="Inhoud"),
        '<w:p><w:r><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:r></w:p>',
        paragraph("<w:moveFrom><w:r><w:t>It goes.</w:t></w:r></w:moveFrom><w:r><w:t>It stays.</w:t></w:r>"),
    ]
    made = _draft("speech.docx", word("".join(body), footnotes=paragraph("A note."), comments=paragraph("Hm.")))
    assert made.speech == "We dig forty wells.\n\nIt stays.\n"
    assert [(one.reason, one.piece.text) for one in made.spoken.left_out] == [
        ("hidden text", "Not this."),
        ("the table of contents", "Rivers 4"),
        ("moved to another place", "It goes."),
        ("a footnote", "A note."),
    ]
    assert made.spoken.remarks == (
        "Changes are tracked: what was inserted (1) is read, and what was deleted (1) is not. Accept or reject them in Word if that is not meant.",
        "The document has pictures (1); a speech has none, and they are not taken over.",
        "The document has comments; they are not read.",
    )


def test_what_stands_in_a_table_or_is_counted_in_small_letters_is_no_heading() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("North", "South"))
    body = [
        paragraph("Dear friends,"),
        f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>",
        paragraph("Rain and snow", number="1", level="1"),
        paragraph("They fall on all of us alike, and they ask nobody for a passport."),
    ]
    made = _draft("speech.docx", word("".join(body)))
    assert [block.text for block in made.spoken.blocks if block.role == "heading"] == []


def test_emphasis_and_links_of_word_are_marks() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{0}</w:t></w:r>"
    link = '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="l"><w:r><w:t>the pact</w:t></w:r></w:hyperlink>'
    body = [
        paragraph(
            f"<w:r><w:t>It is </w:t></w:r>{bold.format('ours')}<w:r><w:t>: 2*3, see </w:t></w:r>{link}<w:r><w:t>.</w:t></w:r>"
        ),
        paragraph(bold.format("All of it, and whoever says otherwise is wrong.")),
    ]
    made = _draft("speech.docx", word("".join(body), links={"l": "https://example.org/pact"}))
    assert made.speech == (
        "It is **ours**: 2\\*3, see [the pact](https://example.org/pact).\n\nAll of it, and whoever says otherwise is wrong.\n"
    )


# --- OpenDocument -------------------------------------------------------------------------------------------------


def test_an_opendocument_text_has_headings_lists_and_notes() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    body = (
        f'<text:p>Dear <text:span>fri</text:span>ends,</text:p><text:h text:outline-level="1">Rivers</text:h><text:p>They are ours.{note}</text:p>'
        "<text:list><text:list-item><text:p>rain</text:p></text:list-item><text:list-item><text:p>snow</text:p></text:list-item></text:list>"
    )
    made = _draft("speech.odt", opendocument(body))
    assert made.speech == "Dear friends,\n\n# Rivers\n\nThey are ours.\n\n- rain\n- snow\n"


def test_bold_paragraphs_of_an_opendocument_text_are_headings() -> None:
    style = '<style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>'
    prose = "<text:p>They are ours, and we share them with all who live at them.</text:p>"
    body = "".join(f'<text:p text:style-name="P1">{name}</text:p>{prose}' for name in ("Rivers", "Wells"))
    made = _draft("speech.odt", opendocument(style + body))
    assert [block.text for block in made.spoken.blocks if block.role == "heading"] == ["Rivers", "Wells"]


def test_emphasis_and_links_of_an_opendocument_text_are_marks() -> None:
    styles = '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    body = '<text:p>It is <text:span text:style-name="T1">ours</text:span>, see <text:a xlink:href="https://example.org/">the pact</text:a>.</text:p>'
    made = _draft("speech.odt", opendocument(styles + body))
    assert made.speech == "It is *ours*, see [the pact](https://example.org/).\n"


# --- PDF ----------------------------------------------------------------------------------------------------------


def test_sentences_run_over_the_pages_of_a_pdf() -> None:
    first = [
        "On water",
        "",
        "Dear friends,",
        "",
        "The rivers are shared by five states, and whoever closes the",
        "road of the water closes it for himself and for all of the",
        "1 / 2",
    ]
    second = ["people of the north, who have nothing else to drink today.", "", "Thank you.", "2 / 2"]
    made = _draft("speech.pdf", pdf([first, second]))
    assert made.speech.split("\n\n")[1] == (
        "The rivers are shared by five states, and whoever closes the road of the water closes it for himself and for all of the"
        " people of the north, who have nothing else to drink today."
    )
    assert "From a PDF, paragraphs are told by the lengths of lines: look at their ends." in made.spoken.remarks


def test_letters_that_are_read_from_the_right_are_to_be_looked_at() -> None:
    # The font's second letter stands for an Arabic one.
    content = pdf([["Aa Aa Aa"]]).replace(
        b"/Encoding/WinAnsiEncoding>>", b"/Encoding<</Differences[65/afii57415 97/afii57416]>>>>"
    )
    assert (
        "In a PDF, letters that are read from the right may stand in another order than they are read: compare a few lines."
        in _draft("speech.pdf", content).spoken.remarks
    )


def test_a_picture_of_a_page_has_no_text() -> None:
    assert "There is no text in this file." in _said("scan.pdf", pdf([[]]))


def test_a_pdf_of_too_many_pages_or_with_a_password_is_refused() -> None:
    assert "This PDF is protected by a password." in _said("own.pdf", pdf([["Water"]], locked=True))
    assert "Save a copy without one, and name that." in _said("own.pdf", pdf([["Water"]], locked=True))
    assert "This PDF has 1001 pages." in _said("book.pdf", pdf([["Water"]] * 1001))
    assert "Name a file that holds the speech alone." in _said("book.pdf", pdf([["Water"]] * 1001))


# --- What is refused ----------------------------------------------------------------------------------------------


def test_entities_and_archives_that_never_end_are_refused() -> None:
    entity = '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document xmlns:w="x">&a;</w:document>'
    bomb = "<d>" + " " * 60_000_000 + "</d>"
    for text in (entity, bomb):
        assert "This document cannot be read: it is damaged, protected by a password, or far too large." in _said(
            "speech.docx", packed({"word/document.xml": text})
        )
