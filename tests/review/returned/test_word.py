"""The script that came back from Word, LibreOffice and others: what is said at each slide, and nothing that the script adds."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from speechdeck.pipeline import write_script
from speechdeck.review.returned.reading import read_returned
from speechdeck.theme import Theme

from ...conftest import CABSI
from ...quay import OUTLINE, write_quay
from ...render.libreoffice import convert
from .packages import QUAY, edit, packed, said, texts, unpacked

DOCUMENT = "word/document.xml"


def test_what_was_sent_says_what_the_deck_says(script: Path) -> None:
    returned = read_returned(script)
    assert texts(returned) == QUAY
    assert [part.title for part in returned.parts] == ["Welcome", "A quay for everybody", "Why we built it", "Thanks"]
    assert returned.identity is not None
    assert returned.identity.version == "Draft 3"
    assert (returned.who, returned.is_draft, returned.remarks) == ("Ana Ortiz", False, ())


def test_headings_and_items_are_known(script: Path) -> None:
    paragraphs = read_returned(script).parts[2].paragraphs
    assert [(each.level, each.text) for each in paragraphs if each.level] == [
        (1, "Why we built it"),
        (2, "What it needed"),
    ]
    assert [each.text for each in paragraphs if each.item] == [
        "Stone,",
        "and time:",
        "1. First, a plan.",
        "2. Then, money.",
    ]


@pytest.mark.parametrize("endings", [["docx"], ["odt", "docx"]])
def test_libreoffice_saves_it_and_it_reads_the_same(
    theme: Theme, tmp_path: Path, fonts: Path, endings: list[str]
) -> None:
    _, [sent] = write_script(CABSI, theme, tmp_path / "out", ("docx",))
    saved = [sent]
    for number, ending in enumerate(endings):
        (tmp_path / str(number)).mkdir()
        saved = convert(saved, ending, tmp_path / str(number), fonts)
    before, after = read_returned(sent), read_returned(saved[0])
    assert after.parts == before.parts
    assert after.remarks == ()
    assert after.identity == before.identity


def test_what_was_edited_is_read_as_it_is_now(script: Path) -> None:
    document = docx.Document(str(script))
    speech = next(each for each in document.paragraphs if each.text == "Thank you.")
    speech.text = "Thank you,\nall of you."
    speech.insert_paragraph_before("One last word.", "Normal")
    document.core_properties.last_modified_by = "Lin Wei"
    document.save(str(script))
    returned = read_returned(script)
    assert texts(returned)[4] == ["Thanks", "One last word.", "Thank you, all of you."]
    assert returned.who == "Lin Wei"


def _without_styles(script: Path, lang: str = "en") -> None:
    """As programs save it that know no styles but their own."""
    parts = unpacked(script)
    document = re.sub(r"<w:framePr[^>]*/>", "", parts[DOCUMENT].decode())
    kept = r'<w:pStyle w:val="(?!Heading|Title|Subtitle)\w+"/>'
    document = re.sub(
        r'(<w:pPr>)<w:pStyle w:val="Speech"/>',
        r'\1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        document,
    )
    document = re.sub(kept, "", document)
    styles = re.sub(
        r'<w:style [^>]*w:customStyle="1".*?</w:style>', "", parts["word/styles.xml"].decode(), flags=re.DOTALL
    )
    gone = ("docProps/custom.xml", "customXml/item1.xml")
    kept_parts = {name: part for name, part in parts.items() if name not in gone}
    script.write_bytes(packed(kept_parts | {DOCUMENT: document.encode(), "word/styles.xml": styles.encode()}))


def test_without_its_styles_it_is_known_by_its_words(script: Path) -> None:
    _without_styles(script)
    returned = read_returned(script)
    assert returned.identity is None
    assert not returned.is_draft
    # What was written to the speaker stands in no margin any more, and nothing tells it from the speech.
    with_directions = {
        2: ["Wait for silence.", *QUAY[2]],
        3: [QUAY[3][0], "Look up.", *QUAY[3][1:]],
        4: ["Thanks", "Bow.", "Thank you."],
    }
    assert texts(returned) == QUAY | with_directions


@pytest.mark.parametrize("lang", ["fr", "ar", "zh", "ru", "de"])
def test_its_words_are_known_in_each_language(theme: Theme, tmp_path: Path, lang: str) -> None:
    deck = write_quay(tmp_path, OUTLINE.replace("lang: en-GB", f"lang: {lang}"))
    _, [script] = write_script(deck, theme, tmp_path / "out", ("docx",))
    _without_styles(script)
    parts = read_returned(script).parts
    assert [(part.slide, part.title) for part in parts][-1] == (4, "Thanks")
    assert [each.text.strip("\u200f") for each in parts[3].paragraphs] == ["Thanks", "Bow.", "Thank you."]
    assert parts[0].paragraphs == ()


def test_a_line_of_a_slide_that_was_worded_otherwise_is_still_one(script: Path) -> None:
    edit(script, DOCUMENT, ("Slide 3: Why we built it", "The third one"))
    assert [(part.slide, part.title) for part in read_returned(script).parts] == [
        (1, "Welcome"),
        (2, "A quay for everybody"),
        (3, "The third one"),
        (4, "Thanks"),
    ]


def test_a_paragraph_of_the_speech_may_read_like_a_line_of_a_slide(script: Path) -> None:
    edit(script, DOCUMENT, ("Thank you.", "Slide 9: From 0:00, for 0:01"))
    assert said(script)[4] == ["Thanks", "Slide 9: From 0:00, for 0:01"]


def test_without_any_line_of_a_slide_all_of_it_is_one_part(script: Path) -> None:
    document = docx.Document(str(script))
    for paragraph in document.paragraphs:
        if paragraph.style is not None and paragraph.style.name == "Slide":
            paragraph._element.getparent().remove(paragraph._element)  # type: ignore[union-attr]
    document.save(str(script))
    returned = read_returned(script)
    assert texts(returned) == {0: [*QUAY[2], *QUAY[3], *QUAY[4]]}
    assert not returned.has_slides


def test_what_is_written_above_the_first_slide_is_told(script: Path) -> None:
    document = docx.Document(str(script))
    document.paragraphs[0].insert_paragraph_before("See my remarks below.", "Speech")
    document.save(str(script))
    returned = read_returned(script)
    assert texts(returned) == QUAY
    assert returned.remarks == (
        'Above the first slide stands "See my remarks below.": it belongs to no slide, and is left out.',
    )


def test_a_box_beside_the_text_is_told(script: Path) -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Too long!</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    edit(script, DOCUMENT, ("Thank you.</w:t></w:r>", f"Thank you.</w:t></w:r>{box}"))
    returned = read_returned(script)
    assert texts(returned) == QUAY
    assert returned.remarks == ('A box beside the text says "Too long!": it is left out.',)


_LIST = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
)


def test_numbers_that_somebody_added_are_said_and_those_of_the_script_are_not(script: Path) -> None:
    numbered = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    added = "".join(numbered.format(7, text) for text in ("Stone", "Time")) + numbered.format(1, "And so on.")
    content = unpacked(script)[DOCUMENT].decode()
    end = content[content.index("Thank you.</w:t></w:r></w:p>") :]
    edit(script, DOCUMENT, (end, end.replace("</w:p>", f"</w:p>{added}", 1)))
    edit(script, "word/numbering.xml", ("</w:numbering>", f"{_LIST}</w:numbering>"))
    assert said(script)[4] == ["Thanks", "Thank you.", "1. Stone", "2. Time", "And so on."]


def test_a_main_part_of_another_name_is_found(script: Path) -> None:
    parts = unpacked(script)
    for old, new in (
        (DOCUMENT, "word/document2.xml"),
        ("word/_rels/document.xml.rels", "word/_rels/document2.xml.rels"),
    ):
        parts[new] = parts.pop(old)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/document2.xml")
    script.write_bytes(packed(parts))
    assert said(script) == QUAY
