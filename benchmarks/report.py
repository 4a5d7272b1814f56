"""The results as tables, and their place in benchmarks/README.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .measure import Result

_BEGIN, _END = "<!-- results begin -->", "<!-- results end -->"


@dataclass(frozen=True, slots=True)
class Row:
    """One deck, built by both; sizes in bytes."""

    deck: str
    sections: int
    words: int
    speechdeck: Result
    pandoc: Result
    sizes: tuple[int, int]
    """Of Speechdeck's HTML and PPTX."""
    pandoc_sizes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Without:
    """What pandoc has no like of, done with a deck: what it is, and the size in bytes of the file."""

    kind: str
    sections: int
    speechdeck: Result
    size: int


def table(machine: str, rows: Sequence[Row], others: Sequence[Without]) -> str:
    """Return the measurements, and what they say about the wanted figures, as Markdown."""
    return "\n".join([machine, "", *_measurements(rows), "", *_findings(rows), "", *_without(others)])


def into(file: Path, results: str) -> None:
    """Put the results between a file's markers, in place of those before."""
    before, _, rest = file.read_text("utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    file.write_text(f"{before}{_BEGIN}\n\n{results}\n\n{_END}{after}", "utf-8")


def _measurements(rows: Sequence[Row]) -> Iterator[str]:
    yield "| deck | sections | words | time | of pandoc's | memory | HTML | PPTX |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for row in rows:
        both = (row.speechdeck, row.pandoc)
        cells = [
            row.deck,
            f"{row.sections}",
            f"{row.words:,}",
            _beside(f"{each.seconds:.2f} s" for each in both),
            f"**{row.speechdeck.ratio(row.pandoc):.2f}**",
            _beside(f"{each.peak / 1e6:.0f} MB" for each in both),
            *(_beside(map(_size, pair)) for pair in zip(row.sizes, row.pandoc_sizes, strict=True)),
        ]
        yield f"| {' | '.join(cells)} |"


def _without(others: Sequence[Without]) -> Iterator[str]:
    yield "| what | sections | time | memory | size |"
    yield "|---|--:|--:|--:|--:|"
    for each in others:
        result = each.speechdeck
        cells = [
            each.kind,
            f"{each.sections}",
            f"{result.seconds:.2f} s",
            f"{result.peak / 1e6:.0f} MB",
            _size(each.size),
        ]
        yield f"| {' | '.join(cells)} |"


def _beside(both: Iterable[str]) -> str:
    """Speechdeck's figure and pandoc's."""
    return " / ".join(both)


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} KB"


def _findings(rows: Sequence[Row]) -> Iterator[str]:
    """The wanted figures beside the measured ones; a run that left their decks out says nothing of them."""
    yield "| wanted | measured | |"
    yield "|---|--:|---|"
    # Of the rows of one deck, the first is the one that counts.
    measured = {row.sections: row for row in reversed(rows)}
    for sections, bound, words in ((5, 1 / 3, "a third"), (500, 1 / 8, "an eighth")):
        if row := measured.get(sections):
            ratio = row.speechdeck.ratio(row.pandoc)
            yield f"| both outputs of {sections} sections in less than {words} of pandoc's time | {ratio:.2f} | {_verdict(ratio < bound)} |"
    if (half := measured.get(500)) and (whole := measured.get(1000)):
        growth = whole.speechdeck.seconds / half.speechdeck.seconds
        yield f"| linear growth: 1000 sections take twice as long as 500, or little more | {growth:.2f} | {_verdict(growth < 2.2)} |"
    if row := measured.get(5):
        yield f"| the CABSI deck's HTML below 700 KB | {_size(row.sizes[0])} | {_verdict(row.sizes[0] < 700_000)} |"


def _verdict(holds: bool) -> str:
    return "holds" if holds else "**missed**"
