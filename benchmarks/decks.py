"""Decks of any length for the benchmark: an outline and a speech as an author would write them, the same each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

_WORDS = 300
"""Of notes for each slide: two and a half minutes."""

_POINTS = 5
_CUE = 5
"""Words of a cue, unless it needs more to stand only once in its section."""

_ACTORS = (
    "the border guards", "the regional office", "our partners", "the two Governments", "the customs service",
    "a small team of trainers", "the Ministry of Labour", "the consulates", "municipal councils", "the diaspora",
    "a mobile clinic", "the drafting committee", "host communities", "the harbour authority", "a group of employers",
)  # fmt: skip
_DEEDS = (
    "opened", "rebuilt", "tested", "put into practice", "paid for", "wrote down", "shared", "completed", "asked for",
    "made room for", "reviewed", "took over", "translated", "agreed on", "brought home",
)  # fmt: skip
_THINGS = (
    "legal channels", "shared training", "a common register", "travel documents", "fair recruitment", "health checks",
    "seasonal permits", "a help line", "the visa procedure", "an early warning system", "language courses",
    "joint patrols", "shelters for victims", "safe remittances", "open data", "a code of conduct", "school places",
)  # fmt: skip
_FOR = (
    "for migrant workers", "for young people", "at the southern border", "in rural districts", "along the river",
    "for families", "at every crossing point", "for seafarers", "in the new suburbs", "for returning citizens",
    "on both sides", "in the mountain villages",
)  # fmt: skip
_TIMES = (
    "Last spring", "In the second year", "Before the winter", "Since our last meeting", "When the road was closed",
    "Within a few weeks", "After long talks", "At about the same time", "Against all expectations", "Step by step",
)  # fmt: skip
_RESULTS = (
    "and {number} of {total} districts have followed since",
    "which {number} in {total} of those we asked call the most useful help they had",
    "so that a journey that took {total} days now takes {number}",
    "although the budget covered only {number} of the {total} months that the work needed",
    "and what began with {number} volunteers is carried by {total} today",
    "because {number} of the {total} complaints in that year had the same cause",
    "something that had been tried {number} times in {total} years",
)
_REFLECTIONS = (
    "It would be easy to call this a technical matter; for a mother of {number} it decides where her children grow up.",
    "I was told “we cannot do this alone” {number} times in {total} conversations, and I believe it.",
    "Nobody in this hall will be surprised that the first {number} attempts out of {total} did not succeed.",
    "The figures of that year – {number} cases, {total} arrivals – say little about what people went through.",
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A section of the speech, and what its slide shows."""

    heading: str
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[tuple[str, str], ...]
    """The points' texts and cues."""


def write_deck(folder: Path, sections: int) -> None:
    """Write a deck of so many sections, the opening among them. A longer deck begins like a shorter one."""
    folder.mkdir(parents=True)
    parts = [_part(number) for number in range(1, sections + 1)]
    (folder / "speech.md").write_text("\n\n".join(_spoken(parts)) + "\n", "utf-8")
    (folder / "outline.yaml").write_text("\n".join(_outlined(parts)) + "\n", "utf-8")


def _part(number: int) -> _Part:
    random = Random(number)
    sentences = _sentences(random)
    text = " ".join(sentences)
    chosen = sorted(random.sample(range(len(sentences)), _POINTS))
    return _Part(
        f"{number}. {_things(random)}",
        f"Lesson {number}: {_things(random)} make the difference",
        tuple(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)),
        tuple((f"{_things(random)} {random.choice(_FOR)}", _cue(sentences[at], text)) for at in chosen),
    )


def _sentences(random: Random) -> list[str]:
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < _WORDS:
        sentence = _sentence(random)
        if sentence not in sentences:
            sentences.append(sentence)
    return sentences


def _sentence(random: Random) -> str:
    number = random.randint(2, 40)
    figures = {"number": number, "total": number + random.randint(3, 60)}
    if random.random() < 0.15:
        return random.choice(_REFLECTIONS).format(**figures)
    deed = f"{random.choice(_ACTORS)} {random.choice(_DEEDS)} {random.choice(_THINGS)} {random.choice(_FOR)}"
    return f"{random.choice(_TIMES)}, {deed}, {random.choice(_RESULTS).format(**figures)}."


def _things(random: Random) -> str:
    first, second = random.sample(_THINGS, 2)
    return f"{first[0].upper()}{first[1:]} and {second}"


def _cue(sentence: str, text: str) -> str:
    """The last words of a sentence, as many as it takes for them to stand only once in the text."""
    words = sentence.rstrip(".").split()
    phrases = (" ".join(words[-length:]) for length in count(_CUE))
    return next(phrase for phrase in phrases if text.count(phrase) == 1)


def _spoken(parts: list[_Part]) -> Iterator[str]:
    yield "Excellencies, ladies and gentlemen,"
    for at, part in enumerate(parts):
        if at:
            yield f"# {part.heading}"
        yield from part.paragraphs


def _outlined(parts: list[_Part]) -> Iterator[str]:
    yield 'title: "A long conference"\ndate: 2012-04-17\nlang: en\nslides:'
    for at, part in enumerate(parts):
        yield f"  - section: {_quoted(part.heading) if at else 'opening'}\n    title: {_quoted(part.title)}"
        if not at:
            yield "    layout: Title and Content"
        yield "    content:\n      - points:"
        for text, cue in part.points:
            yield f"          - text: {_quoted(text)}\n            cue: {_quoted(cue)}"


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it: YAML reads JSON's."""
    return json.dumps(text, ensure_ascii=False)
