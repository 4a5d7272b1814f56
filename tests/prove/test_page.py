from __future__ import annotations

import re
from pathlib import Path

import pytest

from speechdeck.pipeline import Built

from .copies import PHRASE, change, fault_of, proven


def test_a_word_changed_in_the_notes_of_the_page_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    change(page, PHRASE, "it is very gratifying to participate")
    assert fault_of(cabsi, page, presentation) == (
        "cabsi.html, slide 2: the notes differ from the speech: "
        'after "and development. Therefore, it is" it has "very" instead of "particularly".'
    )


@pytest.mark.parametrize(
    "written",
    [
        "it is\n   particularly\t\n gratifying to participate",
        "it is particularly</p><p>gratifying to participate",
        "it is particularly<br>gratifying to participate",
        "it is <em>parti</em>cularly <strong>grati</strong>fying to participate",
        "it is &#112;articularly gratifying to participate",
    ],
)
def test_white_space_and_formatting_of_the_page_do_not_count(
    cabsi: Built, page: Path, presentation: Path, written: str
) -> None:
    change(page, PHRASE, written)
    assert proven(cabsi, page, presentation) == cabsi.proof


def test_words_after_the_last_of_the_notes_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    before, after = page.read_text("utf-8").rsplit("</aside>", 1)
    page.write_text(f"{before}<p>Sent from my phone</p></aside>{after}", "utf-8")
    fault = fault_of(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 5: the notes differ from the speech: after ")
    assert fault.endswith(' partnership." it has "Sent from my phone" instead of "".')


def test_notes_that_are_missing_are_found(cabsi: Built, page: Path, presentation: Path) -> None:
    before, after = re.split(
        r'<aside class="notes"[^>]*>.*?</aside>', page.read_text("utf-8"), maxsplit=1, flags=re.DOTALL
    )
    page.write_text(before + after, "utf-8")
    assert fault_of(cabsi, page, presentation) == (
        "cabsi.html, slide 1: the notes differ from the speech: "
        'after "" it has "" instead of "Excellencies, Ladies and Gentlemen,".'
    )


def test_a_slide_that_is_missing_from_the_page_is_found(cabsi: Built, page: Path, presentation: Path) -> None:
    text = page.read_text("utf-8")
    page.write_text(text[: text.rindex("<section")] + text[text.rindex("</section>") :], "utf-8")
    assert fault_of(cabsi, page, presentation) == "cabsi.html has 4 slides instead of 5."


def test_a_title_changed_on_the_page_is_named(cabsi: Built, page: Path, presentation: Path) -> None:
    title = cabsi.prepared.scenes[2].title
    first, rest = title.split(" ", 1)
    change(page, f">{title}<", f">No {rest}<")
    assert fault_of(cabsi, page, presentation) == (
        f'cabsi.html, slide 3: the slide differs from the outline: after "" it has "No" instead of "{first}".'
    )


def test_words_on_a_slide_that_the_outline_does_not_have_are_found(
    cabsi: Built, page: Path, presentation: Path
) -> None:
    title = cabsi.prepared.scenes[1].title
    change(page, f">{title}<", f">{title} <i>Draft</i><")
    fault = fault_of(cabsi, page, presentation)
    assert fault.startswith("cabsi.html, slide 2: the slide differs from the outline: after ")
    assert fault.endswith(' it has "Draft" instead of "".')


def test_a_number_that_only_screen_readers_find_is_proven_too(gallery: Built, tmp_path: Path) -> None:
    page = tmp_path / gallery.html.name
    page.write_bytes(gallery.html.read_bytes())
    change(page, "<td>28</td>", "<td>29</td>")
    assert 'it has "29" instead of "28"' in fault_of(gallery, page, gallery.powerpoint)
