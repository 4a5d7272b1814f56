"""A thousand random decks through the whole program: files whose proof holds, or problems that an author can mend.

Half of the decks are sound but for what their texts hold; the others are damaged like files are: a key is misspelt, a
section goes missing, a cue is off by a word, an editor leaves half a file or another encoding. Nothing else may come out
than files or an AuthorError. What is built keeps the laws of every slide; and that the notes are the speech is checked
with other readers than those of the proof.
"""

from __future__ import annotations

import base64
import datetime
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lxml.html
import pptx
import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from speechdeck.errors import AuthorError
from speechdeck.model import BLOCKS
from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme

from .compose.laws import check

PARTS = 8
DECKS = 56
"""In each part."""

# --- Texts --------------------------------------------------------------------------------------------------------

_WORDS = (
    "border migration partners regional dialogue two decades of the a in government's society human mobility training "
    "whole l’Organisation réforme équilibrée сотрудничество границы współpraca źródło Müller naïve 1986. 15% AT&T R&D "
    "#1 $5 --> -- – — “high road” »ja« a/b C:\\new\\table snake_case_name 2*3*4 *not* **bold** `code` <br> <script> </section> "
    "</aside> &amp; &#65; {{x}} {%if%} ]]> [a] (b) [link](https://example.org/?a=1&b=2) ![picture](https://example.org/x.png) | ~~~ ::: @home 100,000 …"
)
_ODD = [
    "soft\u00adhyphen",
    "no\u00a0break",
    "zero\u200bwidth",
    "joined\u200d\u200c",
    "right\u200fto\u202eleft\u202c",
    "مرحبا",
    "שלום",
    "漢字かな交じり文。",
    "ไทย",
    "हिन्दी",
    "e\u0301te\u0301",
    "👩‍👩‍👧",
    "🇦🇹",
    "\ufeffmark",
    "line\u2028separator",
    "𝔉raktur",
    "\ufffd",
    "x" * 40,
]
# Five in six are from the first list.
_A_WORD = st.sampled_from([*_WORDS.split() * 7, *_ODD * 5])


def _phrases(most: int, least: int = 1) -> st.SearchStrategy[str]:
    return st.lists(_A_WORD, min_size=least, max_size=most).map(" ".join)


_PICTURES = {
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0L40 30" stroke="red"/></svg>',
    "photograph.png": base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM8ISfHwMDAxMDAwMDAAAANBAEIfXHKZgAAAABJRU5ErkJggg=="
    ),
}

# --- The speech ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Written:
    """A section as it stands in a Markdown file and as its reader sees it, with phrases that stand in it once."""

    heading: str | None
    markdown: str
    paragraphs: tuple[str, ...]
    phrases: tuple[str, ...]


_PLAIN = "our work with all the partners in that region has grown since then and it goes on"
_MARKS: list[tuple[str, str]] = [
    ("{}", "{}"),
    ("- {}", "{}"),
    ("1. {}", "1. {}"),
    ("7. {}", "7. {}"),
    ("> {}", "{}"),
    ("    {}", "{}"),
    ("**{}**", "{}"),
    ("Now *{}*, and", "Now {}, and"),
    ("See [{}](https://example.org/a_(b)?c=d&e)", "See {}"),
    ("- {}\n  - below it", "{} below it"),
    ("First\\\n{}", "First {}"),
    ("```\n{}\n```", "{}"),
    ("AT&amp;T, {}", "AT&T, {}"),
    ("\\*{}\\*", "*{}*"),
    ("<br>{}", "{}"),
    ("<b>{}</b> <!-- Pause. -->", "{}"),
]


@st.composite
def _paragraphs(draw: st.DrawFn, number: int) -> tuple[str, str, str]:
    """A paragraph in Markdown, what it says, and a phrase of it: the number makes it unlike all others."""
    words = [*draw(st.lists(st.sampled_from(_PLAIN.split()), min_size=2, max_size=30)), f"numbered{number}"]
    start = draw(st.integers(0, len(words) - 1))
    text = " ".join(words)
    mark, seen = draw(st.sampled_from(_MARKS))
    return mark.format(text), seen.format(text), " ".join(words[start:])


