"""An old deck (.pptx) into pieces: its notes are what is said; what its slides show is for the outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..marks import own_looks
from ..old_deck.media import Pictures
from ..old_deck.shapes import Address, P, R, lines_of
from ..old_deck.shown import Shown, shown_on
from ..package import Package, whole
from ..piece import Document, Piece, SlideShown

_PROPERTIES = "docProps/app.xml"

TEMPLATE = "template.pptx"
"""What the design of an old deck is called beside the outline."""


def read_slides(content: bytes, name: str) -> Document:
    """Read a presentation's notes as the speech, and what its slides show for the outline."""
    package = Package(content, name)
    presentation = "ppt/presentation.xml"
    root = package.root(presentation)
    related = package.related(presentation)
    listed = (related.get(each.get(f"{R}id", ""), ("", "")) for each in root.iter(f"{P}sldId"))
    parts = [target for kind, target in listed if kind == "slide" and target in package]
    size = root.find(f"{P}sldSz")
    area = whole(size.get("cx"), 1, 100_000_000) * whole(size.get("cy"), 1, 100_000_000) if size is not None else 1
    reader = _Reader(package, Pictures(area))
    for number, part in enumerate(parts, 1):
        reader.read(number, part)
    return reader.document()


class _Reader:
    def __init__(self, package: Package, pictures: Pictures) -> None:
        self.package, self.pictures = package, pictures
        self.pieces: list[Piece] = []
        self.shown: list[SlideShown] = []
        self.feet: Counter[str] = Counter()
        self.hidden: list[int] = []
        self.is_ours = _PROPERTIES in package and b"<Application>Speechdeck<" in package.read(_PROPERTIES)

    def read(self, number: int, part: str) -> None:
        slide = self.package.root(part)
        notes = list(self._notes(number, part))
        on_slide = shown_on(slide, part, number, self.package, self.pictures)
        is_hidden = slide.get("show") in ("0", "false")
        reason = "on a hidden slide" if is_hidden else ""
        self.pieces += [replace(piece, reason=piece.reason or reason) for piece in notes]
        self.pieces += [
            Piece(text, number, "paragraph", unit="slide", reason=reason or why) for text, why in on_slide.texts
        ]
        if is_hidden:
            self.hidden.append(number)
            return
        self.feet.update(on_slide.feet)
        self.shown.append(self._slide(number, part, on_slide, spoken=any(not piece.reason for piece in notes)))

    def _slide(self, number: int, part: str, on_slide: Shown, *, spoken: bool) -> SlideShown:
        layout = next((target for kind, target in self.package.related(part).values() if kind == "slideLayout"), "")
        called = self.package.root(layout).find(f"{P}cSld") if layout in self.package else None
        name = called.get("name", "") if called is not None else ""
        return SlideShown(
            number,
            on_slide.title,
            spoken,
            on_slide.subtitle,
            name,
            tuple(on_slide.blocks),
            tuple(dict.fromkeys(on_slide.lacking)),
            tuple(on_slide.remarks),
        )

    def _notes(self, number: int, part: str) -> Iterator[Piece]:
        """The paragraphs of the notes' text; what else a notes page has is its header, number and so on."""
        target = next((target for kind, target in self.package.related(part).values() if kind == "notesSlide"), "")
        if target not in self.package:
            return
        links = self.package.related(target)
        for shape in self.package.root(target).iter(f"{P}sp"):
            place = shape.find(f"*/{P}nvPr/{P}ph")
            is_text = place is not None and place.get("type", "obj") in ("body", "obj")
            for line in lines_of(shape, _address(links)):
                # In our own files, what is strong is where something appears.
                runs = [replace(run, strong=run.strong and not self.is_ours) for run in line.runs]
                piece = Piece(line.text, number, "paragraph", gap=True, unit="slide", runs=own_looks(runs))
                yield replace(piece, reason="" if is_text else "shown on the page of the notes")

    def document(self) -> Document:
        footer, times = self.feet.most_common(1)[0] if self.feet else ("", 0)
        remarks = [f"Slides that are hidden were left out: {_numbers(self.hidden)}."] if self.hidden else []
        if self.pictures.unnamed:
            remarks.append(
                "Nobody has said what the pictures on these slides show: "
                f"{_numbers(sorted(set(self.pictures.unnamed)))}. In outline.yaml they are marked as decorative; "
                "write an `alt` in place of that."
            )
        first = self.shown[0].title if self.shown else ""
        return Document(
            tuple(self.pieces),
            is_alone=True,
            is_deck=True,
            title=first,
            shown=tuple(self.shown),
            files=dict(self.pictures.files),
            footer=footer if times > len(self.shown) / 2 else "",
            remarks=tuple(remarks),
        )


def _address(links: dict[str, tuple[str, str]]) -> Address:
    return lambda name: links[name][1] if links.get(name, ("", ""))[0] == "hyperlink" else ""


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
