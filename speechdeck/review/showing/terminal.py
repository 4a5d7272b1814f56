"""A review in the terminal: slide by slide, word by word, and at the end what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...errors import Place
from ...files.home import PROGRAM
from ...words.quoting import as_typed
from ...words.scripts import cells
from ...words.text import collapse_spaces, shortened
from ...words.visible import visible
from ..findings import Change, Compared, Conflict, Cue, Hand, Piece, Remarked, Review
from .lines import Lines, Span
from .pieces import around_changes, revealed
from .slides import Entry, Slide, by_slide, extent, has_clock, lost, moment, own_hand, summary

_WIDEST = 100
"""Cells of a line: longer ones are hard to read, however wide the window."""

_LONGEST_PLACE = 24
"""Cells to which what stands beside a place is aligned; what is beside a longer one begins further on."""

_INDENT, _DEEPER = " " * 4, " " * 6


def in_terminal(review: Review, *, colour: bool, width: int) -> Iterator[str]:
    """Yield the lines that say what came back; without colours, changes are in brackets as wdiff has them."""
    slides = by_slide(review)
    places = max((cells(_where(entry.place)) for slide in slides for entry in slide.entries), default=0)
    shown = _Shown(Lines(min(width, _WIDEST), colour), min(places, _LONGEST_PLACE), has_several=len(review.files) > 1)
    yield from shown.files(review.files)
    for slide in slides:
        yield ""
        yield from shown.slide(slide)
    yield ""
    yield from shown.end(review)


@dataclass(frozen=True, slots=True)
class _Shown:
    lines: Lines
    places: int
    """Cells of the widest place, after which all the rest is aligned."""
    has_several: bool
    """Whether several files came back, so that each change says in which it is."""

    def files(self, files: tuple[Compared, ...]) -> Iterator[str]:
        for file in files:
            base = f"compared with {file.base}" if file.base else ""
            version = f"version {file.version}" if file.version else ""
            said = ", ".join(filter(None, (version, base)))
            yield from self.lines.paragraph([Span(file.name, "heading"), Span(f": {said}" if said else "")], rest="  ")
            for sentence in file.told:
                yield from self.lines.paragraph([Span(sentence)], "  - ")

    def slide(self, slide: Slide) -> Iterator[str]:
        number = f"{slide.number:>2}  " if slide.number else ""
        yield from self.lines.paragraph([Span(slide.title or "Untitled", "heading")], number)
        for position, entry in enumerate(slide.entries):
            if position:
                yield ""
            yield from self.entry(entry)

    def entry(self, entry: Entry) -> Iterator[str]:
        match entry:
            case Change():
                yield from self.change(entry)
            case Conflict():
                yield from self.conflict(entry)
            case Remarked():
                yield from self.comment(entry)
            case Cue():
                yield from self.cue(entry)

    def change(self, change: Change) -> Iterator[str]:
        whole = {"added": "new paragraph", "deleted": "paragraph deleted", "": ""}[extent(change)]
        yield from self.about(change.place, "; ".join(map(self.hand, change.hands)), whole)
        yield from self.text(change.pieces)
        if change.why_not:
            yield from self.lines.paragraph([Span("Not written: ", "alarm"), Span(change.why_not)], _DEEPER)

    def conflict(self, conflict: Conflict) -> Iterator[str]:
        yield from self.about(conflict.place, self.hand(conflict.hand), "conflict", alarm=True)
        yield from self.text(conflict.ours, f"{_DEEPER}here    ")
        yield from self.text(conflict.theirs, f"{_DEEPER}theirs  ")
        remedy = f"To decide: --ours {conflict.slide} keeps what is here, --theirs {conflict.slide} takes theirs."
        yield from self.lines.paragraph([Span(remedy)], _DEEPER)

    def comment(self, remarked: Remarked) -> Iterator[str]:
        comment = remarked.comment
        state = "resolved comment" if comment.is_resolved else "comment"
        yield from self.about(remarked.place, self.hand(Hand(remarked.file, comment.who, comment.when)), state)
        if comment.about:
            yield from self.lines.paragraph(
                [Span(f'on "{shortened(collapse_spaces(comment.about))}"', "faint")], _DEEPER
            )
        for line in comment.text.splitlines() or [""]:
            yield from self.lines.paragraph([Span(line.strip())], f"{_DEEPER}> ", f"{_DEEPER}> ")

    def cue(self, cue: Cue) -> Iterator[str]:
        yield from self.about(cue.place, "", cue.key)
        new = [Span(" "), Span(cue.new, "inserted")] if cue.new else []
        yield from self.lines.paragraph([Span(cue.old, "deleted"), *new], _DEEPER)
        if not cue.new:
            yield from self.lines.paragraph([Span(lost(cue))], _DEEPER)

    def about(self, place: Place | None, hand: str, kind: str, *, alarm: bool = False) -> Iterator[str]:
        where = _where(place)
        known = [Span(kind, "alarm" if alarm else "faint"), Span(hand, "faint")]
        spans = [span for each in known if each.text for span in (Span("  "), each)]
        begin = f"{_INDENT}{where}{' ' * (self.places - cells(where))}  " if where else _INDENT
        yield from self.lines.paragraph(spans[1:], begin) if spans else [begin.rstrip()]

    def text(self, pieces: tuple[Piece, ...], first: str = _DEEPER) -> Iterator[str]:
        spans = [Span(each.text, "" if each.kind == "kept" else each.kind) for each in around_changes(revealed(pieces))]
        yield from self.lines.paragraph(spans, first)

    def hand(self, hand: Hand) -> str:
        when = moment(hand.when)
        day = f"{when:%Y-%m-%d %H:%M}" if when and has_clock(hand.when) else f"{when:%Y-%m-%d}" if when else hand.when
        return ", ".join(filter(None, (hand.who, day, hand.file if self.has_several else "")))

    def end(self, review: Review) -> Iterator[str]:
        yield from self.lines.paragraph([Span(f"{review.deck}: ", "heading"), Span(f"{summary(review)}.")])
        for line in _next(review):
            yield visible(line)


def _typed(name: str) -> str:
    """A file's name as it is typed, where it could be taken for an option too."""
    return as_typed(f"./{name}" if name.startswith("-") else name)


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    return visible(f"{place.file}:{place.line}" if place.line else place.file)


def _next(review: Review) -> Iterator[str]:
    """What to do next. A command has a line of its own, which stays whole: it is copied from there."""
    names = map(_typed, (review.deck, *(file.name for file in review.files)))
    command = " ".join([PROGRAM, "review", *names])
    by_hand = own_hand(review)
    if review.written:
        yield f"Written: {', '.join(review.written)}."
    if review.conflicts:
        slides = sorted({conflict.slide for conflict in review.conflicts})
        yield "Nothing is written before each conflict is decided, with --ours or --theirs:"
        yield f"  {command} --apply {' '.join(f'--ours {slide}' for slide in slides)}"
    elif not review.written and len(review.changes) + len(review.cues) > by_hand:
        yield "To write this:"
        yield f"  {command} --apply"
    elif not (review.changes or review.cues or review.written):
        yield "There is nothing to write."
    if by_hand:
        yield f"{by_hand} must be written by hand, as said above."
