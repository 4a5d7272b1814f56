"""The first outline: a title slide and a slide a section, in the speech's own words, as YAML to be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..words.pace import count, usual_pace
from ..words.phrases import SearchedText, unique_phrase
from ..words.quoting import as_yaml
from .passages import SENTENCE, Shown, enumerations, figures, list_items, quotations, strongest
from .piece import Block, Facts, Spoken
from .vocabulary import is_greeting

_LONG = 2.0
"""Minutes that a slide stands before it should be parted."""

_MOST_BLOCKS = 2
_DISCOURSE = re.compile(
    r"(first(ly)?|second(ly)?|third(ly)?|fourth|finally|last(ly)?|in conclusion|to conclude|let me (now|turn|conclude)|turning|moreover|however|"
    r"d'abord|premièrement|deuxièmement|troisièmement|enfin|en conclusion|primero|segundo|tercero|por último|finalmente|en conclusión|"
    r"во-первых|во-вторых|в-третьих|наконец|в заключение|أولا|ثانيا|ثالثا|أخيرا|وأخيرا|في الختام|首先|其次|第[一二三四五]|最后)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide of the outline: where it begins, its title, and its blocks as YAML."""

    key: str
    """`section: …`, `from: …` or `silent: true`."""
    title: str = ""
    blocks: tuple[tuple[str, ...], ...] = ()
    layout: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Part:
    """A section: its heading as the outline names it, and its blocks."""

    name: str
    blocks: tuple[Block, ...]

    @cached_property
    def text(self) -> str:
        """All that is said at it, as the outline's cues are looked for in it."""
        heading = () if self.name == "opening" else (self.name,)
        return " ".join((*heading, *(" ".join(block.text.split()) for block in self.blocks)))


_GREETING = 0.3
"""Minutes of an opening that is no more than a greeting, said at the title slide."""


def parts_of(spoken: Spoken, lang: str) -> list[Part]:
    """Return the sections that have slides: those of the headings above, or of all where these are long."""
    parts = _parts(spoken, spoken.blocks, "opening", 7)
    return [smaller for part in parts for smaller in _smaller(spoken, part, lang)]


def _smaller(spoken: Spoken, part: Part, lang: str) -> list[Part]:
    """A long section at its own headings."""
    is_long = count(part.text, lang) / usual_pace(lang) > _LONG
    return _parts(spoken, part.blocks, part.name, 7) if is_long else [part]


def _parts(spoken: Spoken, within: Sequence[Block], name: str, above: int) -> list[Part]:
    parts: list[Part] = []
    blocks = list[Block]()
    for block in within:
        # A heading below the one above it stays on that slide.
        if block.role == "heading" and (block.level <= above):
            parts += [Part(name, tuple(blocks))] if blocks or name != "opening" else []
            name, blocks, above = _shown_name(block, spoken), [], block.level
        else:
            blocks.append(block)
    return [*parts, Part(name, tuple(blocks))] if blocks or name != "opening" else parts


def _shown_name(block: Block, spoken: Spoken) -> str:
    text = " ".join(block.text.split())
    return re.sub(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text) if spoken.is_markdown else text


def slides_of(spoken: Spoken, lang: str, *, bare: bool = False) -> list[Slide]:
    """Return the slides of the first outline."""
    if spoken.shown:
        return list(_as_they_were(spoken, bare=bare))
    facts, parts = spoken.facts, parts_of(spoken, lang)
    slides: list[Slide] = []
    taken = {facts.title.casefold()}
    if not parts or parts[0].name != "opening" or count(parts[0].text, lang) > usual_pace(lang) * _GREETING:
        slides.append(Slide("silent: true", remark="a title slide, before the first word"))
    for part in parts:
        if part.name == "opening" and not slides:
            slides.append(Slide("section: opening", facts.title, layout="Title Slide"))
        elif bare:
            slides.append(_bare(part, taken))
        else:
            slides += _slides(part, lang, taken)
    return slides


def _as_they_were(spoken: Spoken, *, bare: bool) -> Iterator[Slide]:
    """The slides of an old deck."""
    taken: set[str] = set()
    for number, shown in enumerate(spoken.shown):
        if not shown.title:
            continue
        title = next(name for name in _numbered(shown.title) if name.casefold() not in taken)
        taken.add(title.casefold())
        points = [Shown(text) for text in shown.points if len(text) <= 160][:_MOST_POINTS]
        blocks = (_yaml("points", points),) if points and not bare and number else ()
        if shown.is_spoken:
            yield Slide(f"section: {as_yaml(shown.title)}", title if title != shown.title else "", blocks)
        else:
            yield Slide("silent: true", title, blocks)


_MOST_POINTS = 8


def _numbered(title: str) -> Iterator[str]:
    """A title, and what it is called where there are several of it."""
    yield title
    yield from (f"{title} ({number})" for number in range(2, 10_000))


def _bare(part: Part, taken: set[str]) -> Slide:
    title = strongest(part.text, taken) if part.name == "opening" or part.name.casefold() in taken else ""
    taken.add((title or part.name).casefold())
    return Slide(f"section: {as_yaml(part.name)}", title)


