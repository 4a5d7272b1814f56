"""Footnotes as pages write them: links, raised or named so, to a place in the speech, and what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from html import unescape

from .alignment import compact

_LINK = r"<a\s[^<>]*?href\s*=\s*[\"']?#([^\"'\s<>]+)[^<>]*>"
_LOOK = r"(?:\s*<(?:/?(?:span|b|i|u|em|strong|font|small)(?:\s[^<>]*)?|!\[[^<>]*\])>){0,8}+"
"""How a mark looks: tags around it, and the conditions that Word writes."""
_SHORT = r"[^<>]{0,40}"
MARKS = (
    re.compile(rf"<sup(?:\s[^<>]*)?>\s*{_LINK}{_SHORT}</a\s*>\s*</sup\s*>", re.IGNORECASE),
    re.compile(rf"{_LINK}\s*<sup(?:\s[^<>]*)?>{_SHORT}</sup\s*>\s*</a\s*>", re.IGNORECASE),
    re.compile(
        rf"(?=<a\s[^<>]*?#(?:_?ftn|_?edn|fn|footnote|endnote|cite_note)){_LINK}{_LOOK}[\s\[(]*\w{{1,4}}[\s\])]*{_LOOK}</a\s*>",
        re.IGNORECASE,
    ),
)
"""Ways to write a footnote's mark; the group is the name of the place that it leads to."""

_NAMED = re.compile(
    r"<(p|li|div|td|dd|aside|section|a|span|sup|b|strong)\s[^<>]*?\b(?:id|name)\s*=\s*[\"']?([^\"'\s<>]+)[^<>]*>",
    re.IGNORECASE,
)
_PARAGRAPH_END = re.compile(r"</(?:p|li|div|td|dd)\s*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_WITHIN_A_PARAGRAPH = frozenset(["a", "span", "sup", "b", "strong"])


def footnote_names(text: str) -> Iterator[str]:
    """Yield the names of the places that footnotes' marks lead to."""
    for pattern in MARKS if "#" in text and "<" in text else ():
        yield from (found[1] for found in pattern.finditer(text))


def footnote_end(source: str, at: int, names: Set[str]) -> int:
    """Return where the footnote ends that a tag begins, or 0 if it begins none."""
    named = _NAMED.match(source, at)
    if not named or named[2] not in names:
        return 0
    tag = named[1].lower()
    end = _PARAGRAPH_END if tag in _WITHIN_A_PARAGRAPH else re.compile(rf"</{tag}\s*>", re.IGNORECASE)
    closing = end.search(source, named.end())
    if tag in _WITHIN_A_PARAGRAPH:
        return closing.start() if closing else len(source)
    return closing.end() if closing else len(source)


def shown(footnote: str) -> str:
    """Return what a footnote shows, for a reader that does not take it for one."""
    return compact(unescape(_ANY_TAG.sub("", footnote)))
