"""The script's files, opened again: is what they say the speech?

A Word document is read from its parts: what stands in the styles of the speech must be each section, character for
character. A PDF has letters at places: what is tagged and as large as the speech is set must be its text, white space
aside. Of lines that are read from the right, a PDF has the letters in the order of seeing: there, all letters of a page
must be the speech's, in whatever order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from ..errors import AuthorError
from ..scene import Scene
from ..words.text import collapse_spaces
from .alignment import compact
from .pdf import large_text
from .proof import ProofError, compare
from .speech import account_for

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_SPOKEN = re.compile(r"Speech\w*|Quote|Heading\d")
"""The styles of what is said."""


def prove_document(scenes: Sequence[Scene], document: Path, speech: Path) -> None:
    """Compare a Word document with the scenes' sections, and with the bytes of the speech's file, or say where they differ."""
    sections = list(_sections(document))
    if len(sections) != len(scenes):
        raise ProofError(f"{document.name} has {len(sections)} sections instead of {len(scenes)}.")
    for scene, text in zip(scenes, sections, strict=True):
        compare(scene.section.text, text, f"{document.name}, slide {scene.number}: the script differs from the speech")
    account = account_for(speech.read_bytes(), str(speech), {document.name: "\n".join(sections)})
    if account.problems:
        raise AuthorError(account.problems)


def _sections(document: Path) -> Iterator[str]:
    """What is said in each section, from the line of its slide to the next."""
    with ZipFile(document) as parts:
        document_part = etree.fromstring(parts.read("word/document.xml"))
    said: list[str] | None = None
    for paragraph in document_part.iterfind(f"{_W}body/{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = "" if style is None else style.get(f"{_W}val", "")
        if name == "Slide":
            if said is not None:
                yield collapse_spaces(" ".join(said))
            said = []
        elif said is not None and _SPOKEN.fullmatch(name):
            said.append("".join(_shown(paragraph)))
    if said is not None:
        yield collapse_spaces(" ".join(said))


def _shown(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        # The tab stops of a paragraph have the name of a tab.
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.getparent() is not None and node.getparent().tag == f"{_W}r":  # type: ignore[union-attr]
            yield " "


def prove_pdf(scenes: Sequence[Scene], pdf: Path, least: float, above: Sequence[str] = ()) -> None:
    """Compare a PDF, in which all that is said is at least so many points large, with the scenes' sections.

    ``above`` is what stands above the first of them in letters as large.
    """
    said = "".join(map(_letters, (*above, *(scene.section.text for scene in scenes))))
    # It is in the file wherever it was taken for a place to break a line at, seen or not.
    shown = _letters(large_text(pdf, least)).replace(_SOFT, "")
    if said == shown:
        return
    if any(scene.rtl or note.rtl for scene in scenes for note in scene.notes):
        if _has_same_letters(said, shown):
            return
        at, written = 0, shown
    else:
        at, written = _first_difference(said, shown)
    if at < len(said) or written:
        raise ProofError(
            f'{pdf.name}: the script differs from the speech: after "{said[max(0, at - 30) : at]}" '
            f'it has "{written[:30]}" instead of "{said[at : at + 30]}".'
        )


def _letters(text: str) -> str:
    """A text as a font shows it: without white space and what has no width, and compatible forms alike."""
    plain = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
    return compact("".join(char for char in plain if unicodedata.category(char) != "Cf" or char == _SOFT))


_SOFT = "\u00ad"
"""The hyphen that is seen only at a line's end."""

_HYPHENS = {ord("\u2010"): "-", ord("\u2011"): "-"}


# --- What is drawn apart -----------------------------------------------------------------------------------------
#
# Of a letter and its marks that are drawn one after the other, the file says of the whole once, and of a mark that is
# drawn apart that it is the whole once more.


def _has_same_letters(said: str, shown: str) -> bool:
    """Whether all letters of a text are there, in whatever order; those that marks stand above, maybe twice."""
    wanted, found = Counter(said.replace(_SOFT, "")), Counter(shown)
    marked = (said[max(0, at - 2) : at + 1] for at, char in enumerate(said) if _is_mark(char))
    return wanted <= found and found - wanted <= Counter("".join(marked))


_CLUSTER = 12
"""Characters that a letter with its marks has at most."""


def _first_difference(said: str, shown: str) -> tuple[int, str]:
    """Where a text is not shown any more, and what is there in its place; what is drawn apart of a letter is passed over."""
    at = here = 0
    while at < len(said) or here < len(shown):
        if at < len(said) and here < len(shown) and said[at] == shown[here]:
            at, here = at + 1, here + 1
            continue
        if at < len(said) and said[at] == _SOFT:
            at, here = at + 1, here + shown.startswith("-", here)
            continue
        apart = _apart(said[max(0, at - _CLUSTER) : at], shown[here : here + _CLUSTER])
        if not apart:
            return at, shown[here:]
        here += apart
    return at, ""


def _apart(said: str, shown: str) -> int:
    """How many characters are once more what was said last, because a mark in them is drawn apart."""
    for length in range(1, len(said) + 1):
        again = said[-length:]
        if shown.startswith(again) and any(map(_is_mark, unicodedata.normalize("NFD", again))):
            return length
    return 0


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")
