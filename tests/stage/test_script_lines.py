"""The lines of the script: where numbers stand, and words that are longer than a line."""

from __future__ import annotations

from pathlib import Path

from speechdeck.theme import Theme

from .decks import deck_of
from .windows import presented

_MARKS = """
() => [...document.querySelectorAll(".cue-mark")].map((mark) => {
  const box = mark.getBoundingClientRect();
  const text = document.createTreeWalker(mark.nextElementSibling, NodeFilter.SHOW_TEXT).nextNode();
  const word = document.createRange();
  word.setStart(text, 0);
  word.setEnd(text, text.data.search(/\\s|$/));
  const cue = word.getBoundingClientRect();
  return { gap: box.left - cue.right, above: Math.abs(box.top + box.height / 2 - cue.top - cue.height / 2) };
})
"""
"""How far each cue's number is to the right of its first word, and above or below it."""


def test_in_a_script_read_from_the_right_a_cues_number_stands_before_its_words(theme: Theme, tmp_path: Path) -> None:
    speech = (
        "مرحبا بكم.\n\n# الحوار\nتدعم المنظمة 15 حوارا في العالم، مع FRONTEX وغيرها، ثم تعمل معا.\n\n2030 هو العام.\n"
    )
    cues = ("15 حوارا", "FRONTEX وغيرها", "تعمل معا", "2030 هو")
    points = ", ".join(f"{{text: نقطة {number}, cue: {cue}}}" for number, cue in enumerate(cues))
    outline = (
        f"title: T\nlang: ar\nslides: [{{section: opening}}, {{section: الحوار, content: [points: [{points}]]}}]\n"
    )
    with presented(deck_of(tmp_path, theme, speech, outline).html) as talk:
        marks = talk.presenter.evaluate(_MARKS)
        assert len(marks) == 4
        for mark in marks:
            assert -1 <= mark["gap"] < 20, marks
            assert mark["above"] < 20, marks
        number, title = talk.presenter.evaluate(
            """() => {
              const mark = document.querySelector(".slide-mark");
              const range = document.createRange();
              range.selectNodeContents(mark.lastChild);
              return [mark.querySelector("b"), range].map((each) => each.getBoundingClientRect().toJSON());
            }"""
        )
        assert number["left"] - title["right"] > 8


def test_a_word_longer_than_a_line_is_broken(theme: Theme, tmp_path: Path) -> None:
    speech = f"See {'donaudampfschifffahrt' * 6} and https://example.org/{'a' * 120} now.\n"
    outline = "title: T\nslides: [{section: opening}]\n"
    with presented(deck_of(tmp_path, theme, speech, outline).html) as talk:
        for width in (1280, 400):
            talk.presenter.set_viewport_size({"width": width, "height": 700})
            wide = "() => { const pane = document.querySelector('.pane'); return pane.scrollWidth - pane.clientWidth; }"
            assert talk.presenter.evaluate(wide) <= 0
