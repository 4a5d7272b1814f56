"""A timeline: dates along a line, to the right or downwards, at a true scale where every date is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Event, Timeline
from ...scene import Box, Cluster, Emu, Geometry, Group, Paragraph, Placeholder, Shape
from ...typesetting import fit
from ...words.moments import year_of
from ...words.text import text_of
from ..excess import characters_over, items_over, quoted
from ..stage import Stage
from .scale import even_distances, near_distances, true_distances

_LINE, _DOT = Emu.of_points(3), Emu.of_points(14)
"""How thick the line is, and how wide its dots."""

_FROM_LINE = Emu.of_points(10)
"""Between the dots and what is above and below, or beside them."""

_APART = Emu(320_040)
"""Between texts beside each other, at least."""

_BETWEEN = Emu.of_points(6)
"""Between rows of a timeline that runs down, at least."""

_TRUTH = 1.6
"""A true scale is worth so much larger letters."""


_TALL, _TOWER = 4, 0.6
"""More lines in a column are a tower, and what that is worth."""

_DOWNWARDS = 0.8
"""What a line that runs down is worth beside one across, as the eye expects time to run."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to set a timeline: at which size, and how much of the line each event has."""

    texts: Sequence[tuple[Paragraph, Paragraph]]
    distances: Sequence[float]
    down: bool
    true: bool

    @property
    def merit(self) -> float:
        """Large letters, a true scale, and no towers of short lines."""
        tall = not self.down and any(
            len(fit.break_lines(text, Emu(round(distance)).points) or ()) > _TALL
            for (_, text), distance in zip(self.texts, self.distances, strict=True)
        )
        shape = _DOWNWARDS if self.down else _TOWER if tall else 1
        return self.texts[0][1].style.size * (_TRUTH if self.true else 1) * shape


def compose_timeline(stage: Stage, block: Timeline, placeholder: Placeholder) -> Iterator[Shape | Cluster]:
    """Set dates and texts along a line; each piece of the line appears with the event at its beginning."""
    heading, box = stage.heading(block, placeholder.content_box)
    if heading:
        yield heading
    ways = list(_ways(stage, block.timeline, box))
    if not ways:
        remedy = "Shorten the texts, or use fewer dates."
        stage.too_long(block.place_of("timeline"), "the text of this timeline", remedy, _much(stage, block, box))
        return
    way = max(ways, key=lambda each: each.merit)
    boxes = _rows(box, way.distances) if way.down else _columns(box, way.distances)
    wide = _date_width(way.texts, box)
    groups = []
    for event, texts, own in zip(block.timeline, way.texts, boxes, strict=True):
        first = event is block.timeline[0]
        parts = _down(stage, texts, own, wide, first=first) if way.down else _across(stage, texts, own)
        said = f"{text_of(event.date)}: {text_of(event.text)}"
        groups.append(Group(said, said, stage.step_of(event), parts))
    yield Cluster(stage.ours.gettext("Timeline"), tuple(groups), ordered=True)


# --- How events can be set


def _ways(stage: Stage, events: Sequence[Event], box: Box) -> Iterator[_Way]:
    """The ways that fit, to the right and downwards, each at its largest size."""
    times = [year_of(text_of(event.date), stage.lang) for event in events]
    known = [time for time in times if time is not None]
    # Dates that go back and forth are in the author's order, which no scale has.
    is_scaled = len(known) == len(times) and known == sorted(known) and known[0] < known[-1]
    for down in (False, True):
        for true in (True, False) if is_scaled else (False,):
            sized = (_way(stage, events, known if is_scaled else [], box, size, down, true) for size in _sizes(stage))
            if found := next((way for way in sized if way), None):
                yield found


def _sizes(stage: Stage) -> list[float]:
    return stage.up_to(_GROWN) if stage.theme.grows else stage.sizes(stage.theme.body.size)


_GROWN = 40.0
"""Points: the largest text in a design whose texts grow."""


