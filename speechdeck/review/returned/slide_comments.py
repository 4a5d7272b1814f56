"""The comments on slides, in both forms that PowerPoint has: the old one, and the modern one with answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from ...draft.package import Package
from ...words.text import collapse_spaces
from .drawn_text import texts_of
from .file import Comment

Authors = Mapping[str, str]
"""Their names, by what comments call them."""

_DONE = ("resolved", "closed")


def authors_in(package: Package, related: Mapping[str, tuple[str, str]]) -> Authors:
    """Return the authors that a presentation lists."""
    lists = (target for kind, target in related.values() if kind in ("commentAuthors", "authors") and target in package)
    return {
        each.get("id", ""): each.get("name", "")
        for target in lists
        for each in package.root(target)
        if isinstance(each.tag, str)
    }


def comments_in(root: etree._Element, slide: int, authors: Authors) -> Iterator[Comment]:
    """Yield the comments on a slide in their order, each before its answers."""
    for each in root.iter():
        kind = _local(each)
        if kind not in ("cm", "reply"):
            continue
        text = _text(each)
        if not text:
            continue
        thread = next((above for above in each.iterancestors() if _local(above) == "cm"), each)
        yield Comment(
            text,
            authors.get(each.get("authorId", ""), ""),
            each.get("dt", each.get("created", "")),
            slide=slide,
            is_resolved=each.get("status") in _DONE or thread.get("status") in _DONE,
        )


def _text(comment: etree._Element) -> str:
    for child in comment:
        if _local(child) == "text":
            return collapse_spaces(child.text or "")
        if _local(child) == "txBody":
            return collapse_spaces(" ".join(texts_of(child)))
    return ""


def _local(element: etree._Element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
