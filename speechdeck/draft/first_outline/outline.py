"""The first outline of a speech: a title slide and a slide a section, in the speech's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import OPENING, Section
from ...words.pace import count, usual_pace
from ...words.phrases import SearchedText, unique_phrase
from ...words.quoting import as_yaml
from ..spoken.lines import ends_sentence
from ..spoken.vocabulary import addresses_the_room, is_greeting
from .blocks import Lines, blocks_of
from .passages import strong_sentence, strongest
from .sections import NUMBER, Part, has_numbered_paragraphs, parts_of, stretches


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
    taken = {title.casefold()}
    begin = _behind_greeting(parts[0], lang)
    slides = [_title_slide(title, spoken=begin is not None)]
    for at, part in enumerate(parts):
        first = (begin if at == 0 else 0) or 0
        if first == len(part.text):
            continue
        if bare and not first:
            slides.append(_bare(part, taken))
        elif not bare:
            slides += _slides(part, lang, taken, first)
    return slides


def _title_slide(title: str, *, spoken: bool) -> Slide:
    if spoken:
        return Slide("section: opening", title, layout="Title Slide")
    return Slide("silent: true", remarks=("a title slide, before the first word",))


def _behind_greeting(part: Part, lang: str) -> int | None:
    """Where an opening goes on behind the greeting that is said at the title slide: at its end, if it is short."""
    if part.heading:
        return None
    if count(part.text, lang) <= usual_pace(lang) * _GREETING:
        return len(part.text)
    at = end = 0
    for passage in part.passages:
        greets = _greets(passage.text)
        if not greets and ends_sentence(passage.text):
            break
        at += len(passage.text) + 1
        end = at if greets else end
    return end if end and unique_phrase(SearchedText(part.text), end, len(part.text)) else None


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


def _slides(part: Part, lang: str, taken: set[str], first: int = 0) -> Iterator[Slide]:
    """The slides of a part, from a place in it on."""
    searched = SearchedText(part.text)
    starts = [first, *(start for start in stretches(part, searched, lang) if start > first + _SHORT)]
    for at, (start, end) in enumerate(zip(starts, [*starts[1:], len(part.text)], strict=True)):
        text = part.text[start:end]
        blocks = blocks_of(part, text, searched if len(starts) == 1 and not start else SearchedText(text))
        title = _title(part, _without_greetings(text, part), taken, goes_on=start > 0, shows=bool(blocks))
        taken.add((title or part.name).casefold())
        begins = f"from: {as_yaml(unique_phrase(searched, start, len(part.text)) or '')}"
        key = begins if start else f"section: {as_yaml(part.name)}"
        remarks = ("proposed: does a new slide begin here?",) if at else ("behind the greeting",) if start else ()
        yield Slide(key, title, tuple(blocks), remarks=remarks, is_proposed=start > 0)


_SHORT = 200
"""Characters that need no slide of their own."""


def _title(part: Part, text: str, taken: set[str], *, goes_on: bool, shows: bool) -> str:
    """What a stretch of a part is called: by its heading (nothing), unless a sentence of it says more."""
    has_name = part.name != OPENING and not goes_on and part.name.casefold() not in taken
    if not has_name:
        return strongest(text, taken) or _free(part.name, taken)
    says_little = _SAYS_LITTLE.fullmatch(part.name)
    return strong_sentence(text, taken) if says_little or not shows else ""


_SAYS_LITTLE = re.compile(
    r"\W*([IVX0-9A-Z]{1,4}[.)]\s*)?(introduct\w*|conclu\w+|closing|opening|einleitung|schluss|fazit|введение|заключение|вступление|"
    r"مقدمة|المقدمة|خاتمة|الخاتمة|引言|前言|结语|结论)( remarks)?\W*",
    re.IGNORECASE,
)
"""A heading that says where in the speech one is, and not what is said there."""


def _greets(text: str) -> bool:
    return is_greeting(text) or addresses_the_room(text)


def _without_greetings(text: str, part: Part) -> str:
    """A stretch as it is searched for a title: without what addresses the room, a line for each paragraph."""
    headings = [part.heading.text] if part.heading else []
    greetings = [each.text for each in part.passages if each.kind == "heading" or _greets(each.text)]
    for said in (*headings, *greetings):
        text = text.replace(said, "", 1)
    has_numbers = has_numbered_paragraphs(part)
    for passage in part.passages:
        shown = NUMBER.sub("", passage.text, count=1) if has_numbers and NUMBER.match(passage.text) else passage.text
        text = text.replace(passage.text, f"{shown}\n", 1)
    return text.strip()