@st.composite
def _sections(draw: st.DrawFn, number: int) -> Written:
    heading = (
        f"{number}. {draw(st.sampled_from(_PLAIN.split()))} “{draw(st.sampled_from(_PLAIN.split()))}”"
        if number
        else None
    )
    paragraphs = [draw(_paragraphs(number * 10 + at)) for at in range(draw(st.integers(not number, 4)))]
    lines = [f"# {number}\\. {heading.partition(' ')[2]}"] if heading else []
    # The rule between paragraphs keeps a list from running into the next; it says nothing.
    markdown = "\n\n***\n\n".join([*lines, *(written for written, _, _ in paragraphs)])
    return Written(heading, markdown, tuple(seen for _, seen, _ in paragraphs), tuple(cue for _, _, cue in paragraphs))


# --- The outline --------------------------------------------------------------------------------------------------

_Tree = dict[str, Any]


def _cued(draw: st.DrawFn, item: _Tree, phrases: tuple[str, ...]) -> _Tree:
    wanted = bool(phrases) and draw(st.booleans())
    return item | {"cue": draw(st.sampled_from(phrases))} if wanted else item


@st.composite
def _points(draw: st.DrawFn, phrases: tuple[str, ...], depth: int = 0) -> list[Any]:
    items: list[Any] = []
    for _ in range(draw(st.integers(1, 3))):
        item = _cued(draw, {"text": draw(_phrases(6))}, phrases)
        if depth == 0 and draw(st.integers(0, 3)) == 0:
            item["points"] = draw(_points(phrases, depth + 1))
        items.append(item["text"] if len(item) == 1 else item)
    return items


_AMOUNTS = st.sampled_from(["0", "7", "-3", "44", "1,200", "12.5 %", "€3", "0.001", "–"])


_OF_ONE_UNIT = [
    ["0", "7", "-3", "44", "1,200", "0.001", "2 million", "(5)", ".5"],
    ["0", "12.5 %", "-3 %", "100 %"],
    ["€3", "€1.2m", "-€900k", "€2½ bn"],
]


def _captioned(draw: st.DrawFn) -> _Tree:
    return {"caption": draw(_phrases(6))} if draw(st.booleans()) else {}


@st.composite
def _charts(draw: st.DrawFn) -> _Tree:
    count = draw(st.integers(1, 6))
    labels = [draw(_phrases(2)) for _ in range(count)]
    amounts = st.sampled_from(draw(st.sampled_from(_OF_ONE_UNIT)))
    if draw(st.booleans()):
        data: list[_Tree] = [{"label": label, "value": draw(amounts)} for label in labels]
        return {"kind": draw(st.sampled_from(["bar", "column", "line", "pie", "doughnut"])), "data": data}
    names = draw(st.lists(_phrases(2), min_size=2, max_size=3))
    data = [{"label": label, "values": [draw(amounts) for _ in names]} for label in labels]
    return {"kind": draw(st.sampled_from(["bar", "column", "line"])), "series": names, "data": data}


@st.composite
def _blocks(draw: st.DrawFn, phrases: tuple[str, ...]) -> _Tree:
    kind = draw(st.sampled_from([*BLOCKS]))
    block: _Tree = {"heading": draw(_phrases(3))} if draw(st.integers(0, 3)) == 0 else {}
    match kind:
        case "points":
            content: Any = draw(_points(phrases))
        case "figures":
            values = st.sampled_from(["15", "2+", "1990s", "7,500,000", "½", "15 %", "€3bn", "<1", "两", "a b"])
            content = [
                _cued(draw, {"value": draw(values), "label": draw(_phrases(5))}, phrases)
                for _ in range(draw(st.integers(1, 4)))
            ]
        case "quote":
            content = _cued(draw, {"text": draw(_phrases(20))}, phrases)
            content |= {"source": draw(_phrases(4))} if draw(st.booleans()) else {}
        case "timeline":
            dates = draw(
                st.lists(st.sampled_from(["1998", "May 2003", "2003", "2012-04-17", "soon"]), min_size=2, max_size=5)
            )
            content = [_cued(draw, {"date": date, "text": draw(_phrases(4))}, phrases) for date in dates]
        case "comparison":
            content = [
                _cued(draw, {"heading": draw(_phrases(2)), "points": [draw(_phrases(3)) for _ in range(rows)]}, phrases)
                for rows in draw(st.lists(st.integers(1, 4), min_size=2, max_size=3))
            ]
        case "statement":
            content = _cued(draw, {"text": draw(_phrases(12))}, phrases)
        case "table":
            columns = draw(st.integers(1, 4))
            cells = st.lists(st.one_of(_phrases(2), _AMOUNTS), min_size=columns, max_size=columns)
            content = {"header": draw(cells), "rows": draw(st.lists(cells, min_size=1, max_size=4))}
            content = _cued(draw, content | _captioned(draw), phrases)
        case "chart":
            content = _cued(draw, draw(_charts()) | _captioned(draw), phrases)
        case "image":
            content = {"file": draw(st.sampled_from([*_PICTURES])), "fit": draw(st.sampled_from(["contain", "cover"]))}
            content |= {"alt": draw(_phrases(5))} if draw(st.booleans()) else {"decorative": True}
            content = _cued(draw, content | _captioned(draw), phrases)
        case _:
            most = 3 if kind == "flow" else 8
            boxes = draw(st.lists(_phrases(2), min_size=2, max_size=most))
            content = [_cued(draw, {"label": label}, phrases) for label in boxes]
            if draw(st.integers(0, 3)) == 0:
                content[0]["text"] = draw(_phrases(4))
    return block | {kind: content}


