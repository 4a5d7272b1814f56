"""What is to change in the outline: texts that somebody changed on slides, and phrases of the speech that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...errors import Place
from ...model import OPENING
from ...words.amounts import read_amount
from ...words.numerals import Misread
from ...words.text import pluralize, shortened
from ..findings import Change, Cue, Hand
from ..hands import hand_of
from ..pieces import pieces_of, stretches_of
from ..returned.file import Returned
from ..target import Target
from ..text import Text
from ..wording.differences import differences
from ..wording.words import words_of
from .editing import OutlineEditor
from .phrases import Phrases, is_same
from .presentation import shown_when_sent
from .scalars import PHRASES, Scalar
from .shown import ShownChange, shown_changes
from .silent import with_silent


class OutlineComparer:
    """Gathers what is to change in the outline; its file is written by the editor."""

    def __init__(self, text: Text, target: Target) -> None:
        self.text = text
        self.phrases = Phrases(text, target)
        self.editor = OutlineEditor(text)
        self.changes: list[Change] = []
        self.cues: list[Cue] = []
        self._at: dict[int, tuple[int, str]] = {}
        """By where in the file something is written: which of the changes it is, and what is shown then."""
        self._sent: dict[int, Sequence[Sequence[str]] | None] = {}

    # --- Phrases ------------------------------------------------------------------------------------------------------

    def follow_the_speech(self) -> None:
        """Give phrases and headings that the outline names the words that the speech has now."""
        for slide, section in enumerate(self.text.sections):
            for scalar in self.editor.of_slide(slide):
                if scalar.key in PHRASES and section.text:
                    begins = scalar.path == ("from",)
                    self._follow(slide, scalar, self.phrases.phrase(scalar.value, slide, begins=begins))
            named = self.editor.keys(slide).get("section")
            if named and section.heading and named.value != OPENING:
                now = self.phrases.heading(slide)
                if not is_same(now, section.heading.text):
                    self._follow(slide, named, now)

    def _follow(self, slide: int, scalar: Scalar, new: str | None) -> None:
        if new is None or is_same(new, scalar.value):
            return
        self.cues.append(Cue(slide + 1, self.text.title(slide), scalar.place, scalar.value, new, scalar.key))
        if new:
            self.editor.rewrite(scalar, new)

    def still_shown(self) -> Iterator[str]:
        """Yield what slides still show of words that the speech says otherwise now."""
        for cue in self.cues:
            shown = (each for each in self.editor.of_slide(cue.slide - 1) if each.key not in (*PHRASES, "section"))
            if cue.new and any(
                is_same(each.shown, cue.old) and each.start not in self.editor.splices for each in shown
            ):
                yield f'Slide {cue.slide}, {cue.title}, still shows "{cue.old}", and the speech now says "{cue.new}".'

    def keep_what_holds(self) -> None:
        """Leave out what would make the outline unreadable, and say that the author has to write it."""
        for start in self.editor.drop_what_fails() & set(self._at):
            at, _ = self._at[start]
            self.changes[at] = replace(self.changes[at], why_not=_UNREADABLE)

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
        silent = [not section.text for section in base.sections]
        pairs = with_silent(pairs, [not part.paragraphs for part in returned.parts], silent)
        here = with_silent(here, silent, [not section.text for section in self.text.sections])
        hand = hand_of(returned, base.outline)
        for at, part in enumerate(returned.parts):
            slide = pairs.get(at, -1)
            if slide in here and slide < len(sent):
                for change in shown_changes(sent[slide], part.shown):
                    yield from self._bring(change, here[slide], hand)

    def _shown(self, text: Text) -> Sequence[Sequence[str]] | None:
        if id(text) not in self._sent:
            self._sent[id(text)] = shown_when_sent(text, self.text)
        return self._sent[id(text)]

    def _bring(self, change: ShownChange, slide: int, hand: Hand) -> Iterator[str]:
        is_heading = self.editor.is_heading(slide, change.before)
        if is_heading and is_same(change.after, self.phrases.heading(slide)):
            return
        scalar = self.editor.showing(slide, change.before) if change.before and change.after else None
        if scalar is not None:
            self._write(slide, scalar, change, hand)
        elif self._is_done(change, slide):
            return
        elif not change.before:
            yield f'{self._named(slide)} shows a text more: "{shortened(change.after)}".'
        elif not change.after:
            yield f'{self._named(slide)} does not show this text any more: "{shortened(change.before)}".'
        elif is_heading:
            self._give_title(slide, change, hand)
        else:
            self._tell(slide, self._place(slide), change, hand, _UNCERTAIN)

    def _is_done(self, change: ShownChange, slide: int) -> bool:
        """Whether the deck shows by now what a file has."""
        now = self._shown(self.text)
        if now is None or slide >= len(now):
            return False
        shown = [words_of(text) for text in now[slide]]
        return words_of(change.before) not in shown and (not change.after or words_of(change.after) in shown)

    def _named(self, slide: int) -> str:
        return f"Slide {slide + 1}, {self.text.title(slide)},"

    def _place(self, slide: int) -> Place:
        return self.text.outline.slides[slide].place

    def _write(self, slide: int, scalar: Scalar, change: ShownChange, hand: Hand) -> None:
        if scalar.is_number and isinstance(read_amount(change.after, self.text.outline.lang), Misread):
            self._tell(slide, scalar.place, change, hand, _NO_NUMBER)
        elif not self._is_settled(scalar.start, slide, scalar.place, change, hand):
            self.editor.rewrite(scalar, change.after)
            self._at[scalar.start] = (self._tell(slide, scalar.place, change, hand), change.after)

    def _give_title(self, slide: int, change: ShownChange, hand: Hand) -> None:
        named = self.editor.keys(slide).get("section")
        if named is None:
            self._tell(slide, self._place(slide), change, hand, _UNCERTAIN)
            return
        at = self.editor.behind(named)
        if not self._is_settled(at, slide, named.place, change, hand):
            self.editor.add_title(named, change.after)
            self._at[at] = (self._tell(slide, named.place, change, hand), change.after)

    def _is_settled(self, start: int, slide: int, place: Place, change: ShownChange, hand: Hand) -> bool:
        """Whether another file has a text otherwise too. If they do not agree, neither is written."""
        if start not in self._at:
            return False
        at, shown = self._at[start]
        if words_of(shown) == words_of(change.after):
            hands = dict.fromkeys((*self.changes[at].hands, hand))
            self.changes[at] = replace(self.changes[at], hands=tuple(hands))
            return True
        self.changes[at] = replace(self.changes[at], why_not=_DIFFERENT)
        self.editor.splices.pop(start, None)
        self._tell(slide, place, change, hand, _DIFFERENT)
        return True

    def _tell(self, slide: int, place: Place, change: ShownChange, hand: Hand, why_not: str = "") -> int:
        """Note a change, and return its number."""
        before, after = words_of(change.before), words_of(change.after)
        pieces = pieces_of(stretches_of(before, after, differences(before, after)))
        self.changes.append(Change(slide + 1, self.text.title(slide), place, pieces, (hand,), why_not))
        return len(self.changes) - 1


_UNREADABLE = "The outline could not be read with it: write it by hand."

_UNCERTAIN = "It is not certain from which words of the outline this text is made: write it by hand."

_NO_NUMBER = "A chart needs a number here: write it by hand."

_DIFFERENT = "The files have this text each in its own way: choose one, and write it by hand."


def told_of_new_sections(lacking: Sequence[str], added: Sequence[str]) -> Iterator[str]:
    """Yield what is told of sections that no slide said: those that got one, and those that need one."""
    if added:
        yield f"{pluralize(len(added), 'section')} more, each on a slide with its heading alone: {', '.join(added)}."
    elif lacking:
        yield f"{pluralize(len(lacking), 'section')} more, for which the outline needs a slide: {', '.join(lacking)}."
