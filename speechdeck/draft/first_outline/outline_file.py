"""The outline's file: the facts of a deck and its slides, as YAML to be changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...words.quoting import as_yaml
from ..piece import Facts
from .blocks import markless
from .outline import Slide

_OTHER_DESIGN = "# template: assembly  # the other design: paper, dark green and rust"


@dataclass(frozen=True, slots=True)
class Written:
    """An outline's text, and which of its lines each slide has."""

    text: str
    lines: tuple[range, ...]


def as_outline(slides: Sequence[Slide], facts: Facts, lang: str, template: str = "") -> Written:
    """Return an outline as YAML."""
    head = [f"title: {as_yaml(facts.title)}"]
    head += [f"subtitle: {markless(facts.subtitle)}"] if facts.subtitle else []
    head += [f"author: {as_yaml(facts.author)}"] if facts.author else []
    head += [f"venue: {as_yaml(facts.venue)}"] if facts.venue else []
    head += [f"date: {facts.date}"] if facts.date else []
    head += [f"footer: {as_yaml(facts.footer)}"] if facts.footer else []
    design = f"template: {as_yaml(template)}" if template else _OTHER_DESIGN
    lines = [*head, f"lang: {lang}", "speech: speech.md", design, "", "slides:"]
    ranges = []
    for slide in slides:
        start = len(lines) + 1
        lines += _slide_lines(slide)
        ranges.append(range(start, len(lines) + 1))
        lines.append("")
    return Written("\n".join(lines).rstrip("\n") + "\n", tuple(ranges))


def _slide_lines(slide: Slide) -> Iterator[str]:
    yield from (f"  # {remark}" for remark in slide.remarks)
    yield f"  - {slide.key}"
    if slide.layout:
        yield f"    layout: {as_yaml(slide.layout)}"
    if slide.title:
        yield f"    title: {markless(slide.title)}"
    if slide.subtitle:
        yield f"    subtitle: {markless(slide.subtitle)}"
    if slide.blocks:
        yield "    content:"
        yield from (f"      {line}" for block in slide.blocks for line in block)
