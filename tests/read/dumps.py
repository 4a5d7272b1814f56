"""Speeches and decks as texts that a person can check."""

from __future__ import annotations

from collections.abc import Iterator

from speechdeck.model import Deck, DeckSlide, Direction, Passage, Section, Speech
from speechdeck.words.text import Run, text_of


def dump(speech: Speech) -> str:
    """Return the sections and their passages, each with its line in the file and its kind.

    Lists are indented, ⏎ ends a line inside a passage, ⟦…⟧ holds what has a look, and a direction or a footnote says which words
    it stands before. Warnings come last.
    """
    sections = "\n".join(line for section in speech.sections for line in _section(section))
    return "\n\n".join([sections, *map(str, speech.warnings)])


def _section(section: Section) -> Iterator[str]:
    yield f'section "{section.name}", line {section.place.line}'
    yield from map(_passage, [section.heading] if section.heading else [])
    yield from map(_passage, section.passages)
    yield from (_direction(direction, section) for direction in section.directions)


def _direction(direction: Direction, section: Section) -> str:
    after = [passage.text for passage in section.passages[direction.passage :]]
    before = f'before "{after[0][direction.offset :][:20]}"' if after else "at the end"
    kind = "footnote" if direction.footnote else "direction"
    return f"  {direction.place.line} {kind} {before}: {direction.text}"


def _passage(passage: Passage) -> str:
    level = f" {passage.level}" if passage.level > 1 else ""
    kinds = f"{passage.kind}{level}{' item' * passage.item}{f' {passage.marker}' * bool(passage.marker)}"
    return f"{'  ' * (1 + passage.depth)}{passage.place.line} {kinds}: {''.join(map(_run, passage.runs))}"


def _run(run: Run) -> str:
    looks = ["strong"] * run.strong + ["emphasis"] * run.emphasis + ([f"link {run.link}"] if run.link else [])
    text = f"⟦{', '.join(looks)}: {run.text}⟧" if looks else run.text
    return text + "⏎" * run.break_after


def dump_slides(deck: Deck) -> str:
    """Return the slides with their sections and cues; the words of a cue are those that the spans cut out."""
    return "\n".join(line for slide in deck.slides for line in _slide_lines(slide))


def dump_parts(deck: Deck) -> str:
    """Return what is said at each slide: its key, and the passages below."""
    lines = (line for slide in deck.slides for line in [f'slide "{slide.key}"', *list(_section(slide.section))[1:]])
    return "\n".join(lines)


def _slide_lines(slide: DeckSlide) -> Iterator[str]:
    title = f", {text_of(slide.spec.title)}" if slide.spec.title else ""
    asked = f'from "{slide.spec.from_}"' if slide.spec.from_ else f'of "{slide.spec.section}"'
    yield f'slide {asked}{title}: section "{slide.section.name}", line {slide.section.place.line}'
    for cue in slide.cues:
        spans = " + ".join(
            f'{span.passage}:{span.start}-{span.end} "{slide.section.passages[span.passage].text[span.start : span.end]}"'
            for span in cue.spans
        )
        yield f'  step {cue.step} "{cue.phrase}": {spans}'
