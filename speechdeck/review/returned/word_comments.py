"""The comments of a Word document: whose they are, on which words, and whether they are settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from ...draft.documents.word import W
from ...draft.package import Package
from .file import Comment
from .word_text import TextReader

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def comments_in(package: Package, main: str, text: TextReader, slides: Mapping[str, int]) -> Iterator[Comment]:
    """Yield the comments of a document that was read, in the order in which they are met in it."""
    related = {kind: target for kind, target in package.related(main).values() if target in package}
    if "comments" not in related:
        return
    settled = _settled(package.root(related["commentsExtended"])) if "commentsExtended" in related else frozenset()
    order = {ident: at for at, ident in enumerate(text.about)}
    found = package.root(related["comments"]).iter(f"{W}comment")
    for each in sorted(found, key=lambda comment: order.get(comment.get(f"{W}id", ""), len(order))):
        ident = each.get(f"{W}id", "")
        said = " ".join(filter(None, (TextReader().read(paragraph).text for paragraph in each.iter(f"{W}p"))))
        if said:
            yield Comment(
                said,
                each.get(f"{W}author", ""),
                each.get(f"{W}date", ""),
                text.words(ident),
                slides.get(ident, 0),
                is_resolved=not settled.isdisjoint(_paragraphs(each)),
            )


def _paragraphs(comment: etree._Element) -> Iterator[str]:
    return (paragraph.get(f"{_W14}paraId", "").upper() for paragraph in comment.iter(f"{W}p"))


def _settled(root: etree._Element) -> frozenset[str]:
    """The paragraphs of comments that are settled, and of their answers."""
    comments = list(root.iter(f"{_W15}commentEx"))
    done = {each.get(f"{_W15}paraId", "").upper() for each in comments if each.get(f"{_W15}done") in ("1", "true")}
    answers = {
        each.get(f"{_W15}paraId", "").upper()
        for each in comments
        if each.get(f"{_W15}paraIdParent", "").upper() in done
    }
    return frozenset((done | answers) - {""})
