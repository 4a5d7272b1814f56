"""A public copy confirms no guess: decks that show the same have the same copy; its outline is read for whole sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme

_OUTLINE = """\
title: What everybody may know
date: 2026-05-04
slides:
  - section: {opening}
    title: News
    subtitle: In short
  - section: {first}
    title: Results
    id: {id}
    content:
      - points:
          - text: Trade grew
            cue: {cue}
          - text: Prices fell
            cue: {other}
  - section: {second}
    title: Reasons
    content:
      - points: [They hold]
  - from: {phrase}
    title: Outlook
    content:
      - points: [Work goes on]
  - silent: true
    title: Thanks
"""

_SPEECH = """\
{greeting}

# {first}

{cue} first. Then {other}.

# {second}

{closing} {phrase}.
"""

_SAID = {
    "opening": "opening",
    "greeting": "Good morning.",
    "first": "Why we close the plant",
    "second": "The strike that must not happen",
    "id": "plant",
    "cue": "Trade has grown",
    "other": "inflation is lower",
    "phrase": "We look forward",
    "closing": "All of this stays among us.",
}
_SAID_OTHERWISE = {
    "opening": "opening",
    "greeting": "Ladies and gentlemen, it is a pleasure to be here with all of you.",
    "first": "Results",
    "second": "Results (2)",
    "id": "money",
    "cue": "Exports rose by a third",
    "other": "what we buy costs less",
    "phrase": "Nobody knows what comes",
    "closing": "[Pause.] Tell whoever asks.",
}


def _public(folder: Path, said: dict[str, str], theme: Theme) -> Built:
    deck = folder / "deck"
    deck.mkdir(parents=True)
    (deck / "outline.yaml").write_text(_OUTLINE.format(**said))
    (deck / "speech.md").write_text(_SPEECH.format(**said))
    return build(deck, theme, folder / "out", notes=False)


def test_what_is_not_shown_changes_no_byte(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one, other = _public(tmp_path / "one", _SAID, theme), _public(tmp_path / "other", _SAID_OTHERWISE, theme)
    assert one.powerpoint.read_bytes() == other.powerpoint.read_bytes()
    assert one.html.read_bytes() == other.html.read_bytes()


_SHORT = """\
title: Borders
keywords: [the border stays open, gates]
slides:
  - section: opening
    content:
      - points: ["[See](https://example.org/?q=nobody+will+lose+a+job)", Trade comes first.]
"""


def test_a_whole_sentence_of_the_speech_is_told_wherever_no_slide_shows_it(theme: Theme, tmp_path: Path) -> None:
    deck = tmp_path / "the-gates-are-old"
    deck.mkdir()
    (deck / "outline.yaml").write_text(_SHORT)
    (deck / "speech.md").write_text(
        "The border stays open. Nobody will lose a job. Trade comes first. The gates are old. Gates."
    )
    built = build(deck, theme, tmp_path / "out", notes=False)
    remedy = "Say it in other words for the public copy, or show it on a slide: what slides show is public."
    assert [(each.severity, each.place.line, each.sentence, each.remedy) for each in built.prepared.warnings] == [
        (
            "warning",
            2,
            '"keywords" holds a whole sentence of the speech that no slide shows: "the border stays open".',
            remedy,
        ),
        (
            "warning",
            6,
            '"text" holds a whole sentence of the speech that no slide shows: "nobody will lose a job".',
            remedy,
        ),
        (
            "warning",
            0,
            'The folder\'s name, which the files bear, holds a whole sentence of the speech: "the gates are old".',
            "Give the folder another name for the public copy, or show the sentence on a slide.",
        ),
    ]
    assert build(deck, theme, tmp_path / "out").prepared.warnings == ()
