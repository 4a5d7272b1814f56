from __future__ import annotations

import json
import re
from typing import Any

from speechdeck.review.findings import Review
from speechdeck.review.showing import as_json
from tests.review.reviews import HOSTILE, NOTHING, REVIEW


def _read(review: Review) -> Any:
    return json.loads(as_json(review))


def test_all_that_was_found_is_there() -> None:
    found = _read(REVIEW)
    assert list(found) == ["deck", "files", "changes", "conflicts", "comments", "cues", "written"]
    assert [len(found[key]) for key in ("files", "changes", "conflicts", "comments", "cues")] == [3, 6, 1, 3, 2]


def test_a_change_says_what_is_otherwise_where_and_whose_it_is() -> None:
    assert _read(REVIEW)["changes"][2] == {
        "slide": 2,
        "title": "The harbour we share",
        "place": {"file": "outline.yaml", "line": 14, "column": 13},
        "before": "One timetable for all, one tariff",
        "after": "One timetable, one tariff",
        "pieces": [
            {"kind": "kept", "text": "One timetable"},
            {"kind": "deleted", "text": " for all"},
            {"kind": "kept", "text": ", one tariff"},
        ],
        "hands": [{"file": "harbour.pptx", "who": "Tomás Rey", "when": "2026-11-25"}],
        "why_not": "",
    }


def test_a_comment_that_is_on_nothing_has_no_place() -> None:
    assert _read(REVIEW)["comments"][2] == {
        "slide": 0,
        "title": "",
        "place": None,
        "text": "Can we have the French by Friday?",
        "about": "",
        "resolved": False,
        "hand": {"file": "harbour-script.docx", "who": "Amina Haddad", "when": ""},
    }


def test_conflicts_files_and_cues_have_all_their_words() -> None:
    found = _read(REVIEW)
    assert list(found["conflicts"][0]) == ["slide", "title", "place", "ours", "theirs", "hand"]
    assert found["files"][1]["told"] == ["Slide 6 of the file is new: it is told, and not written."]
    assert found["cues"][1]["new"] == ""
    assert [each["key"] for each in found["cues"]] == ["cue", "section"]


def test_keys_are_there_also_where_nothing_was_found() -> None:
    assert _read(NOTHING)["changes"] == _read(NOTHING)["written"] == []


def test_what_would_steer_a_terminal_is_escaped_and_comes_back_whole() -> None:
    text = as_json(HOSTILE)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert json.loads(text)["deck"] == HOSTILE.deck
