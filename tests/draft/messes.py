"""Texts as they come: each speech of ours in many states of disorder."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from .speeches import MENU, Mess, Speech

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
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
    *menu, top, foot = MENU[speech.lang]
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


def mis_decoded_bullets(speech: Speech) -> Mess:
    return _text(speech, paragraph=lambda at, text: f"â€¢ {text}" if at in (2, 3) else text)


_LONGER = {
    "en": "and what it has to do with all of us in the years that lie before us",
    "fr": "et ce que cela veut dire pour chacun de nous dans les années qui viennent",
    "es": "y lo que significa para cada uno de nosotros en los años que vienen",
    "ru": "и что это значит для каждого из нас в те годы, которые ещё впереди",
    "ar": "وما الذي يعنيه ذلك لكل واحد منا في السنوات القادمة التي تنتظرنا جميعا",
    "zh": "以及它对我们每一个人在今后几年里的意义",
}


def wrapped_headings(speech: Speech) -> Mess:
    """Headings are longer than a line."""
    longer = [f"{_ROMAN[at]}. {name} {_LONGER[speech.lang]}" for at, name in enumerate(speech.headings)]
    mess = _text(speech, lambda at, _: _filled(speech, longer[at]), lambda _, text: _filled(speech, text))
    return Mess(mess.name, mess.text, tuple(longer), first=mess.first)


def one_line_a_paragraph(speech: Speech) -> Mess:
    return _text(speech, between="\n", above=f"{speech.title}\n{speech.place}\n")


def greetings_between(speech: Speech) -> Mess:
    """The greeting comes again in the midst of each section."""
    return _text(speech, paragraph=lambda at, text: f"{speech.greeting}\n\n{text}" if at % 2 else text)


def with_running_heads(speech: Speech) -> Mess:
    lines, page = [], 1
    for at, line in enumerate(wrapped(speech).text.split("\n")):
        lines.append(line)
        if at % 13 == 12 and line.strip():
            lines += ["", f"{page}", f"\f{speech.title}", ""]
            page += 1
    return Mess("speech.txt", "\n".join(lines), tuple(speech.headings), (), speech.greeting)


def as_transcript(speech: Speech) -> Mess:
    label = {"ru": "А.ИВАНОВ", "fr": "LE PRÉSIDENT", "es": "EL PRESIDENTE"}.get(speech.lang, "THE PRESIDENT")
    mess = _text(speech, paragraph=lambda at, text: f"{label}:  {text}" if at % 3 == 0 else text)
    text = f"{speech.title}\n\n10:15 A.M.\n\n{label}:  {mess.text}"
    return Mess(mess.name, text, mess.headings, (label, "10:15"), mess.first)


def with_lists(speech: Speech) -> Mess:
    parts = {"ar": "، ", "zh": "，"}
    comma = parts.get(speech.lang, ", ")

    def listed(at: int, text: str) -> str:
        first, _, rest = text.partition(comma)
        return f"{first}:\n- {rest.replace(comma, chr(10) + '- ')}" if at == 3 and rest else text

    return _text(speech, paragraph=listed)


def upper_title_and_byline(speech: Speech) -> Mess:
    above = f"{speech.title.upper()}\n\nStatement by the Hon. Jo Smith\n\n{speech.place}\n\n"
    return _text(speech, lambda _, name: name.upper(), above=above)


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
    mis_decoded_bullets,
    wrapped_headings,
    one_line_a_paragraph,
    greetings_between,
    with_running_heads,
    as_transcript,
    with_lists,
    upper_title_and_byline,
)
