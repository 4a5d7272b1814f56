"""New drafts from the office that writes the speech: read as the first one was, with what is marked in them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from speechdeck.errors import AuthorError
from speechdeck.review.returned.file import Paragraph, Revision
from speechdeck.review.returned.reading import read_returned

from .packages import edit

_TEXT = """\
The new quay

Excellencies, dear friends,

Our boats waited for 310 hours. That is thirteen days, and nobody who stood there has forgotten one of them.

1. First, a plan.
2. Then, money.

Thank you.
"""


def _draft(folder: Path, *paragraphs: tuple[str, str]) -> Path:
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style)
    file = folder / "draft-7.docx"
    document.save(str(file))
    return file


def test_a_documents_headings_items_and_spoken_numbers_are_those_of_a_speech(tmp_path: Path) -> None:
    returned = read_returned(
        _draft(
            tmp_path,
            ("The new quay", "Title"),
            ("Why we built it", "Heading 1"),
            ("Our boats waited.", "Normal"),
            ("Stone", "List Bullet"),
            ("A plan", "List Number"),
            ("Money", "List Number"),
            ("Thanks", "Heading 2"),
            ("Thank you.", "Normal"),
        )
    )
    assert returned.is_draft
    assert returned.name == "draft-7.docx"
    assert not returned.has_slides
    [part] = returned.parts
    assert part.slide == 0
    assert part.paragraphs == (
        Paragraph("Why we built it", level=1),
        Paragraph("Our boats waited."),
        Paragraph("Stone", item=True),
        Paragraph("1. A plan", item=True),
        Paragraph("2. Money", item=True),
        Paragraph("Thanks", level=2),
        Paragraph("Thank you."),
    )


def test_what_is_marked_in_a_draft_is_told_with_its_paragraph(tmp_path: Path) -> None:
    file = _draft(
        tmp_path,
        ("The new quay", "Title"),
        ("Dear friends,", "Normal"),
        ("Our boats waited.", "Normal"),
        ("Nobody likes it.", "Normal"),
        ("Thank you.", "Normal"),
    )
    by = 'w:id="1" w:author="Lin Wei" w:date="2026-05-01T10:00:00Z"'
    edit(
        file,
        "word/document.xml",
        (
            "<w:r><w:t>Our boats waited.</w:t></w:r>",
            f"<w:r><w:t>Our boats </w:t></w:r><w:ins {by}><w:r><w:t>waited long.</w:t></w:r></w:ins>",
        ),
        (
            "<w:r><w:t>Nobody likes it.</w:t></w:r>",
            f"<w:del {by}><w:r><w:delText>Nobody likes it.</w:delText></w:r></w:del>",
        ),
    )
    [part] = read_returned(file).parts
    assert part.paragraphs == (
        Paragraph("Dear friends,"),
        Paragraph(
            "Our boats waited long.",
            revisions=(Revision("inserted", "waited long.", "Lin Wei", "2026-05-01T10:00:00Z"),),
        ),
        Paragraph(
            "Thank you.", revisions=(Revision("deleted", "Nobody likes it.", "Lin Wei", "2026-05-01T10:00:00Z"),)
        ),
    )


def test_an_inserted_paragraph_and_a_joined_one_are_counted_as_the_text_has_them(tmp_path: Path) -> None:
    file = _draft(
        tmp_path, *((text, "Normal") for text in ("Dear friends,", "One ", "and two.", "Three.", "Thank you."))
    )
    by = 'w:id="1" w:author="Lin Wei"'
    edit(
        file,
        "word/document.xml",
        (
            '<w:pPr/><w:r><w:t xml:space="preserve">One ',
            f'<w:pPr><w:rPr><w:del {by}/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One ',
        ),
        ("<w:r><w:t>Three.</w:t></w:r>", f"<w:ins {by}><w:r><w:t>Three.</w:t></w:r></w:ins>"),
    )
    [part] = read_returned(file).parts
    assert [(each.text, [revision.text for revision in each.revisions]) for each in part.paragraphs] == [
        ("Dear friends,", []),
        ("One and two.", ["¶"]),
        ("Three.", ["Three."]),
        ("Thank you.", []),
    ]


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft"])
def test_texts_are_read_as_a_first_draft_is(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(_TEXT, "utf-8")
    returned = read_returned(file)
    assert (returned.is_draft, returned.name) == (True, name)
    assert [each.text for each in returned.parts[0].paragraphs] == [
        "Excellencies, dear friends,",
        "Our boats waited for 310 hours. That is thirteen days, and nobody who stood there has forgotten one of them.",
        "1. First, a plan.",
        "2. Then, money.",
        "Thank you.",
    ]


def test_a_page_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "draft.html"
    file.write_text(
        "<nav>Home</nav><main><h1>The quay</h1><p>Dear friends,</p><h2>Boats</h2><p>They waited.</p></main>", "utf-8"
    )
    assert [(each.level, each.text) for each in read_returned(file).parts[0].paragraphs] == [
        (0, "Dear friends,"),
        (2, "Boats"),
        (0, "They waited."),
    ]


def test_a_draft_without_a_word_is_refused(tmp_path: Path) -> None:
    file = _draft(tmp_path)
    with pytest.raises(AuthorError) as raised:
        read_returned(file)
    assert str(raised.value).startswith(f"{file}: error: There is no text in this file.")
