from __future__ import annotations

from speechdeck.model import Outline
from speechdeck.review.findings import Hand
from speechdeck.review.hands import Hands, hand_of
from speechdeck.review.returned.file import Paragraph, Part, Returned, Revision
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import words_of

_OUTLINE = Outline.model_validate({"title": "The quay", "date": "2026-05-12", "slides": [{"section": "opening"}]})


def _returned(*paragraphs: Paragraph, when: str = "2026-11-02T10:00:00Z") -> Returned:
    return Returned("back.docx", None, (Part(paragraphs),), who="Ana Ortiz", when=when)


def test_a_change_is_of_whoever_tracked_it() -> None:
    revisions = (
        Revision("deleted", "310", "Bo Lind", "2026-11-01T08:00:00Z"),
        Revision("inserted", "290", "Bo Lind", "2026-11-01T08:00:00Z"),
    )
    paragraph = Paragraph("Our ships waited 290 hours", revisions=revisions)
    hands = Hands(_returned(paragraph), [paragraph], _OUTLINE)
    ours, theirs = words_of("Our boats waited 310 hours"), hands.said(ends=False)
    edits = differences(ours, [said.word for said in theirs])
    assert hands.of_edits(theirs, ours, edits) == [
        Hand("back.docx", "Ana Ortiz", "2026-11-02T10:00:00Z"),
        Hand("back.docx", "Bo Lind", "2026-11-01T08:00:00Z"),
    ]


def test_nobody_saved_a_file_that_has_the_time_at_which_it_was_built() -> None:
    assert hand_of(_returned(when="2026-05-12T00:00:00Z"), _OUTLINE) == Hand("back.docx")
