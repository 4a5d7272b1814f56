"""Web pages, and documents of Word and PDF, as they come: each speech of ours in many of them."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable

from .documents import paragraph, pdf, word
from .speeches import MENU, Mess, Speech


def page(speech: Speech) -> Mess:
    return _page(speech, "<h2>{}</h2>")


def page_with_bold_headings(speech: Speech) -> Mess:
    return _page(speech, "<p><strong>{}</strong></p>")


def page_with_breaks(speech: Speech) -> Mess:
    """All of it is one paragraph, with breaks."""
    *menu, _, foot = MENU[speech.lang]
    lines = [speech.greeting]
    for name, below in speech.sections:
        lines += [f"<b>{html.escape(name)}</b>", *(html.escape(text) for text in below)]
    links = "".join(f"<li><a href=/{at}>{item}</a></li>" for at, item in enumerate(menu))
    text = f"<html lang={speech.lang}><body><ul>{links}</ul><h1>{html.escape(speech.title)}</h1><p>{'<br><br>'.join(lines)}</p><div class=foot>{foot}</div></body></html>"
    return Mess("speech.html", text, tuple(speech.headings), (*menu, foot), speech.greeting)


def _page(speech: Speech, heading: str) -> Mess:
    *menu, top, foot = MENU[speech.lang]
    links = "".join(f"<li><a href=/{at}>{item}</a></li>" for at, item in enumerate([*menu, *speech.headings]))
    body = f"<p>{html.escape(speech.greeting)}</p>"
    for name, below in speech.sections:
        body += heading.format(html.escape(name)) + "".join(f"<p>{html.escape(text)}</p>" for text in below)
        body += f"<p><a href=#top>{top}</a></p>"
    text = (
        f"<!DOCTYPE html><html lang={speech.lang}><head><meta charset=utf-8><title>{html.escape(speech.title)} | Site</title></head><body>"
        f"<nav><ul>{links}</ul></nav><div id=c><h1>{html.escape(speech.title)}</h1><p>{speech.place}</p>{body}</div><footer><p>{foot}</p></footer></body></html>"
    )
    return Mess("speech.html", text, tuple(speech.headings), (*menu, top, foot), speech.greeting)


def page_of_divisions(speech: Speech) -> Mess:
    """A page without paragraphs or headings: all of it is divisions."""
    *menu, top, foot = MENU[speech.lang]
    lines = [speech.title, speech.place, speech.greeting]
    for name, below in speech.sections:
        lines += [name, *below]
    shown = "".join(f"<div class=l>{html.escape(line)}</div>" for line in lines)
    links = "".join(f"<div><a href=/{at}>{item}</a></div>" for at, item in enumerate(menu))
    text = f"<html><meta charset=utf-8><body><div>{links}</div><div>{shown}</div><div>{foot}</div></body></html>"
    return Mess("speech.html", text, tuple(speech.headings), (*menu, top, foot), speech.greeting)


def page_in_a_table(speech: Speech) -> Mess:
    """A page of the old days: a table with the menu on the left, and headings in bold letters."""
    *menu, _, foot = MENU[speech.lang]
    body = f"<p align=center><b>{html.escape(speech.title)}</b></p><p>{speech.place}</p><p>{html.escape(speech.greeting)}</p>"
    for name, below in speech.sections:
        body += f"<p><font size=4><b>{html.escape(name)}</b></font></p>" + "".join(
            f"<p>{html.escape(text)}" for text in below
        )
    links = "<br>".join(f"<a href=/{at}>{item}</a>" for at, item in enumerate(menu))
    text = f"<html><meta charset=utf-8><body><table><tr><td>{links}</td><td>{body}</td></tr><tr><td colspan=2>{foot}</td></tr></table></body></html>"
    return Mess("speech.html", text, tuple(speech.headings), (*menu, foot), speech.greeting)


def page_with_notes(speech: Speech) -> Mess:
    mess = _page(speech, "<h3>{}</h3>")
    text = mess.text.replace("</p><p>", "<sup><a href='#n1'>1</a></sup></p><p>", 3).replace(
        "</div><footer>", "<h4>Notes</h4><ol><li id=n1>See the report of last year.</li></ol></div><footer>"
    )
    return Mess(mess.name, text, mess.headings, (*mess.unspoken, "See the report", "Notes"), mess.first)


def pages_of_a_pdf(speech: Speech) -> Mess:
    """Pages with the title at their heads and a number at their feet, within sentences; only Latin letters are drawn."""
    if speech.lang not in ("en", "fr", "es"):
        return page(speech)
    lines = [speech.title, "", speech.place, ""]
    for text in (speech.greeting, *(line for name, below in speech.sections for line in (name, *below))):
        lines += [*textwrap.wrap(text, 78), ""]
    height = 16
    sheets = [lines[at : at + height] for at in range(0, len(lines), height)]
    numbered = [
        [speech.title, "", *sheet, "", f"{at} / {len(sheets)}"] if at > 1 else [*sheet, "", f"{at} / {len(sheets)}"]
        for at, sheet in enumerate(sheets, 1)
    ]
    drawn = [[line.replace("(", "\\(").replace(")", "\\)").replace("’", "'") for line in sheet] for sheet in numbered]
    return Mess("speech.pdf", "", tuple(speech.headings), (" / ",), speech.greeting, pdf(drawn))


def word_with_styles(speech: Speech) -> Mess:
    return _word(speech, lambda name: paragraph(html.escape(name), style="Kop1"))


def word_with_bold_headings(speech: Speech) -> Mess:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    return _word(speech, lambda name: paragraph(bold.format(html.escape(name))))


def word_with_plain_headings(speech: Speech) -> Mess:
    return _word(speech, lambda name: paragraph(html.escape(name)))


def _word(speech: Speech, heading: Callable[[str], str]) -> Mess:
    """A document with a title, a note on the draft, a head of pages and footnotes."""
    lines = [
        paragraph(html.escape(speech.title), style="Titel"),
        paragraph(html.escape(speech.place)),
        paragraph("Check against delivery"),
        paragraph(html.escape(speech.greeting)),
    ]
    for name, below in speech.sections:
        lines += [heading(name), *(paragraph(html.escape(text)) for text in below)]
    content = word("".join(lines), footnotes=paragraph("See the report."), header1=paragraph("Draft 3"))
    return Mess(
        "speech.docx", "", tuple(speech.headings), ("Check against", "See the", "Draft 3"), speech.greeting, content
    )


PAGES = (
    page,
    page_with_bold_headings,
    page_with_breaks,
    page_of_divisions,
    page_in_a_table,
    page_with_notes,
    pages_of_a_pdf,
    word_with_styles,
    word_with_bold_headings,
    word_with_plain_headings,
)
