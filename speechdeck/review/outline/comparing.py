"""What is to change in the outline: texts that somebody changed on slides, and phrases of the speech that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...errors import Place
from ...model import OPENING
from ...words.text import pluralize, shortened
from ..differences import differences
from ..findings import Change, Cue, Hand
from ..hands import hand_of
from ..pieces import pieces_of, stretches_of
from ..returned.file import Returned
from ..target import Target
from ..text import Text
from ..words import words_of
from .editing import OutlineEditor
from .phrases import Phrases, is_same
from .presentation import shown_when_sent
from .scalars import PHRASES, Scalar
from .shown import ShownChange, shown_changes


class OutlineComparer:
    """Gathers what is to change in the outline; its file is written by the editor."""

    def __init__(self, text: Text, target: Target) -> None:
        self.text = text
        self.phrases = Phrases(text, target)
        self.editor = OutlineEditor(text)
        self.changes: list[Change] = []
        self.cues: list[Cue] = []
        self._sent: dict[int, Sequence[Sequence[str]] | None] = {}

    # --- Phrases ------------------------------------------------------------------------------------------------------

    def follow_the_speech(self) -> None:
        """Give phrases and headings that the outline names the words that the speech has now."""
        for slide, section in enumerate(self.text.sections):
            for scalar in self.editor.of_slide(slide):
                if scalar.key in PHRASES and not scalar.is_key and section.text:
                    self._follow(slide, scalar, self.phrases.phrase(scalar.value, slide))
            named = self.editor.keys(slide).get("section")
            if named and section.heading and named.value != OPENING:
                now = self.phrases.heading(slide)
                if not is_same(now, section.heading.text):
                    self._follow(slide, named, now)

    def _follow(self, slide: int, scalar: Scalar, new: str | None) -> None:
        if new is None or is_same(new, scalar.value):
            return
        self.cues.append(Cue(slide + 1, self.text.title(slide), scalar.place, scalar.value, new))
        if new:
            self.editor.replace(scalar, new)

    def keep_what_holds(self) -> None:
        """Leave out what would make the outline unreadable, and say that the author has to write it."""
        dropped = {place.line for place in map(self.editor.place_of, self.editor.drop_what_fails())}
        self.changes = [
            replace(change, why_not=change.why_not or _UNREADABLE) if change.place.line in dropped else change
            for change in self.changes
        ]

    # --- Slides -------------------------------------------------------------------------------------------------------

    def compare(
        self, returned: Returned, base: Text, here: Mapping[int, int], pairs: Mapping[int, int]
    ) -> Iterator[str]:
        """Compare what the slides of a file show with what they showed; yield what is only told.

        ``pairs`` says for each part of the file which slide of ``base`` it is, ``here`` which slide that is now.
        """
        if not returned.has_slides or not any(part.shown for part in returned.parts):
            return
        sent = self._shown(base)
        if sent is None:
            yield "What its slides show is not compared: the deck cannot be built as it was sent."
            return
        for at, part in enumerate(returned.parts):
            slide = pairs.get(at)
            if slide is None or slide not in here or slide >= len(sent):
                continue
            for change in shown_changes(sent[slide], part.shown):
                yield from self._bring(change, here[slide], hand_of(returned, base.outline))

    def _shown(self, base: Text) -> Sequence[Sequence[str]] | None:
        if id(base) not in self._sent:
            self._sent[id(base)] = shown_when_sent(base, self.text)
        return self._sent[id(base)]

    def _bring(self, change: ShownChange, slide: int, hand: Hand) -> Iterator[str]:
        where = f"Slide {slide + 1}, {self.text.title(slide)},"
        if not change.before:
            yield f'{where} shows a text more: "{shortened(change.after)}".'
            return
        if not change.after:
            yield f'{where} does not show this text any more: "{shortened(change.before)}".'
            return
        if change.before == self.text.title(slide) and is_same(change.after, self.phrases.heading(slide)):
            return
        scalar = self.editor.showing(slide, change.before)
        if scalar is not None:
            self._write(slide, scalar, change, hand)
        elif change.before == self.text.title(slide) and self.editor.add_title(slide, change.after):
            self._tell(slide, self.editor.keys(slide)["section"].place, change, hand)
        else:
            self._tell(slide, self.text.outline.slides[slide].place, change, hand, _UNCERTAIN)

    def _write(self, slide: int, scalar: Scalar, change: ShownChange, hand: Hand) -> None:
        written = self.editor.splices.get(scalar.start)
        self.editor.rewrite(scalar, change.after)
        if written and written != self.editor.splices[scalar.start]:
            self.editor.splices[scalar.start] = written
            self._tell(
                slide, scalar.place, change, hand, "Another file has this text otherwise: decide, and write it by hand."
            )
        elif not written:
            self._tell(slide, scalar.place, change, hand)

    def _tell(self, slide: int, place: Place, change: ShownChange, hand: Hand, why_not: str = "") -> None:
        before, after = words_of(change.before), words_of(change.after)
        pieces = pieces_of(stretches_of(before, after, differences(before, after)))
        self.changes.append(Change(slide + 1, self.text.title(slide), place, pieces, (hand,), why_not))


_UNREADABLE = "The outline could not be read with it: write it by hand."

_UNCERTAIN = "It is not certain from which words of the outline this text is made: write it by hand."


def told_of_new_sections(names: Sequence[str]) -> str:
    """Return what is told of sections that got a slide of their own."""
    return f"{pluralize(len(names), 'section')} more, each on a slide with its heading alone: {', '.join(names)}."
