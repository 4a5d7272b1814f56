"""Texts with their emphasis and links, as the speech (Markdown) and the outline write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ..words.text import Run, collapse_run_spaces, is_portable_link, text_of


def marked(runs: Iterable[Run], escaped: Callable[[str], str]) -> str:
    """Return runs as a text with marks; ``escaped`` makes signs of what would be marks in the text itself."""
    return "".join(_marked(run, escaped) for run in _joined(runs))


def has_marks(runs: Iterable[Run]) -> bool:
    """Return whether anything in a text is emphasised, or leads somewhere."""
    return any(run.strong or run.emphasis or run.link for run in runs)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with those of one look as one, and links only where anybody can follow them."""
    portable = (run if run.link is None or is_portable_link(run.link) else replace(run, link=None) for run in runs)
    for look, alike in groupby(portable, lambda run: (run.strong, run.emphasis, run.link)):
        yield Run("".join(run.text for run in alike), *look)


def _marked(run: Run, escaped: Callable[[str], str]) -> str:
    core = run.text.strip()
    if not core or not has_marks([run]):
        return escaped(run.text)
    before, _, behind = run.text.partition(core)
    text = escaped(core)
    text = f"**{text}**" if run.strong else text
    text = f"*{text}*" if run.emphasis else text
    text = f"[{text}]({_address(run.link)})" if run.link else text
    return f"{before}{text}{behind}"


def _address(link: str) -> str:
    return f"<{link}>" if set(link) & set(" ()") else link


def own_looks(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs without the emphasis that all of them have: it is the design's, and sets nothing apart."""
    runs = tuple(runs)
    said = [run for run in runs if run.text.strip()]
    strong, slanted = all(run.strong for run in said), all(run.emphasis for run in said)
    return tuple(Run(run.text, run.strong and not strong, run.emphasis and not slanted, run.link) for run in runs)


def lines_of_runs(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield the lines of runs in which line feeds are, white space folded; blank ones are left out."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield from _folded(line)
            line = [replace(run, text=text)]
    yield from _folded(line)


def _folded(line: list[Run]) -> Iterator[tuple[Run, ...]]:
    folded = collapse_run_spaces(line)
    if text_of(folded).strip():
        yield folded
