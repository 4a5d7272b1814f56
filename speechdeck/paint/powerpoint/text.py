"""Paragraphs in DrawingML (ECMA-376 Part 1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from ...scene import Bullet, Color, Paragraph, TextStyle
from ...words.text import Run

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

_ALIGN = {"left": "l", "center": "ctr", "right": "r", "justify": "just"}
_NUMBER_FIELD = "{6E1B5F0C-2B7D-4B1E-9D43-5B0B6C1F7A21}"

_OWN_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
"""A link in the colour of its text, which can be read on its ground, and not in the theme's one colour for all links."""

Linker = Callable[[str], str]
"""Gives an address its relationship's id."""


def solid_fill(color: Color) -> str:
    """Return a fill with a colour."""
    return f"<a:solidFill>{_color(color)}</a:solidFill>"


def _color(color: Color) -> str:
    """A colour, by the theme's name for it where it has one, so that it changes with the theme."""
    if color.name is None:
        return f'<a:srgbClr val="{color.rgb}"/>'
    return f'<a:schemeClr val="{color.name}"{_change(color)}'


def _change(color: Color) -> str:
    """The rest of a theme's colour: what makes a tint or a shade of it."""
    if color.change is None:
        return "/>"
    factor, offset = color.change
    added = f'<a:lumOff val="{offset * 1000}"/>' if offset else ""
    return f'><a:lumMod val="{factor * 1000}"/>{added}</a:schemeClr>'


def paragraph_xml(
    paragraph: Paragraph, inherited: TextStyle | None, language: str, link: Linker, *, usual_rtl: bool = False
) -> str:
    """Return a paragraph that says what is not inherited already; in a shape, which inherits little, all of it.

    ``usual_rtl`` is the direction that text in shapes has in this template.
    """
    style = paragraph.style
    properties = _properties(style, inherited, usual_rtl=usual_rtl)
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    runs = "".join(_run(run, style, inherited, language, link, paragraph.field is not None) for run in paragraph.runs)
    return f"<a:p><a:pPr{level}{properties}{runs}</a:p>"


def run_xml(run: Run, attributes: str, children: str, link: Linker) -> str:
    """Return a run with its attributes and its link, and the line's end after it."""
    if run.link:
        children += f'<a:hlinkClick r:id="{link(run.link)}">{_OWN_COLOR}</a:hlinkClick>'
    end = "<a:br/>" if run.break_after else ""
    return f"<a:r><a:rPr{attributes}>{children}</a:rPr><a:t>{escape(run.text)}</a:t></a:r>{end}"


def _properties(style: TextStyle, inherited: TextStyle | None, *, usual_rtl: bool) -> str:
    """The rest of a pPr element, after its level: attributes and children that differ from what is inherited."""
    attributes, children = "", ""
    if inherited is None or style.margin != inherited.margin or style.indent != inherited.indent:
        attributes += f' marL="{style.margin}" indent="{style.indent}"'
    if inherited is None or style.align != inherited.align:
        attributes += f' algn="{_ALIGN[style.align]}"'
    # Where it is from the right, it is said in any case: LibreOffice does not inherit it everywhere.
    if style.rtl or (inherited.rtl if inherited else usual_rtl):
        attributes += f' rtl="{int(style.rtl)}"'
    resized = inherited is not None and style.size != inherited.size
    for tag, mine, theirs in (
        ("spcBef", style.before, inherited and inherited.before),
        ("spcAft", style.after, inherited and inherited.after),
    ):
        # A percentage in the template would follow the size; the scene's points do not, nor does the page.
        if mine != (theirs or 0.0) or (mine and resized):
            children += f'<a:{tag}><a:spcPts val="{round(mine * 100)}"/></a:{tag}>'
    if inherited and inherited.bullet:
        children += _bullet(style.bullet, inherited.bullet)
    return f"{attributes}>{children}</a:pPr>"


def _bullet(bullet: Bullet | None, inherited: Bullet) -> str:
    # What stands in place of a bullet is drawn on its own.
    if bullet is None or not (bullet.char or bullet.picture):
        return "<a:buNone/>"
    return "" if bullet.color == inherited.color else f"<a:buClr>{_color(bullet.color)}</a:buClr>"


def _run(run: Run, style: TextStyle, inherited: TextStyle | None, language: str, link: Linker, number: bool) -> str:
    attributes = f" lang={quoteattr(language)}"
    if inherited is None or style.size != inherited.size:
        attributes += f' sz="{round(style.size * 100)}"'
    for name, wanted, given in (
        ("b", style.bold or run.strong, inherited is not None and inherited.bold),
        ("i", style.slants(run), inherited is not None and inherited.italic),
    ):
        if wanted != given:
            attributes += f' {name}="{int(wanted)}"'
    if inherited and inherited.underline and not style.underline:
        attributes += ' u="none"'
    if inherited and _capitals(inherited) != _capitals(style):
        attributes += f' cap="{_capitals(style)}"'
    children = ""
    color = style.marked if run.emphasis and style.marked else style.color
    if inherited is None or color != inherited.color:
        children += solid_fill(color)
    if (inherited is None and style.font.role != "minor") or (inherited and style.font != inherited.font):
        theme = {"major": "+mj", "minor": "+mn", None: None}[style.font.role]
        children += f"<a:latin typeface={quoteattr(f'{theme}-lt' if theme else style.font.family)}/>"
        # Arabic and Hebrew letters are of the complex-script font (21.1.2.3.1).
        children += f"<a:cs typeface={quoteattr(f'{theme}-cs' if theme else style.font.family)}/>" if style.rtl else ""
    if number:
        return f'<a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr{attributes}>{children}</a:rPr><a:t>{escape(run.text)}</a:t></a:fld>'
    return run_xml(run, attributes, children, link)


def _capitals(style: TextStyle) -> str:
    return "all" if style.capitals else "small" if style.small_capitals else "none"


def body_xml(
    paragraphs: Sequence[Paragraph],
    styles: Sequence[TextStyle] | None,
    properties: str,
    language: str,
    link: Linker,
    *,
    usual_rtl: bool = False,
) -> str:
    """Return a text body; ``styles`` are the levels that its paragraphs inherit from."""
    inner = "".join(
        paragraph_xml(each, styles[each.level] if styles else None, language, link, usual_rtl=usual_rtl)
        for each in paragraphs
    )
    return f"<p:txBody>{properties}<a:lstStyle/>{inner or '<a:p/>'}</p:txBody>"
