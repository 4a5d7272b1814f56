from __future__ import annotations

from pathlib import Path

from speechdeck.review.outline.presentation import shown_when_sent
from speechdeck.review.text import Text, read_text, text_of_files
from speechdeck.theme import Theme
from tests.quay import OUTLINE, SPEECH, write_quay


def test_slides_show_what_they_showed_when_they_were_sent(tmp_path: Path) -> None:
    text = read_text(write_quay(tmp_path))
    base = text_of_files(
        "quay",
        {
            "speech.md": SPEECH.replace("310 hours", "300 hours").encode(),
            "outline.yaml": OUTLINE.replace("310 hours", "300 hours").encode(),
        },
    )
    assert base
    was, now = shown_when_sent(base, text), shown_when_sent(text, text)
    assert was
    assert now
    assert "300 hours" in was[2]
    assert [text.replace("310", "300") for text in now[2]] == list(was[2])
    assert (was[0], was[1], was[3]) == (now[0], now[1], now[3])


_PICTURED = OUTLINE.replace(
    "  - section: Thanks\n",
    "  - section: Thanks\n    content:\n      - image:\n          file: pictures/quay.svg\n          decorative: true\n",
).replace("lang: en-GB\n", "lang: en-GB\ntemplate: own.pptx\n")


def _pictured(folder: Path, theme: Theme) -> tuple[Text, Text]:
    """A deck with a picture and a template of its own, and the text that was sent, with another title."""
    deck = write_quay(folder)
    (deck / "pictures").mkdir()
    (deck / "pictures" / "quay.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>', "utf-8"
    )
    (deck / "own.pptx").write_bytes(theme.package)
    (deck / "outline.yaml").write_text(_PICTURED, "utf-8")
    sent = _PICTURED.replace("A quay for everybody", "A quay for us")
    base = text_of_files("quay", {"speech.md": SPEECH.encode(), "outline.yaml": sent.encode()})
    assert base
    return read_text(deck), base


def test_pictures_and_the_template_are_those_beside_the_outline(tmp_path: Path, theme: Theme) -> None:
    text, base = _pictured(tmp_path, theme)
    shown = shown_when_sent(base, text)
    assert shown
    assert "A quay for us" in shown[1]
    assert not (tmp_path / "sent.pptx").exists()


def test_what_cannot_be_built_any_more_has_no_texts(tmp_path: Path, theme: Theme) -> None:
    text, base = _pictured(tmp_path, theme)
    (text.folder / "pictures" / "quay.svg").unlink()
    assert shown_when_sent(base, text) is None