def _way(
    stage: Stage, events: Sequence[Event], times: Sequence[float], box: Box, size: float, down: bool, true: bool
) -> _Way | None:
    texts = [_texts(stage, event, size, down=down) for event in events]
    least = _needed_down(stage, texts, box) if down else _needed_across(stage, texts)
    length = box.height if down else box.width
    if least is None:
        return None
    if not down:
        # The last has as much as one of several at least, so that it does not stand at the edge.
        least[-1] = max(least[-1], min(length / len(least), length - sum(least[:-1])))
    if not times:
        distances = _tight(least, length) if down else even_distances(least, length)
    else:
        distances = (true_distances if true else near_distances)(times, least, length)
    if distances is None or not (down or _have_room_below(stage, texts, distances, box)):
        return None
    return _Way(texts, distances, down, true)


def _texts(stage: Stage, event: Event, size: float, *, down: bool) -> tuple[Paragraph, Paragraph]:
    # Before a text, a date has its size, so that their lines stand at one height; above one, it is larger.
    larger = () if down else stage.sizes(stage.theme.scale[0], size)
    of_date = min((each for each in larger if each > size), default=size)
    date = Paragraph(event.date, stage.style(of_date, stage.strong, bold=True))
    return date, Paragraph(event.text, stage.style(size))


def _needed_across(stage: Stage, texts: Sequence[tuple[Paragraph, Paragraph]]) -> list[float]:
    """What each event needs of a line to the right: its date in one line, the longest word of its text, and a gap."""
    return [
        Emu.of_points(max(fit.longest(date.runs, date.style), fit.longest_word(text.runs, text.style)) / 0.98)
        + stage.emu(_APART)
        for date, text in texts
    ]


def _needed_down(stage: Stage, texts: Sequence[tuple[Paragraph, Paragraph]], box: Box) -> list[float] | None:
    """What each event needs of a line downwards: the height of its text."""
    wide = _date_width(texts, box)
    beside = wide + stage.emu(_DOT) + 2 * stage.emu(_FROM_LINE)
    heights = [(fit.height([date], wide), fit.height([text], Emu(box.width - beside))) for date, text in texts]
    if any(None in each for each in heights):
        return None
    return [Emu.of_points(max(date or 0.0, text or 0.0)) + stage.emu(_BETWEEN) for date, text in heights]


def _tight(least: Sequence[float], length: float) -> list[float] | None:
    """What each needs, and a part of the rest."""
    slack = (length - sum(least)) / len(least)
    return [each + min(slack, Emu.of_points(_LOOSEST)) for each in least] if slack >= 0 else None


_LOOSEST = 30.0
"""Points that a row of a line downwards without a scale grows at most."""


def _have_room_below(
    stage: Stage, texts: Sequence[tuple[Paragraph, Paragraph]], distances: Sequence[float], box: Box
) -> bool:
    room = box.height - _above_text(stage, texts[0][0])
    return room > 0 and all(
        fit.fits([text], Box.of(0, 0, distance - stage.emu(_APART), room))
        for (_, text), distance in zip(texts, distances, strict=True)
    )


def _above_text(stage: Stage, date: Paragraph) -> int:
    """The height of a date, its dot, and what is between them and the text."""
    return Emu.of_points(fit.line_height(date.style)) + stage.emu(_DOT) + 2 * stage.emu(_FROM_LINE)


def _date_width(texts: Sequence[tuple[Paragraph, Paragraph]], box: Box) -> Emu:
    widest = Emu.of_points(max(fit.longest(date.runs, date.style) for date, _ in texts) / 0.98)
    return min(widest, Emu(round(box.width * _DATES)))


_DATES = 0.35
"""Of the width: what dates before a line take at most; longer ones have several lines."""


