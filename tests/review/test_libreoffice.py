from __future__ import annotations

from pathlib import Path

from speechdeck.review import review

from .editing_in_libreoffice import Edit, edit_in_libreoffice


def test_what_was_edited_in_libreoffice_comes_home(
    deck: Path, presentation: Path, script: Path, tmp_path: Path
) -> None:
    """It writes all of a file anew, in its own way; what it says otherwise is what was edited."""
    before = (deck / "speech.md").read_text("utf-8")
    edits = [
        Edit("EditNotes", presentation, "6 metres", "7 metres"),
        Edit("EditSlides", presentation, "A quay for everybody", "One quay for all"),
        Edit("Track", script, "money", "much money"),
    ]
    edit_in_libreoffice(edits, tmp_path / "office", ("Bo", "Lind"))
    made = review(deck, [presentation, script], write=True)
    assert made.is_clean
    still = 'Slide 3, Why we built it, still shows "6 metres", and the speech now says "7 metres".'
    assert [file.told for file in made.files] == [(), (still,)]
    assert [(change.slide, change.place.line) for change in made.changes] == [(3, 6), (3, 16), (2, 12)]
    assert [hand.who for change in made.changes for hand in change.hands if hand.file == str(script)] == ["Bo Lind"]
    after = before.replace("6 metres", "7 metres").replace("money", "much money")
    assert (deck / "speech.md").read_text("utf-8") == after
    shown = (deck / "outline.yaml").read_text("utf-8")
    assert "title: One quay for all" in shown
    assert "cue: 7 metres" in shown
