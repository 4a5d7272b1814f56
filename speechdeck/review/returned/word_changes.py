"""Tracked changes that join paragraphs (ECMA-376 Part 1, 17.13.5), accepted: a paragraph whose mark is gone goes on in the next."""

from __future__ import annotations

from lxml import etree

from ...draft.documents.word import W

MARK = "¶"
"""The end of a paragraph, where it was inserted or deleted itself."""

_GONE = (f"{W}del", f"{W}moveFrom")
_BETWEEN = (
    f"{W}bookmarkStart",
    f"{W}bookmarkEnd",
    f"{W}commentRangeStart",
    f"{W}commentRangeEnd",
    f"{W}moveFromRangeStart",
    f"{W}moveFromRangeEnd",
    f"{W}moveToRangeStart",
    f"{W}moveToRangeEnd",
    f"{W}proofErr",
    f"{W}permStart",
    f"{W}permEnd",
)
"""What stands between paragraphs, and is none."""


def join_paragraphs(root: etree._Element) -> None:
    """Join paragraphs whose marks were deleted, or moved elsewhere, with those behind them."""
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.getparent() is None:
            continue
        has_text = _has_text(paragraph) if _gone(paragraph) is not None else False
        while (gone := _gone(paragraph)) is not None and (following := _next(paragraph)) is not None:
            if has_text:
                _take_mark(paragraph, following)
            else:
                has_text = _has_text(following)
                _take_properties(paragraph, following)
            _join(paragraph, following, gone)


def _gone(paragraph: etree._Element) -> etree._Element | None:
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return None if marks is None else next(marks.iterchildren(*_GONE), None)


def _next(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph behind another, if there is no table or end between them."""
    following = paragraph.getnext()
    while following is not None and (following.tag in _BETWEEN or _is_beside(following)):
        following = following.getnext()
    return following if following is not None and following.tag == f"{W}p" else None


def _is_beside(element: etree._Element) -> bool:
    """Whether a paragraph stands in the margin, as those do that a script has between two of its speech."""
    frame = element.find(f"{W}pPr/{W}framePr")
    return frame is not None and frame.get(f"{W}dropCap", "none") == "none"


def _join(paragraph: etree._Element, following: etree._Element, gone: etree._Element) -> None:
    """Move what is in a paragraph, and what stands before it, to the end of another."""
    paragraph.append(_mark(gone))
    while (between := paragraph.getnext()) is not None and between is not following:
        paragraph.append(between)
    paragraph.extend(list(following))
    following.getparent().remove(following)  # type: ignore[union-attr]


def _mark(gone: etree._Element) -> etree._Element:
    """The mark as a text that was deleted."""
    deleted = etree.Element(f"{W}del")
    deleted.attrib.update(gone.attrib)
    run = etree.SubElement(deleted, f"{W}r")
    etree.SubElement(run, f"{W}delText").text = MARK
    return deleted


def _take_properties(paragraph: etree._Element, following: etree._Element) -> None:
    """A paragraph of which no word is left becomes what the next one is."""
    own, theirs = paragraph.find(f"{W}pPr"), following.find(f"{W}pPr")
    if own is not None:
        paragraph.remove(own)
    if theirs is not None:
        paragraph.insert(0, theirs)


def _take_mark(paragraph: etree._Element, following: etree._Element) -> None:
    """What is said of the mark is said of the later one."""
    own, theirs = (each.find(f"{W}pPr/{W}rPr") for each in (paragraph, following))
    properties = paragraph.find(f"{W}pPr")
    if own is not None and properties is not None:
        properties.remove(own)
    if theirs is not None and properties is not None:
        properties.append(theirs)
    for rest in following.findall(f"{W}pPr"):
        following.remove(rest)


def _has_text(paragraph: etree._Element) -> bool:
    texts = (text for text in paragraph.iter(f"{W}t") if (text.text or "").strip())
    return any(next(text.iterancestors(*_GONE), None) is None for text in texts)
