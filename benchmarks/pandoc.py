"""A deck for pandoc: Markdown with the same texts on the slides and the same notes, and the runs that build it.

`python -m benchmarks.pandoc DECK FILE` writes a deck's Markdown.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from speechdeck.pipeline import prepare
from speechdeck.scene import Cluster, Frame, Note, Paragraph, Scene, Shape
from speechdeck.theme import load_theme
from speechdeck.words.text import Run

_TEMPLATE = Path(__file__).resolve().parents[1] / "templates" / "powerpoint"


def pandoc_markdown(deck: Path) -> str:
    """Return a deck as pandoc's Markdown: a heading for each slide, lists that build, and the notes in a division."""
    prepared = prepare(deck, load_theme(_TEMPLATE))
    outline = prepared.deck.outline
    blocks = [f"---\ntitle: {_escaped(outline.title)}\nlang: {outline.lang}\n---"]
    for scene in prepared.scenes:
        blocks += [f"# {_escaped(scene.title)}", *_shown(scene), "::: notes", *map(_spoken, scene.notes), ":::"]
    return "\n\n".join(blocks) + "\n"


def _shown(scene: Scene) -> Iterator[str]:
    """What stands below a slide's title; the footer is left out, for which pandoc has no place."""
    for item in scene.items:
        match item:
            case Frame(role="subtitle" | "body") | Shape():
                yield from _list([(_inline(each.runs), _mark(each), each.step) for each in item.paragraphs])
            case Cluster():
                yield from _list([(_escaped(group.text), "- ", group.step) for group in item.groups])


def _mark(paragraph: Paragraph) -> str:
    return "    " * paragraph.level + "- " if paragraph.style.bullet else ""


def _list(lines: Sequence[tuple[str, str, int | None]]) -> Iterator[str]:
    """Texts with their marks; if any of them waits for its cue, the list builds."""
    text = "\n".join(f"{mark}{text}" if mark else f"\n{text}\n" for text, mark, _ in lines)
    if any(step is not None for *_, step in lines):
        text = f"::: incremental\n{text}\n:::"
    if text:
        yield text


def _spoken(note: Note) -> str:
    """A passage of the speech; a heading is a bold paragraph, since a heading would begin a slide."""
    passage = note.passage
    text = _inline(passage.runs)
    if passage.kind == "heading":
        return f"**{text}**"
    if not passage.depth:
        return text
    bullet = "- " if passage.item and not passage.marker else ""
    return "    " * (passage.depth - passage.item) + bullet + text


def _inline(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    marks = "**" * run.strong + "*" * run.emphasis
    text = f"{marks}{_escaped(run.text)}{marks[::-1]}"
    return (f"[{text}]({run.link})" if run.link else text) + ("\\\n" if run.break_after else "")


def _escaped(text: str) -> str:
    """A text in which pandoc finds no marks."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"([\\`*_\[\]<>#^~$@|]|^[-+:])", r"\\\1", text))


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(pandoc_markdown(Path(sys.argv[1])), "utf-8")