def _slides(part: Part, lang: str, taken: set[str]) -> Iterator[Slide]:
    searched = SearchedText(part.text)
    starts = [0, *_stretches(part, searched, lang)]
    for at, (start, end) in enumerate(zip(starts, [*starts[1:], len(part.text)], strict=True)):
        text = part.text[start:end]
        blocks = _blocks(part, text, searched) if not _is_inline_markdown(text) else []
        said = _without_greetings(text.removeprefix(part.name).strip() if not at else text, part)
        needs = at or part.name == "opening" or part.name.casefold() in taken or not blocks
        title = strongest(said, taken) if needs else ""
        if not title and part.name.casefold() in taken:
            title = next(name for name in _numbered(part.name) if name.casefold() not in taken)
        taken.add((title or part.name).casefold())
        key = (
            f"section: {as_yaml(part.name)}"
            if not at
            else f"from: {as_yaml(unique_phrase(searched, start, len(part.text)) or '')}"
        )
        yield Slide(key, title, tuple(blocks), remark="proposed: does a new slide begin here?" if at else "")


def _without_greetings(text: str, part: Part) -> str:
    for block in part.blocks:
        if block.role == "heading" or is_greeting(block.text):
            text = text.replace(" ".join(block.text.split()), "", 1)
    return text.strip()


def _is_inline_markdown(text: str) -> bool:
    """Whether marks would be taken for words."""
    return bool(re.search(r"\]\(|\*\*|\[\^", text))


def _blocks(part: Part, text: str, searched: SearchedText) -> list[tuple[str, ...]]:
    """What a stretch of a section has to show, as YAML; the two that come first of their kinds."""
    found: list[tuple[str, ...]] = []
    numbers = figures(text, searched)
    found += [_yaml("figures", numbers)] if numbers else []
    items = [block.text for block in part.blocks if block.role == "item" and " ".join(block.text.split()) in text]
    points = list_items(items, searched)[:7]
    found += [_yaml("points", points)] if points else []
    for parts in enumerations(text, searched):
        found.append(_yaml("tiles", parts))
    if len(found) < _MOST_BLOCKS:
        found += [_quoted(one) for one in quotations(text, searched)]
    return found[:_MOST_BLOCKS]


def _yaml(kind: str, items: Sequence[Shown]) -> tuple[str, ...]:
    lines = [f"- {kind}:"]
    key = "text" if kind == "points" else "label"
    for item in items:
        first = (
            [f"value: {as_yaml(item.value)}", f"label: {_markless(item.text)}"]
            if item.value
            else [f"{key}: {_markless(item.text)}"]
        )
        pairs = [*first, *([f"cue: {as_yaml(item.cue)}"] if item.cue else [])]
        lines += [f"    {'- ' if not at else '  '}{pair}" for at, pair in enumerate(pairs)]
    return tuple(lines)


def _markless(text: str) -> str:
    """A text of the speech as one of the outline: what would be marks there are signs."""
    return as_yaml(re.sub(r"([*_\[\]`\\])", r"\\\1", text))


def _quoted(one: Shown) -> tuple[str, ...]:
    return ("- quote:", f"    text: {_markless(one.text)}", f"    cue: {as_yaml(one.cue or '')}")


def _stretches(part: Part, searched: SearchedText, lang: str) -> list[int]:
    """Where a long section should be parted: at discourse marks, and where a stretch is still long, evenly."""
    minutes = count(part.text, lang) / usual_pace(lang)
    wanted = round(minutes / (_LONG * 0.75)) if minutes > _LONG else 1
    if wanted < 2:
        return []
    places = _places(part, searched)
    size, found = len(part.text) / wanted, list[int]()
    for number in range(1, wanted):
        near = [
            place
            for place in places
            if abs(place - number * size) < size / 2 and place - (found[-1] if found else 0) > size / 3
        ]
        marked = [place for place in near if _DISCOURSE.match(part.text, place)]
        if near:
            found.append(min(marked or near, key=lambda place: abs(place - number * size)))
    return [place for place in found if len(part.text) - place > size / 4]


def _places(part: Part, searched: SearchedText) -> list[int]:
    """Where paragraphs or sentences begin whose first words stand only once."""
    starts, at = list[int](), 0
    for block in part.blocks:
        text = " ".join(block.text.split())
        at = part.text.index(text, at)
        if block.role == "paragraph":
            starts += [at, *(at + found.end() for found in SENTENCE.finditer(text))]
        at += len(text)
    paragraphs = [place for place in starts if place and unique_phrase(searched, place, len(part.text))]
    return sorted(set(paragraphs))


def without_content(slide: Slide) -> Slide:
    """Return a slide with its title only."""
    return replace(slide, blocks=(), layout="" if not slide.layout else slide.layout)


def as_outline(slides: Sequence[Slide], facts: Facts, lang: str, *, title: str) -> tuple[str, list[range]]:
    """Return the outline as YAML, and which of its lines each slide has."""
    head = [f"title: {as_yaml(title)}"]
    head += [f"author: {as_yaml(facts.author)}"] if facts.author else []
    head += [f"venue: {as_yaml(facts.venue)}"] if facts.venue else []
    head += [f"date: {facts.date}"] if facts.date else []
    lines = [*head, f"lang: {lang}", "speech: speech.md", "", "slides:"]
    ranges = []
    for slide in slides:
        start = len(lines) + 1
        lines += _slide_lines(slide)
        ranges.append(range(start, len(lines) + 1))
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n", ranges


def _slide_lines(slide: Slide) -> Iterator[str]:
    if slide.remark:
        yield f"  # {slide.remark}"
    yield f"  - {slide.key}"
    if slide.layout:
        yield f"    layout: {slide.layout}"
    if slide.title:
        yield f"    title: {_markless(slide.title)}"
    if slide.blocks:
        yield "    content:"
        yield from (f"      {line}" for block in slide.blocks for line in block)
