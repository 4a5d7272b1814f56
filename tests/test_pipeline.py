from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build, prepare
from speechdeck.prove import read_html
from speechdeck.theme import Theme, load_theme
from speechdeck.words.text import collapse_spaces

from .cases import Case, cases, told
from .conftest import CABSI

MESSAGES = Path(__file__).parent / "messages"


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for a deck, whose path in messages is its name."""
    (tmp_path / "deck").mkdir()
    monkeypatch.chdir(tmp_path)
    return Path("deck")


@cases(MESSAGES / "pipeline.txt")
def test_what_is_wrong_with_a_folder_is_told(case: Case, deck: Path, theme: Theme, pytestconfig: pytest.Config) -> None:
    case.write(deck)
    try:
        said = "\n\n".join(map(str, prepare(deck, theme).warnings))
    except AuthorError as error:
        said = "\n\n".join(map(str, error.problems))
    case.check(said, pytestconfig)


def test_where_nothing_is_said_at_any_slide_the_speech_may_be_empty(deck: Path, theme: Theme, tmp_path: Path) -> None:
    (deck / "speech.md").write_text("<!-- Nothing yet. -->\n", "utf-8")
    (deck / "outline.yaml").write_text(
        "title: Water\nslides: [{silent: true}, {silent: true, title: Wells}]\n", "utf-8"
    )
    assert build(deck, theme, tmp_path / "dist").powerpoint.is_file()
    (deck / "outline.yaml").write_text("title: Water\nslides: [{silent: true}, {section: Wells}]\n", "utf-8")
    with pytest.raises(AuthorError, match="There is no word in this file"):
        prepare(deck, theme)


@cases(MESSAGES / "compose.txt")
def test_what_the_template_cannot_show_is_told(
    case: Case, deck: Path, theme: Theme, pytestconfig: pytest.Config
) -> None:
    blank = replace(theme.layouts[0], name="Blank", placeholders=())
    case.write(deck)
    case.check(told(lambda: prepare(deck, replace(theme, layouts=(*theme.layouts, blank)))), pytestconfig)


@cases(MESSAGES / "pictures.txt")
def test_what_is_wrong_with_a_picture_is_told(
    case: Case, deck: Path, theme: Theme, pytestconfig: pytest.Config
) -> None:
    case.write(deck)
    case.check(told(lambda: prepare(deck, theme)), pytestconfig)


@cases(MESSAGES / "theme.txt")
def test_what_is_no_template_is_told(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    case.write(tmp_path)
    case.check(told(lambda: load_theme(Path("template.pptx"))), pytestconfig)


def test_a_link_does_not_lead_out_of_the_decks_folder(deck: Path, theme: Theme) -> None:
    (deck / "outline.yaml").write_text("title: Borders\nslides:\n  - section: opening\n")
    secret = deck.parent / "secret.md"
    secret.write_text("words\n")
    (deck / "speech.md").symlink_to(secret.resolve())
    with pytest.raises(AuthorError, match="outside the deck's folder"):
        prepare(deck, theme)


def test_a_speech_may_lie_in_a_folder_of_the_deck(deck: Path, theme: Theme) -> None:
    (deck / "outline.yaml").write_text("title: Borders\nspeech: texts/final.md\nslides:\n  - section: opening\n")
    (deck / "texts").mkdir()
    (deck / "texts" / "final.md").write_text("words\n")
    assert prepare(deck, theme).deck.words == 1


# --- Texts that look like markup ----------------------------------------------------------------------------------

TEXTS = [
    "1986. A great year.",
    "AT&T and R&D",
    "a <br> and a <b>bold</b> claim",
    "--> and <!-- and -->",
    "# not a heading",
    "## nor this #",
    r"C:\new\table",
    "$5 to $6, $x^2$",
    "| a | b |",
    "{{ mustache }} and {% raw %} and {# hash #}",
    "::: warning :::",
    "soft­hyphen, no\u00a0break, zero\u200bwidth, word\u2060joiner",
    "Ελληνικά, кириллица, 中文。日本語, 한국어, हिन्दी, ไทย",
    "العربية من اليمين ‏(15%)‏ عברית \u2067מימין\u2069",
    "👩‍👩‍👧 🇦🇹 é e\u0301 ﬁ Å",
    "</script><script>alert(1)</script>",
    "</aside></section></body>",
    "<![CDATA[ x ]]> ]]>",
    "&amp; &lt; &#65; &copy; &nosuch;",
    "*not* **emphasis**, _nor_ __this__, `code`",
    "[a](b) ![c](d) [e]: f <https://example.org>",
    "- not an item",
    "+ 1) nor this",
    "> not a quotation",
    "---",
    "~~struck~~ H~2~O x^2^ :smile: [^1] ==mark==",
    "\"straight\" 'single' “curly” ‘curly’ -- --- – — ... … (c) (tm)",
    "\\ \\* \\\\ trailing backslash \\",
    "%s %(name)s {0} {name} ${name} @import #{x}",
    "' onmouseover=\"alert(1)\" style='x",
]
"""As people paste them. Each is one paragraph, one line, and all of it words."""


def _escaped(text: str) -> str:
    """The text in Markdown: every mark that could count, with a backslash."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def _html(built: Built) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(built.html.read_bytes(), lxml.html.HTMLParser(encoding="utf-8"))