_WHOLE = ["Title and Content", "Title and Content, Dark"]
_PARTED = ["Two Content", "Two Content, Stacked", "Two Content, Dark", "Four Content"]


@st.composite
def _slides(draw: st.DrawFn, section: Written) -> _Tree:
    slide: _Tree = {"section": section.heading or "opening"}
    if draw(st.booleans()):
        slide["title"] = draw(_phrases(8))
    blocks = draw(st.lists(_blocks(section.phrases), max_size=2))
    if blocks:
        slide["content"] = blocks
        layouts = _WHOLE if len(blocks) == 1 else _PARTED
        slide["layout"] = draw(st.sampled_from(layouts))
    elif draw(st.integers(0, 3)) == 0:
        slide |= {"layout": draw(st.sampled_from(["Title Slide", "Title Slide, Light"])), "subtitle": draw(_phrases(5))}
    return slide


@st.composite
def _parted(draw: st.DrawFn, section: Written) -> list[_Tree]:
    """The slide of a section, now and then one that begins at a phrase of it, and one at which nothing is said."""
    slides = [draw(_slides(section))]
    # A block may wait for words that would go to the next slide.
    if section.phrases and "content" not in slides[0] and draw(st.booleans()):
        slides.append({"from": draw(st.sampled_from(section.phrases)), "title": draw(_phrases(8))})
    if draw(st.integers(0, 4)) == 0:
        slides.append({"silent": True, "title": draw(_phrases(8))})
    return slides


# --- The deck -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Files:
    """The two files of a deck. ``seen`` is what the speech says, as far as that is known without reading it."""

    outline: bytes
    speech: bytes
    ending: str
    seen: str | None


@st.composite
def _sound(draw: st.DrawFn) -> tuple[_Tree, list[Written], str]:
    """An outline and a speech that belong together, and the ending of the speech's file."""
    first = draw(st.integers(0, 1))
    sections = [draw(_sections(number)) for number in range(first, first + draw(st.integers(1, 4)))]
    ending = draw(st.sampled_from([".md", ".txt"]))
    outline: _Tree = {
        "title": draw(_phrases(8)),
        "subtitle": draw(_phrases(8)),
        "author": draw(_phrases(4)),
        "venue": draw(_phrases(3)),
        "footer": draw(_phrases(6)),
        "date": draw(st.dates(min_value=datetime.date(1000, 1, 1))).isoformat(),
        "lang": draw(st.sampled_from(["en", "en-GB", "fr", "ru", "pl", "ar", "zh-Hant", "pt-BR", "xx"])),
        "duration": draw(st.sampled_from(["8min", "1h", "90s", "0s"])),
        "wpm": draw(st.integers(40, 400)),
    }
    outline = {key: value for key, value in outline.items() if key == "title" or draw(st.integers(0, 3))}
    outline["speech"] = f"speech{ending}"
    outline["slides"] = [slide for section in sections for slide in draw(_parted(section))]
    return outline, sections, ending


def _dumper(outline: _Tree) -> Any:
    """PyYAML's own writes every letter as it is; a text repeated a thousand times would take it seconds."""
    overfull = any(len(str(holder[key])) > 20_000 for holder, key in _places(outline))
    return getattr(yaml, "CSafeDumper", yaml.SafeDumper) if overfull else yaml.SafeDumper


def _files(outline: _Tree, sections: list[Written], ending: str) -> Files:
    text = yaml.dump(outline, Dumper=_dumper(outline), sort_keys=False, allow_unicode=True, width=100)
    seen = "\n\n".join(part for section in sections for part in (section.heading, *section.paragraphs) if part)
    speech = "\n\n".join(section.markdown for section in sections) if ending == ".md" else seen
    return Files(text.encode(), speech.encode(), ending, seen)


