"""What of HTML a speech may hold: tags, blocks, and what is not shown with all that is in it."""

from __future__ import annotations

import re

_BLOCK_TAGS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*+(?:\s*=\s*(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+"""
TAG = rf"<(?:[A-Za-z][A-Za-z0-9-]*+(?:{_ATTRIBUTE})*+\s*/?|/[A-Za-z][A-Za-z0-9-]*+\s*)>"
"""A tag of HTML as CommonMark knows it."""

BLOCKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r" {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE),
        r"</(?:script|pre|style|textarea)>",
    ),
    (re.compile(r" {0,3}<!--"), "-->"),
    (re.compile(r" {0,3}<\?"), r"\?>"),
    (re.compile(r" {0,3}<!\[CDATA\["), r"\]\]>"),
    (re.compile(r" {0,3}<![A-Za-z]"), ">"),
    (re.compile(rf" {{0,3}}</?(?:{_BLOCK_TAGS})(?=\s|/?>|$)", re.IGNORECASE), r"^\s*$"),
    (re.compile(rf" {{0,3}}{TAG}\s*$"), r"^\s*$"),
)
"""How a block of HTML begins, and how it ends. The last kind cannot interrupt a paragraph."""

ELEMENTS = re.compile(
    r"</?(?:"
    "a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|"
    "center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|"
    "figcaption|figure|font|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hgroup|hr|html|i|iframe|img|"
    "input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|meter|nav|noscript|object|ol|optgroup|option|"
    "output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|"
    "strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|"
    "tt|u|ul|var|video|wbr"
    r")(?=[\s/>])",
    re.IGNORECASE,
)
"""Tags of elements that HTML has. What has another name may be a word in angle brackets: it may stay as it is."""

HIDDEN: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"<!--(?=-?>)"), ">", "comment"),
    (re.compile(r"<!--"), "-->", "comment"),
    (re.compile(r"<script(?=[\s>])[^<>]*>", re.IGNORECASE), "</script>", "script"),
    (re.compile(r"<style(?=[\s>])[^<>]*>", re.IGNORECASE), "</style>", "style sheet"),
    *(
        (re.compile(rf"<{name}(?=[\s>])[^<>]*>", re.IGNORECASE), f"</{name}>", "hidden text")
        for name in ("title", "head", "template", "noscript", "datalist", "noframes", "noembed")
    ),
    (re.compile(r"</?[movwx]:[A-Za-z]"), ">", "tag"),
    (re.compile(r"<!\[(?:if\s|endif)"), "]>", "tag"),
    (re.compile(r"<\?"), "?>", "tag"),
    (re.compile(r"<!\[CDATA\["), "]]>", "tag"),
    (re.compile(r"<![A-Za-z]"), ">", "tag"),
)
"""What of HTML is not shown with all that is in it: how it begins, how it ends, what it is."""

HIDDEN_ELEMENT = re.compile(
    r"<([a-z][a-z0-9]*)\s(?:[^<>]*\s)?(?:hidden(?=[\s=>])|style\s*=\s*[\"'][^<>\"']*display\s*:\s*none)[^<>]*>",
    re.IGNORECASE,
)
"""A tag of an element that a page does not show."""

ALONE = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements that have no closing tag (WHATWG HTML, 13.1.2, void elements)."""
OPEN_ENDED = frozenset(["p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "option"])
"""Elements whose closing tag may be left out (13.1.2.4)."""
