"""What was changed in a Word document, and by whom; what is read is as it stands once all changes are accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.review.returned.file import Comment, Paragraph, Revision
from speechdeck.review.returned.reading import read_returned

from .packages import TYPE, add, edit, unpacked

_DOCUMENT = "word/document.xml"
_BY = 'w:id="9" w:author="Lin Wei" w:date="2026-05-01T10:00:00Z"'
_HAND = ("Lin Wei", "2026-05-01T10:00:00Z")
_STYLE = '<w:pStyle w:val="Speech"/>'


def _run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def _inserted(text: str, by: str = _BY) -> str:
    return f"<w:ins {by}>{_run(text)}</w:ins>"


def _deleted(text: str) -> str:
    return f"<w:del {_BY}>{_run(text, 'delText')}</w:del>"


def _paragraph(content: str, mark: str = "", style: str = _STYLE) -> str:
    marks = f"<w:rPr><w:{mark} {_BY}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{style}{marks}</w:pPr>{content}</w:p>"


def _read(script: Path, paragraphs: str) -> tuple[Paragraph, ...]:
    """The last section's paragraphs, where others are written in place of its own."""
    content = unpacked(script)[_DOCUMENT].decode()
    start = content.index("</w:p>", content.index("Slide 4: Thanks")) + len("</w:p>")
    edit(script, _DOCUMENT, (content[start : content.index("<w:sectPr")], paragraphs))
    return read_returned(script).parts[3].paragraphs


def _ins(text: str) -> Revision:
    return Revision("inserted", text, *_HAND)


def _del(text: str) -> Revision:
    return Revision("deleted", text, *_HAND)


@pytest.mark.parametrize(
    ("paragraphs", "read"),
    [
        pytest.param(
            _paragraph(_run("Dear ") + _deleted("old") + _inserted("good") + _run(" friends.")),
            [("Dear good friends.", [_del("old"), _ins("good")])],
            id="words in place of others",
        ),
        pytest.param(
            _paragraph(_inserted("One ") + _inserted("hand, ") + _inserted("two.", 'w:id="1" w:author="Ana"')),
            [("One hand, two.", [_ins("One hand,"), Revision("inserted", "two.", "Ana")])],
            id="what touches is one change, if it is one hand's",
        ),
        pytest.param(
            _paragraph(
                f"<w:ins {_BY}>{_run('All ')}<w:del {_BY}>{_run('or none', 'delText')}</w:del></w:ins>" + _run("of us.")
            ),
            [("All of us.", [_ins("All")])],
            id="what was inserted and deleted again is nothing",
        ),
        pytest.param(
            _paragraph(_run("One"), "del") + _paragraph(_run(" and two.")),
            [("One and two.", [_del("¶")])],
            id="a paragraph's mark that was deleted",
        ),
        pytest.param(
            _paragraph(_run("One"), "del")
            + _paragraph(_run("Look up."), style='<w:pStyle w:val="MarginNote"/><w:framePr w:w="1"/>')
            + _paragraph(_run(" and two.")),
            [("One and two.", [_del("¶")])],
            id="a paragraph's mark that was deleted where something stands in the margin",
        ),
        pytest.param(
            _paragraph(_run("One."), "ins") + _paragraph(_run("Two.")),
            [("One.", [_ins("¶")]), ("Two.", [])],
            id="a paragraph's mark that was inserted",
        ),
        pytest.param(
            _paragraph(_deleted("Gone."), "del") + _paragraph(_deleted("Too."), "del") + _paragraph(_run("Here.")),
            [("Here.", [_del("Gone.¶Too.¶")])],
            id="whole paragraphs that were deleted go with the next",
        ),
        pytest.param(
            _paragraph(_run("Here.")) + _paragraph(_deleted("Gone."), "del"),
            [("Here.", [_del("Gone.¶")])],
            id="or with the last",
        ),
        pytest.param(
            _paragraph(_run("First.")) + _paragraph(_inserted("New."), "ins") + _paragraph(_run("Last.")),
            [("First.", []), ("New.", [_ins("New.¶")]), ("Last.", [])],
            id="a whole paragraph that was inserted",
        ),
        pytest.param(
            _paragraph(f'<w:moveFromRangeStart w:id="1"/><w:moveFrom {_BY}>{_run("Moved.")}</w:moveFrom>', "moveFrom")
            + '<w:moveFromRangeEnd w:id="1"/>'
            + _paragraph(_run("Stays."))
            + _paragraph(f"<w:moveTo {_BY}>{_run('Moved.')}</w:moveTo>", "moveTo"),
            [("Stays.", [_del("Moved.¶")]), ("Moved.", [_ins("Moved.¶")])],
            id="a paragraph that was moved",
        ),
        pytest.param(
            _paragraph(_deleted("A heading"), "del", '<w:pStyle w:val="Heading2"/>') + _paragraph(_run("Text.")),
            [("Text.", [_del("A heading¶")])],
            id="a heading that was deleted leaves the next paragraph what it is",
        ),
        pytest.param(
            _paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden. </w:t></w:r>" + _run("Seen.")),
            [("Seen.", [])],
            id="hidden text",
        ),
        pytest.param(
            _paragraph("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r>"),
            [("A B C\u2011D", [])],
            id="tabs, line ends and hyphens",
        ),
        pytest.param(
            _paragraph(
                '<w:hyperlink w:anchor="x">'
                + _run("Linked")
                + "</w:hyperlink><w:sdt><w:sdtContent>"
                + _run(" text.")
                + "</w:sdtContent></w:sdt>"
            ),
            [("Linked text.", [])],
            id="links and fields to fill in",
        ),
        pytest.param(
            _paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + _run("Page one.")),
            [("Page one.", [])],
            id="what a field is made of",
        ),
    ],
)
def test_changes_are_read_as_accepted_and_each_is_told(
    script: Path, paragraphs: str, read: list[tuple[str, list[Revision]]]
) -> None:
    found = _read(script, paragraphs)
    assert [(each.text, list(each.revisions)) for each in found] == read
    assert {each.level for each in found} == {0}


