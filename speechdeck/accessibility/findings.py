"""A finding: what PowerPoint's Accessibility Checker would say, in its categories and by its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Category = Literal["Errors", "Warnings", "Tips"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that keeps somebody from reading the deck: an error; or makes it hard; or could be better."""

    category: Category
    rule: str
    where: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found wrong in a file, and how much was looked at."""

    findings: tuple[Finding, ...]
    titles: int
    descriptions: int


def missing_title(where: str) -> Finding:
    """No title: a screen reader's list of slides has nothing to say."""
    return Finding("Errors", "Missing slide title", where, "Choose a layout with a title.")


def missing_alt_text(where: str) -> Finding:
    """A picture or drawing that is neither described nor marked as decoration."""
    return Finding("Errors", "Missing alternative text", where, "Say with `alt` what it shows.")


def missing_table_header(where: str) -> Finding:
    """A table whose columns have no names."""
    return Finding("Errors", "Missing table header", where, "Begin the table with a row of headings.")


def missing_language(where: str) -> Finding:
    """A text that a screen reader would read in whatever language it speaks."""
    return Finding("Errors", "Missing language", where, "Set `lang` in the outline.")


_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|webp|svg|emf|wmf|tiff?|bmp)", re.IGNORECASE)


def file_names(where: str, description: str) -> Iterator[Finding]:
    """Yield an alternative text that a program wrote."""
    if _FILE_NAME.fullmatch(description):
        yield Finding("Warnings", "File name as alternative text", where, "Say with `alt` what it shows.")


def merged_cells(where: str) -> Finding:
    """A table that is no grid."""
    return Finding("Warnings", "Merged or split cells", where, "Give every row the same columns.")


def hard_to_read(where: str) -> Finding:
    """A text whose colour is too near its ground's."""
    return Finding("Warnings", "Hard-to-read text contrast", where, "Choose another layout, or other colours.")


def reading_order(where: str) -> Finding:
    """Things that are read in another order than they are seen in."""
    return Finding("Tips", "Check reading order", where, "Put the blocks in the order of the places they fill.")


def duplicate_titles(file: str, titles: Sequence[str]) -> Iterator[Finding]:
    """Yield the titles that two slides have: nobody can tell them apart."""
    for title, times in Counter(title.casefold() for title in titles if title).items():
        if times > 1:
            at = [number for number, each in enumerate(titles, 1) if each.casefold() == title]
            where = f'{file}, slides {" and ".join(map(str, at))}, "{titles[at[0] - 1]}"'
            yield Finding("Tips", "Duplicate slide title", where, "Give one of them another `title`.")


def unclear_section(where: str) -> Finding:
    """A section without a name of its own."""
    return Finding("Tips", "Unclear section name", where, "Give the speech's section a heading of its own.")