def _much(stage: Stage, block: Timeline, box: Box) -> str:
    """By how much the longest text is too long, if it is most of what is said; or how many dates have no room."""
    events = block.timeline
    longest = max(events, key=lambda event: len(text_of(event.text)))

    def with_text(paragraphs: Sequence[Paragraph]) -> object:
        shorter = longest.model_copy(update={"text": paragraphs[0].runs})
        return list(_ways(stage, [shorter if each is longest else each for each in events], box))

    def with_events(kept: int) -> object:
        return kept > 1 and list(_ways(stage, events[:kept], box))

    text = Paragraph(longest.text, stage.style(_sizes(stage)[-1]))
    told, dates = characters_over([text], with_text, name=quoted(text)), items_over(len(events), with_events, "date")
    is_most = 2 * len(text.text) > sum(len(text_of(event.text)) for event in events)
    return (told or dates) if is_most else (dates or told)


# --- Where their parts stand


def _columns(box: Box, distances: Sequence[float]) -> Iterator[Box]:
    left: float = box.left
    for distance in distances:
        yield Box.of(left, box.top, distance, box.height)
        left += distance


def _rows(box: Box, distances: Sequence[float]) -> Iterator[Box]:
    top: float = box.top
    for distance in distances:
        yield Box.of(box.left, top, box.width, distance)
        top += distance


def _across(stage: Stage, texts: tuple[Paragraph, Paragraph], box: Box) -> tuple[Shape, ...]:
    """A date above the line, its dot on it, and its text below."""
    date, text = texts
    dot, wide = stage.emu(_DOT), Emu(box.width - stage.emu(_APART))
    line = stage.emu(_LINE)
    upper = Box.of(box.left, box.top, wide, Emu.of_points(fit.line_height(date.style)))
    point = Box.of(box.left, upper.bottom + stage.emu(_FROM_LINE), dot, dot)
    beam = Box.of(box.left + dot / 2, point.top + (dot - line) / 2, box.width - dot / 2, line)
    top = point.bottom + stage.emu(_FROM_LINE)
    lower = Box.of(box.left, top, wide, Emu.of_points(fit.height([text], wide) or 0.0))
    return _parts(stage, texts, (beam, point, upper, lower))


def _down(stage: Stage, texts: tuple[Paragraph, Paragraph], box: Box, wide: Emu, *, first: bool) -> tuple[Shape, ...]:
    """A date before the line, its dot on it, and its text behind."""
    date, text = texts
    dot, apart, line = stage.emu(_DOT), stage.emu(_FROM_LINE), stage.emu(_LINE)
    high = Emu.of_points(fit.line_height(date.style))
    before = Box.of(box.left, box.top, wide, Emu.of_points(fit.height([date], wide) or 0.0))
    point = Box.of(before.right + apart, box.top + (high - dot) / 2, dot, dot)
    begin = point.top + dot / 2 if first else box.top
    beam = Box.of(point.left + (dot - line) / 2, begin, line, box.bottom - begin)
    left = point.right + apart
    room = Emu(box.right - left)
    behind = Box.of(left, box.top, room, Emu.of_points(fit.height([text], room) or 0.0))
    return _parts(stage, texts, (beam, point, before, behind))


def _parts(stage: Stage, texts: tuple[Paragraph, Paragraph], boxes: tuple[Box, Box, Box, Box]) -> tuple[Shape, ...]:
    beam, point, of_date, of_text = boxes
    ours = stage.ours
    return (
        # Translators: a line that is drawn.
        Shape(ours.gettext("Line"), Geometry.RECTANGLE, beam, fill=stage.quiet),
        Shape(ours.gettext("Dot"), Geometry.ELLIPSE, point, fill=stage.strong),
        Shape(ours.gettext("Date"), Geometry.RECTANGLE, of_date, paragraphs=(texts[0],)),
        # Translators: what happened at a date of a timeline.
        Shape(ours.gettext("Event"), Geometry.RECTANGLE, of_text, paragraphs=(texts[1],)),
    )
