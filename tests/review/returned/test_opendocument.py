"""Scripts that LibreOffice saved as OpenDocument: what is said, what was changed, what was remarked."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.pipeline import write_script
from speechdeck.review.returned.file import Comment, Revision
from speechdeck.review.returned.reading import read_returned
from speechdeck.theme import Theme

from ...conftest import CABSI
from ...render.libreoffice import convert
from .packages import packed, texts

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
    for name, kind in (("text", "text"), ("office", "office"), ("style", "style"), ("draw", "drawing"))
)
_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"/>'
    for name, parent in (("P1", "Slide"), ("P2", "Speech"), ("P3", "Margin_20_Note"), ("P4", "Speech_20_Item"))
)
_HAND = "<dc:creator>Lin Wei</dc:creator><dc:date>2026-05-01T10:00:00</dc:date>"
_BY = ("Lin Wei", "2026-05-01T10:00:00")


def _file(folder: Path, text: str) -> Path:
    file = folder / "script.odt"
    content = (
        f'<office:document-content {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    file.write_bytes(packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}))
    return file


def _p(text: str, style: str = "P2") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_libreoffice_saves_it_and_it_reads_the_same(theme: Theme, tmp_path: Path, fonts: Path) -> None:
    _, [sent] = write_script(CABSI, theme, tmp_path / "out", ("docx",))
    (tmp_path / "odt").mkdir()
    [saved] = convert([sent], "odt", tmp_path / "odt", fonts)
    before, after = read_returned(sent), read_returned(saved)
    assert after.parts == before.parts
    assert after.identity == before.identity
    assert after.who == before.who
    assert after.remarks == ()


def test_what_stands_in_the_margin_is_left_out_and_another_box_is_told(tmp_path: Path) -> None:
    box = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
    file = _file(
        tmp_path,
        _p("Title", "Title")
        + _p(f"{box.format(_p('From 0:00, for 0:01', 'P3'))}Slide 1: Quay", "P1")
        + _p(f"{box.format(_p('Look up.', 'P3'))}{box.format(_p('Too long!', 'Standard'))}Dear <text:s/> friends.")
        + _p("1.<text:tab/>A plan.", "P4"),
    )
    returned = read_returned(file)
    assert texts(returned) == {1: ["Dear friends.", "1. A plan."]}
    assert [each.item for each in returned.parts[0].paragraphs] == [False, True]
    assert returned.remarks == ('A box beside the text says "Too long!": it is left out.',)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            _p(
                'Dear <text:change text:change-id="d"/><text:change-start text:change-id="i"/>good<text:change-end text:change-id="i"/> friends.'
            ),
            [("Dear good friends.", [("deleted", "old"), ("inserted", "good")])],
        ),
        (
            _p('<text:change-start text:change-id="i"/><text:span>Ne</text:span>w.')
            + _p('<text:change-end text:change-id="i"/>Last.'),
            [("New.", [("inserted", "New.¶")]), ("Last.", [])],
        ),
        (_p('One<text:change text:change-id="j"/> and two.'), [("One and two.", [("deleted", ".¶And")])]),
    ],
)
def test_changes_are_read_as_accepted_and_each_is_told(
    tmp_path: Path, text: str, read: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    changes = "".join(
        f'<text:changed-region text:id="{name}"><text:{kind}><office:change-info>{_HAND}</office:change-info>{content}</text:{kind}></text:changed-region>'
        for name, kind, content in (
            ("d", "deletion", _p("old")),
            ("i", "insertion", ""),
            ("j", "deletion", _p(".") + _p("And")),
        )
    )
    slide = _p("Slide 1: Quay", "P1")
    [part] = read_returned(
        _file(tmp_path, f"<text:tracked-changes>{changes}</text:tracked-changes>{slide}{text}")
    ).parts
    assert [(each.text, list(each.revisions)) for each in part.paragraphs] == [
        (said, [Revision("inserted" if kind == "inserted" else "deleted", words, *_BY) for kind, words in revisions])
        for said, revisions in read
    ]


def test_comments_are_read_with_the_words_that_they_are_on(tmp_path: Path) -> None:
    comment = (
        '<office:annotation office:name="{0}"{1}>'
        + _HAND
        + "<text:p>How</text:p><text:p>many?</text:p></office:annotation>"
    )
    end, resolved = '<office:annotation-end office:name="a"/>', ' loext:resolved="true"'
    file = _file(
        tmp_path,
        _p("Slide 1: Quay", "P1")
        + _p(f"Our {comment.format('a', '')}boats")
        + _p(f"waited{end}. {comment.format('b', resolved)}Always."),
    )
    assert read_returned(file).comments == (
        Comment("How many?", *_BY, "boats waited", 1),
        Comment("How many?", *_BY, "", 1, is_resolved=True),
    )


def test_another_text_is_a_new_draft(tmp_path: Path) -> None:
    returned = read_returned(_file(tmp_path, _p("Dear friends,", "Standard") + _p("Thank you.", "Standard")))
    assert returned.is_draft
    assert texts(returned) == {0: ["Dear friends,", "Thank you."]}
