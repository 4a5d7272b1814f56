"""Reviews made by hand: what three colleagues and a new draft have otherwise than a deck."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from speechdeck.errors import Place
from speechdeck.review.findings import Change, Compared, Conflict, Cue, Hand, Piece, Remarked, Review
from speechdeck.review.returned.file import Comment

_MARKED = re.compile(r"\[-(?P<deleted>.*?)-\]|\{\+(?P<inserted>.*?)\+\}|(?P<kept>.+?)(?=\[-|\{\+|\Z)", re.DOTALL)


def pieces(marked: str) -> tuple[Piece, ...]:
    """Return the pieces of a text in which deleted words are ``[-so-]`` and inserted ones ``{+so+}``."""
    kinds: tuple[Literal["kept", "deleted", "inserted"], ...] = ("kept", "deleted", "inserted")
    return tuple(
        Piece(found[kind], kind) for found in _MARKED.finditer(marked) for kind in kinds if found[kind] is not None
    )


def speech(line: int, column: int = 1) -> Place:
    """Return a place in the speech."""
    return Place("speech.md", line, column)


def outline(line: int, column: int = 13) -> Place:
    """Return a place in the outline."""
    return Place("outline.yaml", line, column)


AMINA = Hand("harbour-script.docx", "Amina Haddad", "2026-11-25T18:42:00Z")
TOMAS = Hand("harbour.pptx", "Tomás Rey", "2026-11-25")
OFFICE = Hand("draft 4.docx")

_HARBOUR, _WATER, _PEOPLE = "The harbour we share", "Water that is measured", "Ferries, and the people on them"

_CHANGES = (
    Change(
        2,
        _HARBOUR,
        speech(9),
        pieces(
            "For eleven years the three ports of the strait have kept one timetable, one tariff and one radio channel, "
            "and in all of that time no ship has waited longer than [-a-]{+half a+} day for a berth[-,-]{+;+} the pilots "
            "say so, the insurers say so, and the harbour masters, who are the last to praise one another, say so too."
        ),
        (AMINA,),
    ),
    Change(
        2,
        _HARBOUR,
        speech(13),
        pieces("{+The night watch is theirs as well, from the first of March.+}"),
        (AMINA, OFFICE),
    ),
    Change(2, _HARBOUR, outline(14), pieces("One timetable[- for all-], one tariff"), (TOMAS,)),
    Change(
        3,
        _WATER,
        speech(21),
        pieces("نقيس اليوم مياه المضيق في [-أربع-]{+ست+} محطات، وتُنشر الأرقام {+كل صباح +}باللغات الثلاث."),
        (OFFICE,),
    ),
    Change(
        3,
        _WATER,
        speech(25),
        pieces("三个港口共用一张时刻表、一种费率和一个频道，[-十-]{+十一+}年来没有一艘船等待超过[-一-]{+半+}天。"),
        (OFFICE,),
    ),
    Change(
        3,
        _WATER,
        speech(29),
        pieces("[-We shall come back to the smaller rivers in spring.-]"),
        (TOMAS,),
        "The paragraph holds a direction to the speaker, which would go with it.",
    ),
)

_CONFLICT = Conflict(
    4,
    _PEOPLE,
    speech(37),
    pieces("carry [-two thousand-]{+2,400+} people each morning"),
    pieces("carry [-two thousand-]{+about two and a half thousand+} people each morning"),
    AMINA,
)

_COMMENTS = (
    Remarked(
        Comment(
            "Is this still true since the strike?\nPlease check with the pilots.",
            "Amina Haddad",
            "2026-11-25T18:44:00Z",
            "no ship has waited longer",
        ),
        "harbour-script.docx",
        2,
        _HARBOUR,
        speech(9),
    ),
    Remarked(Comment("Fine for us.", "Tomás Rey", "2026-11-25", is_resolved=True), "harbour.pptx", 4, _PEOPLE, None),
    Remarked(Comment("Can we have the French by Friday?", "Amina Haddad"), "harbour-script.docx"),
)

_CUES = (
    Cue(2, _HARBOUR, outline(18), "longer than a day", "longer than half a day"),
    Cue(3, _WATER, outline(29), "Water that is measured", "", "section"),
)

REVIEW = Review(
    "slides/harbour",
    (
        Compared("harbour-script.docx", "3f9c2a17", "the text that was sent on 24 November"),
        Compared(
            "harbour.pptx",
            "3f9c2a17",
            "the text that was sent on 24 November",
            ("Slide 6 of the file is new: it is told, and not written.",),
        ),
        Compared("draft 4.docx", "", "the speech as it stands here"),
    ),
    _CHANGES,
    (_CONFLICT,),
    _COMMENTS,
    _CUES,
)
"""All there can be, in three languages."""

NOTHING = Review("slides/harbour", (Compared("harbour.pptx", "3f9c2a17", "the text that was sent on 24 November"),))

COMMENTS = replace(NOTHING, comments=_COMMENTS[1:2])

CERTAIN = replace(NOTHING, changes=(_CHANGES[2],), cues=_CUES[:1])

WRITTEN = replace(CERTAIN, changes=(_CHANGES[2], _CHANGES[5]), written=("speech.md", "outline.yaml"))

_STEERING = "\x1b[2J\x07red\u202eder\x9b1m\udcff</ins><script>alert(1)</script>"

_HAND = Hand(_STEERING, _STEERING, _STEERING)

HOSTILE = Review(
    _STEERING,
    (Compared(_STEERING, _STEERING, _STEERING, (_STEERING,)),),
    (Change(1, _STEERING, Place(_STEERING, 1, 1), (Piece(_STEERING, "inserted"),), (_HAND,), _STEERING),),
    (Conflict(1, _STEERING, speech(1), (Piece(_STEERING),), (Piece(_STEERING, "deleted"),), _HAND),),
    (Remarked(Comment(_STEERING, _STEERING, _STEERING, _STEERING), _STEERING),),
    (Cue(1, _STEERING, outline(1), _STEERING, _STEERING),),
    (_STEERING,),
)
"""Each text that comes from a file clears the screen, turns letters round, and brings markup."""