# --- Comments -----------------------------------------------------------------------------------------------------

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def _comment(number: int, text: str, author: str = "Lin Wei") -> str:
    paragraphs = "".join(
        f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{each}</w:t></w:r></w:p>' for each in text.split("|")
    )
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-05-01T10:00:00Z">{paragraphs}</w:comment>'


def _start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def test_comments_are_read_with_the_words_that_they_are_on(script: Path) -> None:
    comments = _comment(3, "No: we waited.|Always.", "Ana Ortiz") + _comment(1, "How many?") + _comment(2, "All?")
    add(
        script, _DOCUMENT, {"word/comments.xml": (f"{TYPE}/comments", f"<w:comments {_SPACES}>{comments}</w:comments>")}
    )
    content = unpacked(script)[_DOCUMENT].decode()
    first = content.index("<w:r>", content.index("Slide 4: Thanks"))
    heading = content[first : content.index("</w:p>", first)]
    closing = content[content.rindex("<w:r>") : content.rindex("</w:r></w:p>") + len("</w:r>")]
    assert "Thanks" in heading
    assert "Thank you." in closing
    edit(
        script,
        _DOCUMENT,
        (heading, f"{_start(1)}{heading}"),
        (
            closing,
            f'{closing}{_end(1)}{_start(2)}{_run(" All of you.")}{_inserted("!")}{_end(2)}<w:r><w:commentReference w:id="3"/></w:r>',
        ),
    )
    assert read_returned(script).comments == (
        Comment("How many?", *_HAND, "Thanks Thank you.", 4),
        Comment("All?", *_HAND, "All of you.!", 4),
        Comment("No: we waited. Always.", "Ana Ortiz", _HAND[1], "", 4),
    )


def test_comments_that_are_settled_say_so_and_their_answers_too(script: Path) -> None:
    comments = _comment(1, "How many?") + _comment(2, "Three.") + _comment(3, "Open.")
    settled = '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:done="0"/>'
    kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    add(
        script,
        _DOCUMENT,
        {
            "word/comments.xml": (f"{TYPE}/comments", f"<w:comments {_SPACES}>{comments}</w:comments>"),
            "word/commentsExtended.xml": (kind, f"<w15:commentsEx {_SPACES}>{settled}</w15:commentsEx>"),
        },
    )
    assert [(each.text, each.is_resolved) for each in read_returned(script).comments] == [
        ("How many?", True),
        ("Three.", True),
        ("Open.", False),
    ]
