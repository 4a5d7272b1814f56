"""What colleagues do to files that they were sent: they edit words, and save."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pptx import Presentation
from pptx.oxml.ns import qn as pptx_qn

Words = Mapping[str, str]
"""Words, and what becomes of them."""


def edit_notes(presentation: Path, words: Words) -> Path:
    """Change words in the notes of a presentation."""
    deck = Presentation(str(presentation))
    _edit(
        (run for slide in deck.slides for each in slide.notes_slide.notes_text_frame.paragraphs for run in each.runs),
        words,
    )
    deck.save(str(presentation))
    return presentation


def edit_slides(presentation: Path, words: Words) -> Path:
    """Change words on the slides of a presentation."""
    deck = Presentation(str(presentation))
    shapes = (shape for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    _edit((run for shape in shapes for each in shape.text_frame.paragraphs for run in each.runs), words)
    deck.save(str(presentation))
    return presentation


def edit_script(script: Path, words: Words) -> Path:
    """Change words in a script for Word, without tracking."""
    document = docx.Document(str(script))
    _edit((run for each in document.paragraphs for run in each.runs), words)
    document.save(str(script))
    return script


def track(script: Path, words: Words, who: str, when: str) -> Path:
    """Change words in a script for Word, which records who does so and when."""
    document = docx.Document(str(script))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for old, new in words.items():
                if old in run.text:
                    _track(run._element, old, new, {qn("w:author"): who, qn("w:date"): when})
    document.save(str(script))
    return script


def _edit(runs: Iterator[Any], words: Words) -> None:
    left = dict(words)
    for run in runs:
        for old, new in words.items():
            if old in run.text:
                run.text = run.text.replace(old, new)
                left.pop(old, None)
    assert not left, f"nowhere in one run: {left}"


def _track(run: Any, old: str, new: str, by: Mapping[str, str]) -> None:
    before, _, after = "".join(each.text or "" for each in run.iter(qn("w:t"))).partition(old)
    pieces = [
        _run(run, before, "w:t"),
        _changed("w:del", _run(run, old, "w:delText"), by),
        _changed("w:ins", _run(run, new, "w:t"), by),
        _run(run, after, "w:t"),
    ]
    for piece in pieces:
        run.addprevious(piece)
    run.getparent().remove(run)


def _run(run: Any, text: str, tag: str) -> Any:
    copy = deepcopy(run)
    for each in list(copy):
        if each.tag != qn("w:rPr"):
            copy.remove(each)
    element = OxmlElement(tag)
    element.text = text
    element.set(qn("xml:space"), "preserve")
    copy.append(element)
    return copy


def _changed(tag: str, run: Any, by: Mapping[str, str]) -> Any:
    element = OxmlElement(tag)
    for name, value in {qn("w:id"): "7", **by}.items():
        element.set(name, value)
    element.append(run)
    return element


def save_as_google_does(presentation: Path) -> Path:
    """Make plain boxes of the places for notes and titles, and drop all properties and whatever else is custom."""
    deck = Presentation(str(presentation))
    for slide in deck.slides:
        for shape in [*slide.placeholders, *slide.notes_slide.placeholders]:
            place = shape._element.find(f".//{pptx_qn('p:nvPr')}")
            place.remove(place.find(pptx_qn("p:ph")))
            shape._element.find(f".//{pptx_qn('p:cNvPr')}").set("name", f"Google Shape;{shape.shape_id};p1")
    package = deck.part.package
    for holder in (package, deck.part):
        for key, relation in list(holder._rels.items()):
            if relation.reltype.endswith(("custom-properties", "core-properties", "customXml")):
                holder._rels.pop(key)
    deck.save(str(presentation))
    return presentation
