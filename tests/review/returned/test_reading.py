"""What people send: each kind of file is told by what is in it, and what cannot be read is refused in one sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built
from speechdeck.review.returned import reading
from speechdeck.review.returned.file import Paragraph, Part, Returned
from speechdeck.review.returned.reading import read_returned

from ...render.libreoffice import convert
from .packages import QUAY, edit, packed, said, unpacked

_UNREADABLE = (
    "This document cannot be read: it is damaged, protected by a password, or far too large.\n"
    "  Open it in the program that it was written with, save a copy without a password, and name that."
)


def _refused(file: Path) -> str:
    with pytest.raises(AuthorError) as raised:
        read_returned(file)
    return str(raised.value).removeprefix(f"{file}: error: ")


def test_a_files_kind_is_told_by_what_is_in_it(presentation: Path, script: Path, tmp_path: Path) -> None:
    for file in (presentation, script):
        for name in ("attachment", "final (2).ZIP"):
            assert said(Path(shutil.copy(file, tmp_path / name))) == QUAY


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "This file is from an old version of an office program, or protected by a",
        ),
        (b"{\\rtf1 Dear friends.}", "This file is rich text (RTF)."),
        (b"PK\x03\x04 and nothing more", _UNREADABLE),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "This file is no .docx: it is damaged, or something else."),
        (b"", "This file is no .docx: it is damaged, or something else."),
        (packed({"readme.txt": "Hello"}), "This file is neither a presentation nor a text, whatever its name is."),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            "This file is an OpenDocument spreadsheet (.ods)",
        ),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}),
            "This file is an OpenDocument drawing (.odg)",
        ),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "speech.docx"
    file.write_bytes(content)
    assert _refused(file).startswith(sentence)


def test_an_opendocument_presentation_that_is_called_otherwise_says_what_to_do(
    presentation: Path, tmp_path: Path, fonts: Path
) -> None:
    (tmp_path / "odp").mkdir()
    [saved] = convert([presentation], "odp", tmp_path / "odp", fonts)
    renamed = saved.rename(tmp_path / "renamed.pptx")
    assert _refused(renamed) == (
        "This file is an OpenDocument presentation (.odp), whatever its name is.\n"
        "  Open it in the program that it was written with, save it as .pptx or .docx, and name that file."
    )


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    assert _refused(file).startswith("This file is neither a presentation nor a text.")


def test_what_is_not_there_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _refused(tmp_path / "none.docx") == (
        "There is no such file.\n  Name a file that came back: a .pptx or a .docx, say."
    )
    assert _refused(tmp_path).startswith("There is no such file.")
    file = tmp_path / "large.txt"
    file.write_text("Dear friends", "utf-8")
    monkeypatch.setattr(reading, "MOST", 3)
    assert _refused(file) == (
        "This file is larger than 0 MB.\n  Is it the right one? If it is, make its pictures smaller, and save it again."
    )


def test_what_cannot_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "locked.txt"
    file.write_text("Dear friends", "utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _refused(file) == "This file cannot be read: Permission denied.\n  Look whether you may open it."


def test_the_page_and_the_pdf_that_were_sent_are_no_place_for_corrections(sent: Path) -> None:
    another = "\n  Name the presentation (.pptx) or the script for Word (.docx) that was edited."
    assert _refused(sent / "quay.html") == f"This is the deck's page as it was built, in which nobody writes.{another}"
    assert _refused(sent / "quay-script.pdf") == (
        f"This is the script as a PDF, of which its paragraphs cannot be told for certain.{another}"
    )


def _truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _without_main(file: Path) -> None:
    parts = unpacked(file)
    del parts["ppt/presentation.xml"]
    file.write_bytes(packed(parts))


def _with_entity(file: Path) -> None:
    content = unpacked(file)["ppt/slides/slide1.xml"]
    content = content.replace(b"<p:sld ", b'<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><p:sld ', 1)
    file.write_bytes(packed(unpacked(file) | {"ppt/slides/slide1.xml": content}))


def _with_wrong_xml(file: Path) -> None:
    edit(file, "ppt/slides/slide2.xml", ("</p:sld>", ""))


def _with_bomb(file: Path) -> None:
    file.write_bytes(packed(unpacked(file) | {"ppt/notesSlides/notesSlide2.xml": b"<a>" + b" " * 60_000_000}))


@pytest.mark.parametrize("damage", [_truncated, _with_entity, _with_wrong_xml, _with_bomb])
def test_damaged_and_wicked_files_are_refused(presentation: Path, damage: Callable[[Path], None]) -> None:
    damage(presentation)
    assert _refused(presentation) == _UNREADABLE


def test_a_package_without_its_main_part_is_none_of_ours(presentation: Path) -> None:
    _without_main(presentation)
    assert _refused(presentation).startswith("This file is neither a presentation nor a text, whatever its name is.")


def test_properties_that_cannot_be_read_stand_in_nobodys_way(presentation: Path) -> None:
    presentation.write_bytes(packed(unpacked(presentation) | {"docProps/core.xml": b"<broken"}))
    returned = read_returned(presentation)
    assert (returned.who, returned.when) == ("", "")


def test_one_slide_may_be_named_twice(presentation: Path) -> None:
    listed = unpacked(presentation)["ppt/presentation.xml"].decode()
    first = listed[listed.index("<p:sldId ") : listed.index("/>", listed.index("<p:sldId ")) + 2]
    edit(presentation, "ppt/presentation.xml", (first, first + first))
    assert [part.title for part in read_returned(presentation).parts][:2] == ["Welcome", "Welcome"]


def test_whether_a_file_has_slides_its_parts_say(cabsi: Built) -> None:
    assert read_returned(cabsi.powerpoint).has_slides
    assert not Returned("a.txt", None, (Part((Paragraph("Said."),)),)).has_slides
