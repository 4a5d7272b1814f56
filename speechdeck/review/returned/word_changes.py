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
        while (gone := _gone(paragraph)) is not None and _join_next(paragraph, gone):
            pass


def _gone(paragraph: etree._Element) -> etree._Element | None:
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return None if marks is None else next(marks.iterchildren(*_GONE), None)


def _join_next(paragraph: etree._Element, gone: etree._Element) -> bool:
    """Whether there was a paragraph behind this one to go on in."""
    between: list[etree._Element] = []
    following = paragraph.getnext()
    while following is not None and following.tag in _BETWEEN:
        between.append(following)
        following = following.getnext()
    if following is None or following.tag != f"{W}p":
        return False
    paragraph.append(_mark(gone))
    _take_properties(paragraph, following)
    paragraph.extend([*between, *following])
    following.getparent().remove(following)  # type: ignore[union-attr]
    return True


def _mark(gone: etree._Element) -> etree._Element:
    """The mark as a text that was deleted."""
    deleted = etree.Element(f"{W}del")
    deleted.attrib.update(gone.attrib)
    run = etree.SubElement(deleted, f"{W}r")
    etree.SubElement(run, f"{W}delText").text = MARK
    return deleted


def _take_properties(paragraph: etree._Element, following: etree._Element) -> None:
    """What is said of the mark is said of the later one; of a paragraph that is empty now, all is."""
    own, theirs = paragraph.find(f"{W}pPr"), following.find(f"{W}pPr")
    if own is None or not _has_text(paragraph):
        if own is not None:
            paragraph.remove(own)
        if theirs is not None:
            paragraph.insert(0, theirs)
        return
    marks = own.find(f"{W}rPr")
    if marks is not None:
        own.remove(marks)
    marks = theirs.find(f"{W}rPr") if theirs is not None else None
    if marks is not None:
        own.append(marks)
    if theirs is not None:
        following.remove(theirs)


def _has_text(paragraph: etree._Element) -> bool:
    texts = (text for text in paragraph.iter(f"{W}t") if (text.text or "").strip())
    return any(next(text.iterancestors(*_GONE), None) is None for text in texts)
