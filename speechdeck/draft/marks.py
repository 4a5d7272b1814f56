"""Texts with their emphasis and links, as the speech (Markdown) and the outline write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ..words.text import Run, is_portable_link


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
