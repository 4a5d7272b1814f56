"""HTML in a Markdown speech: which tags there are, and rules of markdown-it that take nothing else for a tag.

`Dear <Name>` and `a<b and c>d` stay what somebody wrote. A comment is a token of its own, and so is a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

STRONG = frozenset({"b", "strong"})
EMPHASIS = frozenset({"i", "em", "cite", "dfn", "var"})
UNSEEN = frozenset(["script", "style", "template", "head", "title", "noscript", "datalist", "noframes", "noembed"])
"""Elements of which nothing is shown."""
PICTURES = frozenset(["img", "picture", "svg", "video", "audio", "iframe", "object", "embed", "canvas"])
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CELLS = frozenset(
    ["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup", "rp", "rt", "rb", "rtc"]
)
BLOCKS = frozenset(
    [
        "p",
        "div",
        "blockquote",
        "li",
        "dl",
        "dt",
        "dd",
        "hr",
        "pre",
        "table",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "nav",
        "figure",
        "figcaption",
        "details",
        "summary",
        "fieldset",
        "legend",
        "form",
        "center",
        "address",
        "body",
        "html",
        "search",
        "hgroup",
        "dialog",
        "frameset",
        "noframes",
        *HEADINGS,
        *LISTS,
    ]
)
"""Elements before and after which a line ends."""
ALONE = frozenset(
    [
        "area",
        "base",
        "basefont",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without a closing tag."""
UNCLOSED = frozenset({"p", "li", "dt", "dd", *_CELLS})
"""Elements whose closing tag may be missing."""
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "bdi",
        "bdo",
        "big",
        "button",
        "code",
        "data",
        "del",
        "font",
        "ins",
        "kbd",
        "label",
        "map",
        "mark",
        "meter",
        "nobr",
        "output",
        "progress",
        "q",
        "ruby",
        "s",
        "samp",
        "select",
        "slot",
        "small",
        "span",
        "strike",
        "sub",
        "sup",
        "textarea",
        "time",
        "tt",
        "u",
    ]
)
_ELEMENTS = STRONG | EMPHASIS | UNSEEN | PICTURES | BLOCKS | ALONE | _CELLS | _INLINE

_NAME = r"[a-zA-Z_:][\w:.-]*+"
_FLAGS = (
    "hidden|open|reversed|compact|nowrap|noshade|disabled|checked|selected|readonly|required|multiple|controls|loop|"
    "muted|autoplay|async|defer|itemscope|inert|allowfullscreen|download"
)
_UNQUOTED = (
    "class|id|href|name|style|align|valign|width|height|color|bgcolor|size|face|start|type|value|dir|lang|title|target|"
    "rel|border|cellpadding|cellspacing|colspan|rowspan|clear|role|src|alt|tabindex|datetime|charset|content"
)
_ELEMENT = r"(?:[movwx]:[a-z][a-z0-9]*|[a-z][a-z0-9]*)"
"""A name in a tag, those of Word's own elements (`<o:p>`) too."""
_ATTRIBUTE = rf"""\s+(?:{_NAME}\s*=\s*(?:"[^"]*"|'[^']*')|(?:{_UNQUOTED})\s*=\s*[^\s"'=<>`]+|(?:{_FLAGS})(?=[\s/>]))"""
_TAG = re.compile(
    rf"<(?:(?P<name>{_ELEMENT})(?P<attributes>(?:{_ATTRIBUTE})*+)\s*/?|/(?P<closed>{_ELEMENT})\s*)>",
    re.IGNORECASE,
)
_NAMED_VALUE = re.compile(rf"""({_NAME})(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_COMMENT = re.compile(r"<!--(?:-?>|(?P<text>.*?)-->)", re.DOTALL)
_CONDITION = re.compile(r"<!\[(?:if\s[^\[\]<>]*|endif)\]>", re.IGNORECASE)
"""What Word writes around things that other programs show too."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")


def read_html(parser: MarkdownIt) -> None:
    """Have a parser read comments and the tags that HTML has."""
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    parser.block.ruler.at("html_block", _html_block, ends)
    parser.block.ruler.before("html_block", "comment", _comment_block, ends)
    parser.inline.ruler.at("html_inline", _html_inline)


# --- Rules --------------------------------------------------------------------------------------------------------


