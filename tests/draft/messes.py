"""Speeches as they come: each of ours in two dozen states of disorder, of which it is known what is spoken and what is not."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SPEECHES = Path(__file__).parent / "cases" / "speeches.txt"


@dataclass(frozen=True)
class Speech:
    """A speech whose parts are known."""

    lang: str
    title: str
    place: str
    greeting: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def spaced(self) -> bool:
        return self.lang not in ("zh", "ja")

    @property
    def headings(self) -> list[str]:
        return [heading for heading, _ in self.sections]

    @property
    def last(self) -> str:
        return self.sections[-1][1][-1]


@dataclass(frozen=True)
class Mess:
    """A document made of a speech: its name and text, the headings as they stand in it, and what is not spoken."""

    name: str
    text: str
    headings: tuple[str, ...]
    unspoken: tuple[str, ...] = ()
    first: str = ""


def speeches() -> list[Speech]:
    """Return our speeches."""
    return list(_read(_SPEECHES.read_text("utf-8")))


def _read(text: str) -> Iterator[Speech]:
    for block in text.split("=== ")[1:]:
        lang, title, place, greeting, *rest = block.strip().split("\n")
        sections: list[tuple[str, list[str]]] = []
        for line in rest:
            if line.startswith("# "):
                sections.append((line[2:], []))
            else:
                sections[-1][1].append(line)
        yield Speech(lang, title, place, greeting[2:], tuple((name, tuple(below)) for name, below in sections))


_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_MENU = {
    "en": ("Home", "News", "About us", "Top", "© 2019 The Office. All rights reserved."),
    "fr": ("Accueil", "Actualités", "Mentions légales", "Haut de page", "© 2019 Tous droits réservés"),
    "es": ("Inicio", "Noticias", "Aviso legal", "Volver arriba", "© 2019 Todos los derechos reservados"),
    "ru": ("Главная", "Новости", "Контакты", "Наверх", "© 2019 Все права защищены"),
    "ar": ("الرئيسية", "الأخبار", "اتصل بنا", "أعلى", "© 2019 جميع الحقوق محفوظة"),
    "zh": ("首页", "新闻", "联系我们", "返回顶部", "版权所有 2019"),
}
_CONTENTS = {"en": "Contents", "fr": "Sommaire", "es": "Índice", "ru": "Содержание", "ar": "المحتويات", "zh": "目录"}


def _text(
    speech: Speech,
    heading: Callable[[int, str], str] = lambda _, name: name,
    paragraph: Callable[[int, str], str] = lambda _, text: text,
    *,
    between: str = "\n\n",
    above: str = "",
    below: str = "",
    greeting: bool = True,
) -> Mess:
    """A text with its headings and paragraphs written in some way."""
    names, lines, number = [], [], 0
    for at, (name, paragraphs) in enumerate(speech.sections):
        names.append(heading(at, name))
        lines.append(names[-1])
        for text in paragraphs:
            lines.append(paragraph(number, text))
            number += 1
    opening = [speech.greeting] if greeting else []
    text = above + between.join([*opening, *lines]) + below
    return Mess("speech.txt", text + "\n", tuple(names), first=speech.greeting if greeting else names[0])


def plain(speech: Speech) -> Mess:
    return _text(speech, above=f"{speech.title}\n{speech.place}\n\n")


def capitals(speech: Speech) -> Mess:
    return _text(speech, lambda _, name: name.upper(), above=f"{speech.title}\n{speech.place}\n\n")


def roman(speech: Speech) -> Mess:
    return _text(speech, lambda at, name: f"{_ROMAN[at]}. {name}")


def lettered(speech: Speech) -> Mess:
    return _text(speech, lambda at, name: f"{'ABCD'[at]}. {name}", above=f"{speech.title}\n\n")


def numbered(speech: Speech) -> Mess:
    chinese = not speech.spaced
    return _text(speech, lambda at, name: f"{'一二三四'[at]}、{name}" if chinese else f"{at + 1}. {name}")


def in_parentheses(speech: Speech) -> Mess:
    chinese = not speech.spaced
    return _text(speech, lambda at, name: f"（{'一二三四'[at]}）{name}" if chinese else f"({'abcd'[at]}) {name}")


def bracketed(speech: Speech) -> Mess:
    return _text(speech, lambda _, name: f"[{name.upper()}]")


def bulleted(speech: Speech) -> Mess:
    mess = _text(speech, lambda _, name: f"• {name}")
    return Mess(mess.name, mess.text, tuple(speech.headings), first=mess.first)


def markdown(speech: Speech) -> Mess:
    front = f'---\ntitle: "{speech.title}"\nlayout: post\npermalink: /x/\n---\n\n'
    mess = _text(speech, lambda _, name: f"## {name}\n{{: .wide}}", above=front)
    return Mess("speech.md", mess.text, tuple(speech.headings), ("permalink", ".wide"), mess.first)


def bold_markdown(speech: Speech) -> Mess:
    front = f"---\ntitle: {speech.title}\n---\n\n#### {speech.title}, {speech.place}  \n\n"
    mess = _text(speech, lambda _, name: f"**{name}**  ", above=front)
    return Mess("speech.md", mess.text, tuple(speech.headings), (), mess.first)


def slanted_markdown(speech: Speech) -> Mess:
    mess = _text(speech, lambda at, name: f"<u>{name}</u>" if at % 2 else f"*{name}*")
    return Mess("speech.md", mess.text, tuple(speech.headings), ("<u>",), mess.first)


def with_menu(speech: Speech) -> Mess:
    *menu, top, foot = _MENU[speech.lang]
    above = "\n".join([*menu, *speech.headings[:2]]) + f"\n\n{speech.title}\n{speech.place}\n\n"
    mess = _text(speech, paragraph=lambda at, text: f"{text}\n\n{top}" if at % 2 else text, above=above)
    text = mess.text.rstrip("\n")
    return Mess(mess.name, f"{text}\n\n{foot}\n", mess.headings, (*menu, top, foot), mess.first)


def with_contents(speech: Speech) -> Mess:
    above = f"{speech.title}\n\n{_CONTENTS[speech.lang]}\n" + "\n".join(speech.headings) + "\n\n"
    mess = _text(speech, above=above)
    return Mess(mess.name, mess.text, mess.headings, (_CONTENTS[speech.lang],), mess.first)


def wrapped(speech: Speech) -> Mess:
    return _text(speech, paragraph=lambda _, text: _filled(speech, text), above=f"{speech.title}\n\n")


def _filled(speech: Speech, text: str, width: int = 64) -> str:
    if speech.spaced:
        return textwrap.fill(text, width, break_on_hyphens=False)
    return "\n".join(text[at : at + 30] for at in range(0, len(text), 30))


def wrapped_close(speech: Speech) -> Mess:
    """No blank line stands before a heading."""
    mess = wrapped(speech)
    text = mess.text
    for name in speech.headings:
        text = text.replace(f"\n\n{name}\n\n", f"\n{name}\n\n")
    return Mess(mess.name, text, mess.headings, first=mess.first)


def with_page_feet(speech: Speech) -> Mess:
    lines, page = [], 1
    for at, line in enumerate(wrapped(speech).text.split("\n")):
        lines.append(line)
        if at % 11 == 10 and line.strip():
            lines += ["", f"Page {page} of 8", ""]
            page += 1
    return Mess("speech.txt", "\n".join(lines), tuple(speech.headings), ("of 8",), speech.greeting)


def numbered_paragraphs(speech: Speech) -> Mess:
    return _text(speech, paragraph=lambda at, text: f"{at + 1}. {text}")


def with_footnotes(speech: Speech) -> Mess:
    notes = "\n\nNotes\n\n1. See the report of last year.\n2. The same, page 4.\n3. The same, page 9.\n"
    mess = _text(speech, paragraph=lambda at, text: f"{text}[{at + 1}]" if at < 3 else text)
    return Mess(mess.name, mess.text.rstrip("\n") + notes, mess.headings, ("[1]", "See the report"), mess.first)


def draft(speech: Speech) -> Mess:
    above = f"Check against delivery\n\n{speech.title}\n\n{speech.place}\n\n"
    mess = _text(speech, above=above)
    return Mess(mess.name, f"{mess.text}\n###\n", mess.headings, ("Check against", "###"), mess.first)


def without_headings(speech: Speech) -> Mess:
    text = "\n\n".join([speech.greeting, *(text for _, below in speech.sections for text in below)])
    return Mess("speech.txt", f"{speech.title}\n\n{text}\n", (), first=speech.greeting)


def indented(speech: Speech) -> Mess:
    indent = "    " if speech.spaced else "\u3000\u3000"
    return _text(speech, paragraph=lambda _, text: indent + text, between="\n")


def greetings_within(speech: Speech) -> Mess:
    """Each section begins with the greeting, below its heading; nothing stands before the first."""
    mess = _text(speech, lambda _, name: f"{name}\n\n{speech.greeting}", greeting=False)
    return Mess(mess.name, mess.text, tuple(speech.headings), first=speech.headings[0])


def two_levels(speech: Speech) -> Mess:
    return _text(speech, lambda at, name: f"{_ROMAN[at // 2]}. {name}" if not at % 2 else f"{'AB'[at // 2]}. {name}")


def page(speech: Speech) -> Mess:
    return _page(speech, "<h2>{}</h2>")


def page_with_bold_headings(speech: Speech) -> Mess:
    return _page(speech, "<p><strong>{}</strong></p>")


def page_with_breaks(speech: Speech) -> Mess:
    """All of it is one paragraph, with breaks."""
    *menu, _, foot = _MENU[speech.lang]
    lines = [speech.greeting]
    for name, below in speech.sections:
        lines += [f"<b>{html.escape(name)}</b>", *(html.escape(text) for text in below)]
    links = "".join(f"<li><a href=/{at}>{item}</a></li>" for at, item in enumerate(menu))
    text = f"<html lang={speech.lang}><body><ul>{links}</ul><h1>{html.escape(speech.title)}</h1><p>{'<br><br>'.join(lines)}</p><div class=foot>{foot}</div></body></html>"
    return Mess("speech.html", text, tuple(speech.headings), (*menu, foot), speech.greeting)


def _page(speech: Speech, heading: str) -> Mess:
    *menu, top, foot = _MENU[speech.lang]
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


def mis_decoded_bullets(speech: Speech) -> Mess:
    mess = _text(speech, paragraph=lambda at, text: f"â€¢ {text}" if at in (2, 3) else text)
    return mess


MESSES = (
    plain,
    capitals,
    roman,
    lettered,
    numbered,
    in_parentheses,
    bracketed,
    bulleted,
    markdown,
    bold_markdown,
    slanted_markdown,
    with_menu,
    with_contents,
    wrapped,
    wrapped_close,
    with_page_feet,
    numbered_paragraphs,
    with_footnotes,
    draft,
    without_headings,
    indented,
    greetings_within,
    two_levels,
    page,
    page_with_bold_headings,
    page_with_breaks,
    mis_decoded_bullets,
)


def words(text: str) -> list[str]:
    """Return the words of a text, without marks."""
    return re.findall(r"[^\W_]+", text)
