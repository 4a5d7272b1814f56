"""The first outline of a speech: a title slide and a slide a section, in the speech's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import OPENING, Section
from ..words.pace import count, usual_pace
from ..words.phrases import SearchedText, unique_phrase
from ..words.quoting import as_yaml
from .blocks import Lines, blocks_of
from .passages import strongest
from .sections import Part, parts_of, stretches
from .vocabulary import is_greeting


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide of the outline: where it begins, its title, and its blocks as YAML."""

    key: str
    """`section: …`, `from: …` or `silent: true`."""
    title: str = ""
    blocks: tuple[Lines, ...] = ()
    layout: str = ""
    subtitle: str = ""
    remarks: tuple[str, ...] = ()
    """Comments above it."""

    is_proposed: bool = False
    """Whether the author has to decide that there is such a slide."""


_GREETING = 0.3
"""Minutes of an opening that is no more than a greeting, said at the title slide."""


def slides_of(sections: Sequence[Section], title: str, lang: str, *, bare: bool = False) -> list[Slide]:
    """Return the slides of the first outline of a speech whose deck has a title."""
    parts = parts_of(sections, lang)
    slides: list[Slide] = []
    taken = {title.casefold()}
    if parts[0].heading or count(parts[0].text, lang) > usual_pace(lang) * _GREETING:
        slides.append(Slide("silent: true", remarks=("a title slide, before the first word",)))
    for part in parts:
        if part.name == OPENING and not slides:
            slides.append(Slide("section: opening", title, layout="Title Slide"))
        elif bare:
            slides.append(_bare(part, taken))
        else:
            slides += _slides(part, lang, taken)
    return slides


def numbered(title: str) -> Iterator[str]:
    """Yield a title, and what it is called where there are several of it."""
    yield title
    yield from (f"{title} ({number})" for number in range(2, 10_000))


def _bare(part: Part, taken: set[str]) -> Slide:
    title = strongest(part.text, taken) if part.name == OPENING else ""
    title = title or _free(part.name, taken)
    taken.add(title.casefold())
    return Slide(f"section: {as_yaml(part.name)}", title if title != part.name else "")


def _free(title: str, taken: set[str]) -> str:
    return next(name for name in numbered(title) if name.casefold() not in taken)


def _slides(part: Part, lang: str, taken: set[str]) -> Iterator[Slide]:
    searched = SearchedText(part.text)
    starts = [0, *stretches(part, searched, lang)]
    for at, (start, end) in enumerate(zip(starts, [*starts[1:], len(part.text)], strict=True)):
        text = part.text[start:end]
        blocks = blocks_of(part, text, searched)
        needs = at or part.name == OPENING or part.name.casefold() in taken or not blocks
        title = strongest(_without_greetings(text, part), taken) if needs or _SAYS_LITTLE.fullmatch(part.name) else ""
        if not title and (at or part.name.casefold() in taken):
            title = _free(part.name, taken)
        taken.add((title or part.name).casefold())
        begins = f"from: {as_yaml(unique_phrase(searched, start, len(part.text)) or '')}"
        key = begins if at else f"section: {as_yaml(part.name)}"
        remarks = ("proposed: does a new slide begin here?",) if at else ()
        yield Slide(key, title, tuple(blocks), remarks=remarks, is_proposed=at > 0)


_SAYS_LITTLE = re.compile(
    r"\W*([IVX0-9A-Z]{1,4}[.)]\s*)?(introduct\w*|conclu\w+|closing|opening|einleitung|schluss|fazit|введение|заключение|вступление|"
    r"مقدمة|المقدمة|خاتمة|الخاتمة|引言|前言|结语|结论)( remarks)?\W*",
    re.IGNORECASE,
)
"""A heading that says where in the speech one is, and not what is said there."""


def _without_greetings(text: str, part: Part) -> str:
    headings = [part.heading.text] if part.heading else []
    greetings = [each.text for each in part.passages if each.kind == "heading" or is_greeting(each.text)]
    for said in (*headings, *greetings):
        text = text.replace(said, "", 1)
    return text.strip()


def without_content(slide: Slide) -> Slide:
    """Return a slide with its title only."""
    return replace(slide, blocks=())