def _html_inline(state: StateInline, silent: bool) -> bool:
    has_end = state.html_terminator_last("-->") > state.pos
    comment = _COMMENT.match(state.src, state.pos) if has_end else None
    found = comment or _CONDITION.match(state.src, state.pos) or _match_tag(state.src, state.pos)
    if not found or found.end() > state.posMax:
        return False
    if not silent:
        token = _token(found)
        state.push(token.type, token.tag, 0)
        state.tokens[-1].attrs, state.tokens[-1].content = token.attrs, token.content
        state.tokens[-1].nesting = 0
    state.pos = found.end()
    return True


def _html_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    found = _match_tag(state.src, start)
    if not found or (not silent and not _is_closed(found, state.src)):
        return False
    return html_block(state, line, end, silent)


_VERBATIM = re.compile(r"<(script|pre|style|textarea)[\s>]", re.IGNORECASE)


def _is_closed(found: re.Match[str], text: str) -> bool:
    """Whether a block that goes on until its closing tag has one."""
    verbatim = _VERBATIM.match(found[0])
    return not verbatim or f"</{verbatim[1].lower()}>" in text[found.end() :].lower()


def _comment_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A comment that begins a line; what stands behind one of several lines goes on as Markdown."""
    start = state.bMarks[line] + state.tShift[line]
    if state.is_code_block(line) or not state.src.startswith("<!--", start):
        return False
    last = line
    if state.env.setdefault("last-comment", state.src.rfind("-->")) < start:
        return False
    while "-->" not in state.src[start if last == line else state.bMarks[last] : state.eMarks[last]]:
        last += 1
        if last >= end or (state.sCount[last] < state.blkIndent and not state.isEmpty(last)):
            return False
    behind = state.src.find("-->", start if last == line else state.bMarks[last], state.eMarks[last]) + 3
    follows = bool(state.src[behind : state.eMarks[last]].strip())
    if follows and last == line:
        return False
    if silent:
        return True
    token = state.push("comment", "", 0)
    token.map = [line, last + 1]
    if last == line:
        token.content = state.src[start:behind]
    else:
        inner = state.getLines(line + 1, last, state.blkIndent, True)
        token.content = f"{state.src[start : state.eMarks[line]]}\n{inner}{state.src[state.bMarks[last] : behind]}"
    state.line = last if follows else last + 1
    if follows:
        state.tShift[last] = state.skipSpaces(behind) - behind
        state.bMarks[last], state.sCount[last] = behind, state.blkIndent
    return True


# --- Texts --------------------------------------------------------------------------------------------------------


def html_tokens(content: str) -> Iterator[tuple[Token, int]]:
    """Yield the tags, comments and texts of a block of HTML, each with where it begins."""
    at = text_start = 0
    last_end = content.rfind("-->")
    while (at := content.find("<", at)) >= 0:
        comment = _COMMENT.match(content, at) if last_end > at else None
        found = comment or _CONDITION.match(content, at) or _match_tag(content, at)
        if not found:
            at += 1
            continue
        if at > text_start:
            yield _text_token(content[text_start:at]), text_start
        yield _token(found), at
        at = text_start = found.end()
    if text_start < len(content):
        yield _text_token(content[text_start:]), text_start


_FOR_PROGRAMS = re.compile(
    r"\{[{%].*|:::.*|more|toc|tocstop|endtoc|/?wp:.*|(?:[a-z]+lint|prettier|vale|cspell)\S*[- ](?:enable|disable|ignore|on|off|capture)\b.*",
    re.IGNORECASE,
)
"""A template's mark, an excerpt's end, the place of a table of contents, an editor's block, words to a checker."""


def comment_text(content: str) -> str:
    """Return what a comment says to people, without its marks; nothing, if it is one for programs."""
    found = _COMMENT.match(content)
    text = " ".join((found["text"] or "").split()) if found else ""
    return "" if _FOR_PROGRAMS.fullmatch(text) else text


def _match_tag(text: str, at: int) -> re.Match[str] | None:
    found = _TAG.match(text, at)
    name = (found["name"] or found["closed"]).lower() if found else ""
    return found if name in _ELEMENTS or ":" in name else None


def _token(found: re.Match[str]) -> Token:
    if found.re is not _TAG:
        return Token("comment", "", 0, content=found[0])
    if found["closed"]:
        return Token("tag_close", found["closed"].lower(), 0, content=found[0])
    pairs = _NAMED_VALUE.findall(found["attributes"])
    attributes: dict[str, str | int | float] = {name.lower(): unescape(value.strip("\"'")) for name, value in pairs}
    return Token("tag_open", found["name"].lower(), 0, attrs=attributes, content=found[0])


def _text_token(text: str) -> Token:
    return Token("html_text", "", 0, content=_ENTITY.sub(lambda entity: unescape(entity[0]), text))
