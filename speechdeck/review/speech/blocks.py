"""The blocks of a speech's file: where a paragraph begins and ends in it, and how another is written beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...draft.marks import marked
from ...draft.writing import beginning_escaped, signs_escaped, unclosed
from ...words.text import Run
from ..target import Said, paragraphs_in
from ..text import Paragraph, Text
from ..wording.words import PARAGRAPH, placed_words, text_of_words
from .places import Stand

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+|#{1,6}[ \t]+)?")
"""What may stand before a paragraph's first word: an indent, the mark of a quotation, a list or a heading."""

_INDENT = re.compile(r"[^\S\n]*")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-+)[ \t]*(?:\n|$)")
_KEPT = re.compile(r"<!--.*?-->|\[\^[^\]\n]+\](?!:)", re.DOTALL)
_NUMBER = re.compile(r"\d{1,9}[.)](?=\s)")

Look = tuple[bool, bool, str | None]
_PLAIN: Look = (False, False, None)


class UnplacedError(Exception):
    """A change is of words whose place in the file is not known."""


class Blocks:
    """The paragraphs of a speech's file."""

    def __init__(self, source: str, text: Text, places: Mapping[int, Stand], written: Callable[[str], str]) -> None:
        self.source, self.text, self.places = source, text, places
        self.written = written
        """How words are written so that they are read as they are."""
        self.is_markdown = text.speech_file.suffix.lower() == ".md"
        self._numbers = {paragraph.start: number for number, paragraph in enumerate(text.paragraphs)}
        self._looks: dict[int, list[Look]] = {}

    # --- Texts --------------------------------------------------------------------------------------------------------

    def begun(self, written: str) -> str:
        """Return words that are written at a paragraph's beginning so that they are no mark of a block."""
        return beginning_escaped(written) if self.written is signs_escaped else written

    def looks(self, paragraph: Paragraph) -> list[Look]:
        """Return the look of each word of a paragraph: whether it is strong, emphasised, and where it leads."""
        if paragraph.start not in self._looks:
            chars = [
                (run.strong, run.emphasis, run.link)
                for run in paragraph.passage.runs
                for _ in range(len(run.text) + run.break_after)
            ]
            self._looks[paragraph.start] = [chars[start] for _, start, _ in placed_words(paragraph.passage.text)]
        return self._looks[paragraph.start]

    def is_emphasised(self, number: int) -> bool:
        """Return whether a word has a look of its own that the next one in its paragraph has not."""
        paragraph = self.text.paragraph_at(number)
        looks, at = self.looks(paragraph), number - paragraph.start
        return at < len(looks) and looks[at] != _PLAIN and (at + 1 == len(looks) or looks[at + 1] != looks[at])

    # --- Where a paragraph stands -------------------------------------------------------------------------------------

    def whole(self, paragraph: Paragraph) -> tuple[int, int]:
        """Return the lines of a paragraph, and the blank ones behind it: what goes with it."""
        start, end = self._first_line(paragraph), self._end(paragraph)
        if any(start <= place.start < end for place in self._places_of_others(paragraph)):
            raise UnplacedError
        behind = re.compile(r"(?:[ \t]*\n)*").match(self.source, end)
        blank = behind.end() if behind else end
        is_last = not self.source[blank:].strip()
        if is_last:
            return len(self.source[:start].rstrip()) + 1 if self.source[:start].strip() else start, len(self.source)
        return start, blank if start == 0 or self.source[:start].endswith("\n\n") else end

    def _places_of_others(self, paragraph: Paragraph) -> Iterator[Stand]:
        at = self._numbers[paragraph.start]
        for other in (*self.text.paragraphs[max(0, at - 1) : at], *self.text.paragraphs[at + 1 : at + 2]):
            yield from (self.places[each] for each in range(other.start, other.end) if each in self.places)

    def _first_line(self, paragraph: Paragraph) -> int:
        return self.source.rfind("\n", 0, self._place(paragraph.start).start) + 1

    def _end(self, paragraph: Paragraph) -> int:
        """Behind the end of its last line, and of the line that makes a heading of it."""
        end = self.source.find("\n", self._place(paragraph.end - 1).end) + 1 or len(self.source)
        if paragraph.passage.kind == "heading" and not self.prefix(paragraph).strip():
            underline = _UNDERLINE.match(self.source, end)
            return underline.end() if underline else end
        return end

    def prefix(self, paragraph: Paragraph) -> str:
        """Return what stands before a paragraph's first word in its line."""
        line = self._first_line(paragraph)
        pattern = _PREFIX if self.is_markdown else _INDENT
        found = pattern.match(self.source, line, self._place(paragraph.start).start)
        return found[0] if found else ""

    def _place(self, number: int) -> Stand:
        place = self.places.get(number)
        if place is None:
            raise UnplacedError
        return place

    # --- What is written beside it ------------------------------------------------------------------------------------

    def before(self, paragraph: Paragraph, new: Sequence[Said], words: Sequence[Sequence[Said]]) -> tuple[int, str]:
        """Return where new paragraphs before one are written, and as what; ``new`` are their ends."""
        at = self._first_line(paragraph)
        ahead = self.source[at : self._place(paragraph.start).start]
        if ahead.strip().strip("*_[\\") and not self.prefix(paragraph).strip():
            raise UnplacedError
        written = ""
        for end, each in zip(new, words, strict=True):
            as_item = self._is_item(end, default=paragraph.passage.item and self._follows_item(paragraph))
            block = self._block(each, end, paragraph, as_item=as_item)
            is_close = (as_item and paragraph.passage.item) or self._is_close(at)
            written += f"{block}\n" if is_close else f"{block}\n\n"
        return at, written

    def behind(
        self, paragraph: Paragraph, new: Sequence[Said | None], words: Sequence[Sequence[Said]]
    ) -> tuple[int, str]:
        """Return where new paragraphs behind one are written, and as what."""
        end = self._end(paragraph)
        at = end - 1 if self.source[:end].endswith("\n") else end
        written = ""
        above = paragraph.passage.item
        for said, each in zip(new, words, strict=True):
            as_item = self._is_item(said, default=paragraph.passage.item and self._precedes_item(paragraph))
            block = self._block(each, said, paragraph, as_item=as_item)
            is_close = (as_item and above) or self._is_close(end)
            written += f"\n{block}" if is_close else f"\n\n{block}"
            above = as_item
        return at, written

    def broken(self, paragraph: Paragraph, between: Sequence[Sequence[Said]], *, as_item: bool) -> str:
        """Return what breaks a paragraph in two, with the paragraphs between."""
        prefix, passage = self.prefix(paragraph), paragraph.passage
        if not self.is_markdown:
            is_close = self._is_close(self._first_line(paragraph)) or self._is_close(self._end(paragraph))
            gap = f"\n{self.prefix(paragraph)}" if is_close else "\n\n"
        elif as_item:
            gap = f"\n{prefix}"
        elif passage.depth:
            gap = f"\n\n{' ' * (len(prefix) + (len(passage.marker) + 1 if passage.marker else 0))}"
        elif passage.kind == "quotation":
            gap = f"\n{prefix.rstrip()}\n{prefix}"
        else:
            gap = "\n\n"
        return "".join(f"{gap}{self._text(each)}" for each in between) + gap

    def _is_close(self, at: int) -> bool:
        """Whether the lines of a plain text above and below a place are paragraphs with no blank line between."""
        above, below = self.source[:at].rpartition("\n")[0].rpartition("\n")[2], self.source[at:].partition("\n")[0]
        return not self.is_markdown and bool(above.strip() and below.strip())

    def _is_item(self, end: Said | None, *, default: bool) -> bool:
        if not self.is_markdown:
            return False
        if end and end.ends and (end.ends.item or end.ends.level):
            return end.ends.item
        return default

    def _follows_item(self, paragraph: Paragraph) -> bool:
        at = self._numbers[paragraph.start]
        return at > 0 and self.text.paragraphs[at - 1].passage.item

    def _precedes_item(self, paragraph: Paragraph) -> bool:
        at = self._numbers[paragraph.start] + 1
        return at < len(self.text.paragraphs) and self.text.paragraphs[at].passage.item

    def _block(self, words: Sequence[Said], end: Said | None, beside: Paragraph, *, as_item: bool) -> str:
        text = self._text(words)
        if not self.is_markdown:
            return self.prefix(beside) + text
        level = end.ends.level if end and end.ends else 0
        if level:
            return f"{'#' * level} {unclosed(text)}"
        if not as_item:
            return beginning_escaped(text)
        prefix = self.prefix(beside) if beside.passage.item else ""
        if _NUMBER.match(text):
            return prefix + text if not prefix.strip() else f"- {text}"
        return f"{prefix if prefix.strip() else f'{prefix}- '}{beginning_escaped(text)}"

    def _text(self, words: Sequence[Said]) -> str:
        return self.written(text_of_words(said.word for said in words if said.word != PARAGRAPH))

    # --- Written anew -------------------------------------------------------------------------------------------------

    def anew(self, first: Paragraph, last: Paragraph, target: Sequence[Said]) -> tuple[int, int, str]:
        """Return paragraphs as a whole, with other words; the look of words that stay is kept, and every comment."""
        start, end = self._first_line(first), self._end(last)
        kept = kept_of(self.source[start:end]) if self.is_markdown else ""
        text = "\n\n".join(self._anew(piece, first) for piece in paragraphs_in(target))
        lined = "\n" if self.source[:end].endswith("\n") else ""
        if not self.is_markdown:
            # Whether two lines are one paragraph depends on how they end, unless a blank one parts them.
            above, below = self.source[:start].endswith("\n\n") or not start, self.source[end:].startswith("\n")
            return start, end, ("" if above else "\n") + text + lined + ("" if below else "\n")
        return start, end, text + kept + lined

    def _anew(self, piece: Sequence[Said], first: Paragraph) -> str:
        words = [said for said in piece if said.word != PARAGRAPH]
        end = next((said for said in piece if said.word == PARAGRAPH), None)
        origins = [said.origin for said in words if said.origin is not None]
        if not origins:
            return self._block(words, end, first, as_item=False)
        paragraph = self.text.paragraph_at(origins[0])
        text = text_of_words(said.word for said in words)
        if not self.is_markdown:
            return self.prefix(paragraph) + text
        runs = tuple(self._runs(words))
        prefix, marker = self.prefix(paragraph), paragraph.passage.marker
        if marker and text.startswith(f"{marker} "):
            length = len(marker) + 1
            return f"{prefix}{marker} {beginning_escaped(marked(_behind(runs, length), self.written))}"
        if paragraph.passage.kind == "heading":
            return f"{'#' * paragraph.passage.level} {unclosed(marked(runs, self.written))}"
        return prefix + beginning_escaped(marked(runs, self.written))

    def _runs(self, words: Sequence[Said]) -> Iterator[Run]:
        before = _PLAIN
        for at, (said, behind) in enumerate(zip(words, self._looks_behind(words), strict=True)):
            # What is inserted has the look of what stands around it, if that is one.
            look = behind if said.origin is not None or before == behind else _PLAIN
            text = f" {said.word.text}" if said.word.spaced and at else said.word.text
            yield Run(text, *look)
            before = look

    def _looks_behind(self, words: Sequence[Said]) -> list[Look]:
        """Return for each word its look, or that of the next one that has one."""
        looks: list[Look] = []
        look = _PLAIN
        for said in reversed(words):
            look = self._look(said.origin) if said.origin is not None else look
            looks.append(look)
        return looks[::-1]

    def _look(self, number: int) -> Look:
        paragraph = self.text.paragraph_at(number)
        looks = self.looks(paragraph)
        return looks[number - paragraph.start] if number < paragraph.end else _PLAIN


def kept_of(written: str) -> str:
    """Return what is not spoken of a stretch of Markdown and stays: notes close to their word, comments apart."""
    return "".join(each if each.startswith("[") else f" {each}" for each in _KEPT.findall(written))


def _behind(runs: Sequence[Run], length: int) -> Iterator[Run]:
    """Runs without their first characters."""
    for run in runs:
        yield run.saying(run.text[length:], break_after=False)
        length = max(0, length - len(run.text))