def _paragraphs(elements: Iterable[lxml.html.HtmlElement]) -> list[str]:
    return [collapse_spaces(element.text_content()) for element in elements]


@pytest.fixture(scope="module", params=["speech.txt", "speech.md"])
def markup(request: pytest.FixtureRequest, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A deck whose speech and slides say all these texts: the speech as it is, the slides with backslashes."""
    folder = tmp_path_factory.mktemp("markup")
    slides = [{"section": text, "title": _escaped(text), "content": [{"points": [_escaped(text)]}]} for text in TEXTS]
    # JSON is YAML, in which every text is quoted.
    (folder / "outline.yaml").write_text(
        json.dumps({"title": TEXTS[2], "speech": request.param, "slides": slides}, ensure_ascii=False), "utf-8"
    )
    plain = request.param == "speech.txt"
    sections = (
        f"{text}\n\nA {text} Z\n" if plain else f"# {_escaped(text)}\n\nA {_escaped(text)} Z\n" for text in TEXTS
    )
    (folder / request.param).write_text("\n".join(sections), "utf-8")
    return build(folder, theme, folder / "dist")


def test_every_word_stands_in_the_notes_of_the_page(markup: Built) -> None:
    notes = _html(markup).xpath("//aside")
    assert [_paragraphs(aside.xpath("./*")) for aside in notes] == [
        [collapse_spaces(text), collapse_spaces(f"A {text} Z")] for text in TEXTS
    ]


def test_every_word_stands_in_the_notes_of_the_presentation(markup: Built) -> None:
    slides = pptx.Presentation(str(markup.powerpoint)).slides
    notes = [[paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs] for slide in slides]
    assert notes == [[text, f"A {text} Z"] for text in TEXTS]


def test_every_word_stands_on_the_slides_of_the_page(markup: Built) -> None:
    page = _html(markup)
    assert _paragraphs(page.xpath("//section/*[self::h1 or self::h2]")) == TEXTS
    assert _paragraphs(page.xpath("//section/div[contains(@class, ' body ')]//p")) == TEXTS
    assert _paragraphs(page.xpath("//head/title")) == [TEXTS[2]]


def test_every_word_stands_on_the_slides_of_the_presentation(markup: Built) -> None:
    presentation = pptx.Presentation(str(markup.powerpoint))
    assert [slide.shapes.title.text for slide in presentation.slides] == TEXTS
    assert [slide.placeholders[1].text for slide in presentation.slides] == TEXTS
    assert presentation.core_properties.title == TEXTS[2]


def test_no_text_becomes_an_element_of_the_page(markup: Built) -> None:
    page = _html(markup)
    assert len(page.xpath("//section")) == len(TEXTS)
    assert page.xpath("//section//*[self::script or self::b or self::br or self::img or self::a or @onmouseover]") == []


NASTY = r'<b>AT&T</b> {{ x }} "C:\new" \'1986. \' </title> &amp; *a* ]]>'
"""Many of them in one line."""


@pytest.fixture(scope="module")
def nasty(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A deck that says it in every key that takes a text."""
    folder = tmp_path_factory.mktemp("nasty")
    text, label = _escaped(NASTY), {"label": _escaped(NASTY), "text": _escaped(NASTY)}
    blocks = [
        {"heading": text, "points": [text, {"text": text, "points": [text]}]},
        {"heading": text, "figures": [{"value": "1 & <2>", "label": text}]},
        {"heading": text, "tiles": [label, text]},
        {"heading": text, "flow": [label, text]},
        {"heading": text, "quote": {"text": text, "source": text}},
        {"heading": text, "statement": text},
        {"heading": text, "timeline": [{"date": "1998", "text": text}, {"2003": text}]},
        {"heading": text, "comparison": [{"heading": text, "points": [text]}, {text: [text, {"text": text}]}]},
    ]
    slides: list[dict[str, object]] = [{"section": "opening", "title": text, "subtitle": text}]
    slides += [
        {"section": f"{at} {NASTY}", "title": f"{at} {text}", "layout": "Title and Content", "content": [block]}
        for at, block in enumerate(blocks)
    ]
    outline: dict[str, object] = dict.fromkeys(("title", "author", "venue", "footer"), NASTY)
    outline |= {"keywords": [NASTY, "law"], "speech": "speech.txt", "slides": slides}
    (folder / "outline.yaml").write_text(json.dumps(outline, ensure_ascii=False), "utf-8")
    (folder / "speech.txt").write_text("\n".join(["words", *(f"{at} {NASTY}" for at in range(len(blocks)))]), "utf-8")
    return build(folder, theme, folder / "dist")


COUNTS = [4, 6, 4, 6, 6, 5, 4, 5, 8]
"""How often it stands on each slide: in its title and footer, subtitle and byline, heading and items."""


def test_every_key_of_the_outline_takes_such_a_text_to_the_page(nasty: Built) -> None:
    page = _html(nasty)
    for section, count in zip(page.xpath("//section"), COUNTS, strict=True):
        for aside in section.xpath("./aside"):
            section.remove(aside)
        assert section.text_content().count(NASTY) == count
    assert _paragraphs(page.xpath("//head/title")) == [NASTY]
    assert page.xpath("//head/meta[@name='author']/@content") == [NASTY]
    assert page.xpath("//head/meta[@name='keywords']/@content") == [f"{NASTY}, law"]
    assert "1 & <2>" in page.xpath("//section")[2].text_content()


def test_every_key_of_the_outline_takes_such_a_text_to_the_presentation(nasty: Built) -> None:
    presentation = pptx.Presentation(str(nasty.powerpoint))
    texts = ["\n".join(_texts(slide.shapes)) for slide in presentation.slides]
    assert [text.count(NASTY) for text in texts] == COUNTS
    assert "1 & <2>" in texts[2]
    properties = presentation.core_properties
    assert (properties.title, properties.author) == (NASTY, NASTY)
    assert properties.keywords == f"{NASTY}; law"


def _texts(shapes: Iterable[Any]) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _texts(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text


# --- One speech in two forms --------------------------------------------------------------------------------------


def test_the_cabsi_deck_is_the_same_from_the_pages_own_lines(cabsi: Built, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "cabsi"
    folder.mkdir()
    outline = (CABSI / "outline.yaml").read_text("utf-8")
    assert "speech: speech.md\n" in outline
    (folder / "outline.yaml").write_text(outline.replace("speech: speech.md\n", "speech: speech.txt\n"), "utf-8")
    shutil.copyfile(Path(__file__).parent / "read" / "cabsi.txt", folder / "speech.txt")
    plain = build(folder, theme, tmp_path / "dist")
    for mine, theirs in zip(plain.prepared.scenes, cabsi.prepared.scenes, strict=True):
        assert (mine.items, mine.title, mine.layout, mine.background) == (
            theirs.items,
            theirs.title,
            theirs.layout,
            theirs.background,
        )
        assert [cue.phrase for cue in mine.cues] == [cue.phrase for cue in theirs.cues]
        # In a plain text the marks of a list are words.
        assert mine.section.text.replace(" - ", " ") == theirs.section.text
    assert [slide.text for slide in read_html(plain.html)] == [slide.text for slide in read_html(cabsi.html)]
    assert plain.proof == replace(cabsi.proof, unspoken=())
