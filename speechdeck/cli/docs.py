"""`docs`: the manual, a page for each topic, offline."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ..errors import enumerate_names, suggestion
from ..files.home import MANUAL

_LISTED = re.compile(r"^- \[(\w+)\]\(\w+\.md\): (.+(?:\n  .+)*)", re.MULTILINE)
"""A topic in the list of them, and what its page is about."""

_HEADING = re.compile(r"^(#+) (.+)\n", re.MULTILINE)
_FENCED = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(r"^!\[([^]]*)\]\(\S+\)", re.MULTILINE)
_PAGE = re.compile(r"\[([^]]+)\]\((\w+)\.md(?:#[-\w]*)?\)")


@click.command("docs")
@click.argument("topic", nargs=-1)
@click.pass_context
def docs_command(context: click.Context, topic: tuple[str, ...]) -> None:
    """Print the manual's page on TOPIC, or the topics that there are.

    TOPIC may also be a heading of a page, as "chart" or "cues".
    """
    # A page is a file in UTF-8, also for whoever reads it through a pipe of another encoding.
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    program = context.parent.command_path if context.parent else "speechdeck"
    if topic:
        click.echo(_in_a_terminal(_text(" ".join(topic)), f"{program} docs"))
    else:
        click.echo("\n".join(_contents(program)))


def topics() -> dict[str, str]:
    """The topics, in the manual's order, each with what its page is about."""
    listed = _LISTED.findall(_page("README"))
    return {topic: " ".join(about.split()) for topic, about in listed}


def _contents(program: str) -> Iterator[str]:
    about = topics()
    width = max(map(len, about))
    yield "The manual:\n"
    yield from (f"  {topic:{width}}  {line}" for topic, line in about.items())
    yield f"\nFor a page, type its topic: {program} docs {next(iter(about))}"


def _text(topic: str) -> str:
    """A page, or the part of one below a heading."""
    pages = {name: _page(name) for name in topics()}
    asked = _key(topic)
    if asked.removesuffix(".md") in pages:
        return pages[asked.removesuffix(".md")]
    parts = {_key(heading): part for page in pages.values() for heading, part in _parts(page)}
    if asked in parts:
        return parts[asked]
    meant = suggestion(asked, [*pages, *parts])
    raise click.UsageError(f'"{topic}" is no topic of the manual. {meant}There are: {enumerate_names(pages)}.')


def _parts(page: str) -> Iterator[tuple[str, str]]:
    """The headings of a page, each with what stands below it, up to the next one that is not deeper."""
    hidden = _FENCED.sub(lambda found: " " * len(found[0]), page)
    headings = list(_HEADING.finditer(hidden))
    for at, heading in enumerate(headings):
        after = (other.start() for other in headings[at + 1 :] if len(other[1]) <= len(heading[1]))
        yield heading[2], page[heading.start() : next(after, len(page))]


def _key(text: str) -> str:
    return text.replace("`", "").strip().casefold()


def _in_a_terminal(text: str, command: str) -> str:
    """Markdown without what a terminal cannot show or follow: pictures, and links to other pages."""
    text = _PICTURE.sub(lambda found: f"(Picture: {found[1]})", text)
    return _PAGE.sub(lambda found: f"{found[1]} ({command} {found[2]})", text).rstrip()


def _page(name: str) -> str:
    return Path(MANUAL, f"{name}.md").read_text("utf-8")
