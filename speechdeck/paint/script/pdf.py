"""The script as a PDF, set by Typst from our own pages: for review, or for a lectern; tagged, so that it can be read aloud."""

from __future__ import annotations

import datetime
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Literal

import typst

from ...errors import AuthorError, Place, Problem
from ...files.home import TEMPLATES
from ...identity import Identity, custom_xml
from ...theme import Theme
from ...words.language import proofing_language
from ...words.text import shortened
from . import wording
from .faces import font_with, unpack_faces
from .manuscript import Manuscript, ScriptParagraph, ScriptSection
from .pieces import Piece, sentences

Kind = Literal["review", "lectern"]

_PAGES = TEMPLATES / "script"

_UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')

SYSTEM_FONTS = True
"""Whether letters that decks carry no face for are looked for in the fonts of the machine."""

_EPOCH = datetime.datetime(1970, 1, 1)


def paint_pdf(script: Manuscript, theme: Theme, identity: Identity, kind: Kind, written: datetime.datetime) -> bytes:
    """Return the script as a PDF/UA-1."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for page in _PAGES.glob("*.typ"):
            shutil.copyfile(page, folder / page.name)
        families = _families(script, theme, folder)
        (folder / "identity.xml").write_bytes(custom_xml(identity))
        content = _content(script, families)
        (folder / "script.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8", newline="\n")
        try:
            return typst.compile(
                folder / f"{kind}.typ",
                root=folder,
                font_paths=[folder],
                ignore_system_fonts=not SYSTEM_FONTS,
                pdf_standards=["ua-1"],
                timestamp=round((written - _EPOCH).total_seconds()),
            )
        except typst.TypstError as error:
            unshown = "".join(dict.fromkeys("".join(_UNSHOWN.findall(error.diagnostic))))
            if not unshown:
                raise
            raise AuthorError([_no_font(script, unshown)]) from None


def _no_font(script: Manuscript, unshown: str) -> Problem:
    return Problem(
        Place(script.outline.speech),
        f'No font on this machine has these characters of the script: "{shortened(unshown)}".',
        f"Install a font that has them, as {font_with(unshown[0])}; Noto's are free. Or write the script for Word.",
    )


def _families(script: Manuscript, theme: Theme, folder: Path) -> dict[str, list[str]]:
    characters = set(json.dumps(_content(script, {}), ensure_ascii=False)) | set("0123456789•▸·:–…→")
    wanted = {"body": theme.body.font.family, "heading": theme.heading.family}
    return {use: unpack_faces(family, characters, folder) for use, family in wanted.items()}


def _content(script: Manuscript, families: dict[str, list[str]]) -> dict[str, object]:
    lang, region = _language(script.outline.lang)
    date = wording.date(script)
    marks = count(1)
    return {
        "title": script.outline.title,
        "subtitle": wording.subtitle(script),
        "author": [script.outline.author] if script.outline.author else [],
        "keywords": list(script.outline.keywords),
        "occasion": wording.occasion(script),
        "planned": wording.planned(script),
        "facts": " · ".join(filter(None, (date, wording.version(script)))),
        "delivery": wording.delivery(script),
        "page": wording.page(script, "{page}", "{pages}"),
        "lang": lang,
        "region": region,
        "rtl": script.rtl,
        "letter": wording.is_on_letter_paper(script),
        "fonts": families,
        "sections": [_section(script, section, marks) for section in script.sections],
    }


def _section(script: Manuscript, section: ScriptSection, marks: Iterator[int]) -> dict[str, object]:
    return {
        "number": section.number,
        "slide": wording.slide(script, section),
        "times": _mark([wording.times(script, section)], marks),
        "clock": _mark([wording.from_to(section)], marks),
        "paragraphs": [_paragraph(script, each, marks) for each in section.paragraphs],
        "closing": _mark(section.closing, marks),
    }


def _paragraph(script: Manuscript, paragraph: ScriptParagraph, marks: Iterator[int]) -> dict[str, object]:
    note = paragraph.note
    lang, region = _language(note.lang)
    click = wording.click(script, "{number}")
    return {
        "kind": note.passage.kind,
        "level": note.level,
        "number": paragraph.number,
        "depth": len(note.number_widths),
        "bullet": note.passage.item and not note.passage.marker,
        "marker": len(note.passage.marker) if note.passage.item else 0,
        "rtl": note.rtl,
        "lang": lang,
        "region": region,
        "sentences": [[_piece(piece, marks) for piece in sentence] for sentence in sentences(paragraph, click)],
    }


def _piece(piece: Piece, marks: Iterator[int]) -> dict[str, object]:
    run = piece.run
    return {
        "text": run.text,
        "strong": run.strong,
        "emphasis": run.emphasis,
        "link": run.link,
        "break": run.break_after,
        "cue": piece.is_cue,
        "before": _mark(piece.before, marks),
        "notes": list(piece.footnotes),
    }


def _mark(texts: Sequence[str], marks: Iterator[int]) -> dict[str, object] | None:
    """What stands beside a place, with a number of its own."""
    return {"id": next(marks), "texts": list(texts)} if texts else None


def _language(lang: str) -> tuple[str, str | None]:
    """A language and its region, as the typesetter has them apart."""
    base, *rest = proofing_language(lang).split("-")
    return base.lower(), next((each.upper() for each in rest if len(each) == 2), None)