# --- What goes wrong with files -----------------------------------------------------------------------------------


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every mapping or list of an outline with each of its keys."""
    entries = list(tree.items()) if isinstance(tree, dict) else list(enumerate(tree)) if isinstance(tree, list) else []
    return [place for key, value in entries for place in [(tree, key), *_places(value)]]


_STRANGE: list[Any] = [
    None,
    "",
    " ",
    [],
    {},
    3,
    -1,
    1.5,
    True,
    "null",
    "opening",
    [[]],
    [None],
    {"text": None},
    {"x": 1},
]
_STRANGE += [
    [{"text": "a", "points": [{"text": "b", "points": ["c"]}]}],
    "nan",
    "9" * 400,
    "*",
    "**",
    "[](x)",
    "`",
    "\\",
    "\u200b",
    "a\nb\tc",
    "a\x07b",
    "\0",
    ["a", {"text": "b"}],
    "../../etc/passwd",
]


def _change_a_value(draw: st.DrawFn, outline: _Tree) -> None:
    holder, key = draw(st.sampled_from(_places(outline)))
    holder[key] = draw(st.sampled_from(_STRANGE))


def _remove_a_value(draw: st.DrawFn, outline: _Tree) -> None:
    holder, key = draw(st.sampled_from(_places(outline)))
    del holder[key]


def _rename_a_key(draw: st.DrawFn, outline: _Tree) -> None:
    holder, key = draw(st.sampled_from([place for place in _places(outline) if isinstance(place[1], str)]))
    holder[draw(st.sampled_from([key[:-1], key + "s", key.upper(), "points", "text", "places", "", "<<"]))] = (
        holder.pop(key)
    )


def _move_a_slide(draw: st.DrawFn, outline: _Tree) -> None:
    outline["slides"] = draw(st.permutations([*outline["slides"], draw(st.sampled_from(outline["slides"]))]))


def _spoil_a_cue(draw: st.DrawFn, outline: _Tree) -> None:
    cues = [place for place in _places(outline) if place[1] == "cue"]
    if cues:
        holder, key = draw(st.sampled_from(cues))
        holder[key] = draw(st.sampled_from([f"{holder[key]} indeed", holder[key][1:] or "x", "the", "e", ".", "  "]))


def _overfill(draw: st.DrawFn, outline: _Tree) -> None:
    texts = [(holder, key) for holder, key in _places(outline) if isinstance(holder[key], str)]
    holder, key = draw(st.sampled_from([place for place in texts if place[1] not in ("speech", "file")]))
    holder[key] = " ".join([holder[key]] * draw(st.sampled_from([5, 60, 1000])))


def _choose_a_layout(draw: st.DrawFn, outline: _Tree) -> None:
    names = ["Blank", "Title Only", "Section Header", "Title Slide", "Comparison", "two content", *_WHOLE, *_PARTED]
    draw(st.sampled_from(outline["slides"]))["layout"] = draw(st.sampled_from(names))


_TREE_FAULTS: list[Callable[[st.DrawFn, _Tree], None]] = [
    _change_a_value,
    _remove_a_value,
    _rename_a_key,
    _move_a_slide,
    _spoil_a_cue,
    _overfill,
    _choose_a_layout,
]

_GARBAGE = [
    b": ",
    b"- ",
    b"\x00",
    b"\x07",
    b"\r",
    b"\t",
    b"\n",
    b"&a ",
    b"*a",
    b"!!int ",
    b"---\n",
    b"[",
    b"}",
    b'"',
    b"\\",
]
_GARBAGE += [
    b'"\\x07"',
    b'"\\0"',
    b'"\\ud800"',
    b"\xc2\x85",
    b"\xef\xbb\xbf",
    b"# ",
    b"> ",
    b"```\n",
    b"\xff",
    b"&#7;",
    b"![a](b)",
    b"\n#\n",
]


@st.composite
def _damaged_bytes(draw: st.DrawFn, whole: bytes) -> bytes:
    lines = whole.splitlines(keepends=True)
    at = draw(st.integers(0, 1000)) % len(lines)
    within = draw(st.integers(0, 1000)) % len(lines[at])
    match draw(st.integers(0, 9)):
        case 0 | 1 | 2 | 3:
            lines[at] = lines[at][:within] + draw(st.sampled_from(_GARBAGE)) + lines[at][within:]
        case 8:
            lines[at] = lines[at][:within] + draw(st.binary(max_size=8)) + lines[at][within + 1 :]
        case 4 | 5 | 6:
            lines[at : at + 1] = draw(st.sampled_from([[], [lines[at]] * 2, [b"  " + lines[at]], [lines[at].lstrip()]]))
        case 7:
            return b"".join(lines[:at]) + lines[at][:within]
        case _:
            return whole.decode(errors="replace").encode(
                draw(st.sampled_from(["utf-16", "utf-8-sig", "utf-7", "cp037"])), "replace"
            )
    return b"".join(lines)


@st.composite
def sound_decks(draw: st.DrawFn) -> Files:
    return _files(*draw(_sound()))


@st.composite
def damaged_decks(draw: st.DrawFn) -> Files:
    outline, sections, ending = draw(_sound())
    for fault in draw(st.lists(st.sampled_from(_TREE_FAULTS), max_size=3)):
        slides = outline.get("slides")
        if isinstance(slides, list) and slides and all(isinstance(slide, dict) for slide in slides):
            fault(draw, outline)
    files = _files(outline, sections, ending)
    match draw(st.integers(0, 9)):
        case 0 | 1 | 2:
            return replace(files, outline=draw(_damaged_bytes(files.outline)))
        case 3 | 4 | 5:
            return replace(files, speech=draw(_damaged_bytes(files.speech)), seen=None)
        case 6:
            return replace(files, speech=draw(_phrases(40)).encode(), seen=None)
        case _:
            return files


# --- The tests ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", range(PARTS))
def test_any_two_files_become_a_deck_that_holds_or_problems_to_mend(part: int, theme: Theme) -> None:
    outcomes: list[bool] = []

    @seed(part)
    # What fails is shown as it was found: to make it smaller takes minutes (add Phase.shrink for that).
    @settings(
        max_examples=DECKS,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(files=sound_decks() if part % 2 else damaged_decks())
    def through_the_whole_program(files: Files) -> None:
        outcomes.append(_build(files, theme))

    through_the_whole_program()
    # The sound decks are worth the name, and not every damage harms.
    assert sum(outcomes) > len(outcomes) * (0.4 if part % 2 else 0)


def _build(files: Files, theme: Theme) -> bool:
    """Build a deck and check what came out; return whether files did."""
    with tempfile.TemporaryDirectory() as folder:
        deck = Path(folder) / "deck"
        deck.mkdir()
        (deck / "outline.yaml").write_bytes(files.outline)
        (deck / f"speech{files.ending}").write_bytes(files.speech)
        for name, picture in _PICTURES.items():
            (deck / name).write_bytes(picture)
        try:
            built = build(deck, theme, Path(folder) / "dist")
        except AuthorError as error:
            _check_problems(error)
            assert not (Path(folder) / "dist").exists()
            return False
        assert {file.name for file in built.html.parent.iterdir()} == {"deck.html", "deck.pptx"}
        for scene in built.prepared.scenes:
            layout = built.prepared.theme.layout(scene.layout)
            assert layout is not None
            check(scene, layout, built.prepared.theme)
        if files.seen is not None:
            assert _words_of_html_notes(built) == _words(files.seen)
            assert _words_of_powerpoint_notes(built) == _words(files.seen)
        return True


def _check_problems(error: AuthorError) -> None:
    """An author can read each problem: it says what is wrong, where, and what to do."""
    assert error.problems
    for problem in error.problems:
        assert problem.sentence
        assert problem.remedy
        assert str(problem).startswith(problem.place.file)


def _words(text: str) -> list[str]:
    """Words as white space parts them; a no-break space does not."""
    return [word for word in re.split(r"[ \t\r\n\f\v]+", text) if word]


def _words_of_html_notes(built: Built) -> list[str]:
    page = lxml.html.document_fromstring(built.html.read_bytes())
    words: list[str] = []
    for notes in page.iterfind(".//aside[@class='notes']"):
        for line_end in notes.iter("br"):
            line_end.tail = f" {line_end.tail or ''}"
        words += [
            word for block in notes.iter("p", "h3", "pre") for word in _words("".join(map(str, block.itertext())))
        ]
    return words


def _words_of_powerpoint_notes(built: Built) -> list[str]:
    notes = [slide.notes_slide.notes_text_frame for slide in pptx.Presentation(str(built.powerpoint)).slides]
    return [word for frame in notes for paragraph in frame.paragraphs for word in _words(paragraph.text)]
