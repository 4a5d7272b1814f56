"""Random edits of random speeches: the file says what it is to say, and all else in it is as it was.

The speeches have all kinds of Markdown in them, and the words that come are what would be marks. What is written is read
again, by the reader of speeches: each word that stays looks as it did, headings and lists are what they were, all comments
are there, and so is each line that nobody touched, byte for byte.
"""

from __future__ import annotations

import re
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from speechdeck.read import read_speech_of
from speechdeck.review.speech.editing import Editor
from speechdeck.review.target import Hunk, Said, Target
from speechdeck.review.text import Text, paragraphs_of, read_text
from speechdeck.review.wording.differences import differences
from speechdeck.review.wording.words import PARAGRAPH, Word, placed_words, words_of
from speechdeck.words.text import Run

SPEECHES = 80
"""Of each kind."""

# --- Speeches -----------------------------------------------------------------------------------------------------

_PLAIN = [
    "our",
    "work",
    "with",
    "all",
    "the",
    "partners",
    "in",
    "that",
    "region",
    "has",
    "grown",
    "since",
    "then",
    "and",
    "it",
    "goes",
    "on",
]
_MARKDOWN = (
    "{a} {b}.",
    "{a},\n{b}.",
    "{a}\\\n{b}.",
    "{a}  \n{b}.",
    "Now *{a}*, and {b}.",
    "**{a}** {b}.",
    "__{a}__, _{b}_",
    "See [{a}](https://example.org/a_(b)?c=d) {b}.",
    "[{a}][home] {b}.",
    "{a}[^note] {b}.",
    "{a} <!-- Pause. --> {b}.",
    "{a} <!-- Look\nup. -->\n{b}.",
    "<!-- Slowly. -->\n{a} {b}.",
    "<!-- Not said. -->\n\n{a} {b}.",
    "- {a}\n- {b}",
    "* {a}\n\n* {b}",
    "1. {a}\n2. {b}",
    "- {a}\n  - {b}\n- {a}",
    "1. {a}\n\n   {b}",
    "> {a}\n> {b}",
    "> {a}\n>\n> {b}",
    "## {a} {b}",
    "### {a} ###\n\n{b}",
    "{a}\n---\n\n{b}",
    "```\n{a}\n{b}\n```",
    "    {a}\n    {b}",
    "<b>{a}</b> {b}<br>{a}",
    "{a} &amp; {b}&nbsp;&hellip;",
    r"\*{a}\* {b} \#1 1\. \_",
    "***\n\n{a} {b}",
    "{a} | {b}",
    "\t{a}",
    "我们{a}，{b}。有*两个*港口。",
    "لدينا {a} *ميناءان* {b}.",
)
_TEXT = (
    "{a} {b}.",
    "{a},\n{b}.",
    "{a}.\n{b}.",
    "  {a}\n  {b}.",
    "我们{a}，{b}。",
    "- {a}\n- {b}",
    "{a} *{b}* &amp; <b>",
)
_FRONT = "---\ntitle: A speech\n---\n\n"
_BEHIND = (("[^note]", "\n\n[^note]: Not said."), ("[home]", "\n\n[home]: https://example.org/"))


@dataclass(frozen=True)
class _Speech:
    """A speech's file, and the headings of its sections."""

    name: str
    content: bytes
    headings: tuple[str, ...]


def _speech(chance: Random, name: str) -> _Speech:
    is_markdown = name.endswith(".md")
    blocks: list[str] = []
    headings = tuple(f"Part {chance.choice(_PLAIN)} {number}" for number in range(chance.randint(1, 3)))
    for heading in headings:
        blocks.append(f"# {heading}" if is_markdown else heading)
        for block in chance.choices(_MARKDOWN if is_markdown else _TEXT, k=chance.randint(1, 5)):
            one, other = (" ".join(chance.choices(_PLAIN, k=chance.randint(1, 6))) for _ in "ab")
            blocks.append(block.format(a=one, b=other))
            # What nobody says stands between: lists and code go on over blank lines.
            blocks += ["<!-- . -->"] if is_markdown else []
    text = "\n\n".join(blocks)
    behind = "".join(definition for used, definition in _BEHIND if used in text)
    text = chance.choice(["", _FRONT] if is_markdown else [""]) + text + behind + "\n"
    content = text.replace("\n", chance.choice(["\n", "\n", "\r\n"])).encode()
    return _Speech(name, chance.choice([b"", b"", BOM_UTF8]) + content, headings)


def _written(speech: _Speech, folder: Path) -> Text:
    slides = "".join(f"\n  - section: {heading}" for heading in speech.headings)
    (folder / "outline.yaml").write_text(
        f"title: A speech\nlang: en\nspeech: {speech.name}\nslides:{slides}\n", "utf-8"
    )
    (folder / speech.name).write_bytes(speech.content)
    return read_text(folder)


# --- Edits --------------------------------------------------------------------------------------------------------

_NEW = "swift tide, (sic) *star* 1. 2) # + - > a_b_c [x] [^1] <b> <!-- &amp; &lt Ärger 港口 ميناء `code` \\ ! ** ~~~ | 3=4 === : “so”"

_Edit = tuple[str, int, int, int, list[str]]
_KINDS = ["replace"] * 4 + ["insert"] * 3 + ["delete"] * 2 + ["split", "join", "add", "remove"]


def _edits(chance: Random) -> list[_Edit]:
    """Some edits: of which kind, in which paragraph, at which word, of how many, and the words that come."""
    return [
        (
            chance.choice(_KINDS),
            chance.randrange(100),
            chance.randrange(100),
            chance.randint(1, 3),
            chance.choices(_NEW.split(), k=chance.randint(1, 4)),
        )
        for _ in range(chance.randint(1, 5))
    ]


def _edited(text: Text, edits: Sequence[_Edit]) -> list[str]:
    """The speech's paragraphs as somebody edited them; headings stay paragraphs of their own."""
    said = [each.passage.text for each in text.paragraphs]
    fixed = {at for at, each in enumerate(text.paragraphs) if each.passage.kind == "heading"}
    rows: list[tuple[list[str], bool]] = [(each.split(), at in fixed) for at, each in enumerate(said)]
    for kind, where, at, count, new in edits:
        number = where % len(rows)
        words, is_heading = rows[number]
        at %= len(words) + 1
        match kind:
            case "replace":
                words[at : at + count] = new
            case "insert":
                words[at:at] = new
            case "delete" if len(words) > count:
                del words[at : at + count]
            case "split" if not is_heading and 0 < at < len(words):
                rows[number : number + 1] = [(words[:at], False), (words[at:], False)]
            case "join" if not is_heading and number + 1 < len(rows) and not rows[number + 1][1]:
                rows[number : number + 2] = [(words + rows[number + 1][0], False)]
            case "add" if number:
                rows.insert(number, (list(new), False))
            case "remove" if not is_heading and len(rows) > 1:
                del rows[number]
    return [" ".join(words) for words, _ in rows if words]


def _hunks(text: Text, paragraphs: Sequence[str]) -> tuple[Target, list[Hunk]]:
    theirs = [word for each in paragraphs for word in (*words_of(each), PARAGRAPH)]
    edits = differences(text.words, theirs)
    target = Target(text)
    target.edit(0, len(text.stretches) - 1, edits, [Said(word) for word in theirs], [None] * len(edits))  # type: ignore[list-item]
    return target, list(target.hunks())


# --- Laws ---------------------------------------------------------------------------------------------------------

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_Look = tuple[Word, bool, bool, str | None]


def _looks(runs: Sequence[Run]) -> list[_Look]:
    chars = [(run.strong, run.emphasis, run.link) for run in runs for _ in range(len(run.text) + run.break_after)]
    text = "".join(run.text + "\n" * run.break_after for run in runs)
    return [(word, *chars[start]) for word, start, _ in placed_words(text)]


def _check(text: Text, target: Target, hunks: Sequence[Hunk], content: bytes, folder: Path) -> None:
    """Read what was written; the laws of it hold."""
    (folder / "again").mkdir()
    file = folder / "again" / text.speech_file.name
    file.write_bytes(content)
    said = [each for row in target.rows for each in row]
    found = [each.passage for each in paragraphs_of(read_speech_of(file, text.outline, _headings(text, said)))]
    assert [word for each in found for word in (*words_of(each.text), PARAGRAPH)] == [each.word for each in said]
    before = [look for each in text.paragraphs for look in (*_looks(each.passage.runs), None)]
    after = [look for each in found for look in (*_looks(each.runs), None)]
    stays = [(before[each.origin], look) for each, look in zip(said, after, strict=True) if each.origin is not None]
    assert [look for _, look in stays] == [look for look, _ in stays]
    levels = [each.passage.level for each in text.paragraphs if each.passage.kind == "heading"]
    assert [each.level for each in found if each.kind == "heading"] == levels
    raw = text.files[text.speech_file.name]
    assert content.startswith(BOM_UTF8) == raw.startswith(BOM_UTF8)
    old, new = raw.decode("utf-8-sig"), content.decode("utf-8-sig")
    if file.suffix == ".md":
        assert all(new.count(comment) >= old.count(comment) for comment in _COMMENT.findall(old))
    lines = iter(new.splitlines(keepends=True))
    for line in _untouched(text, hunks, old):
        assert line in lines, f"{line!r} is not there any more"


def _headings(text: Text, said: Sequence[Said]) -> Iterator[str]:
    """What the headings are to be: in a plain text, nothing else tells them."""
    piece: list[Said] = []
    for each in said:
        piece.append(each)
        if each.word != PARAGRAPH:
            continue
        if any(one.origin is not None and text.paragraph_at(one.origin).passage.kind == "heading" for one in piece):
            yield "".join(f" {one.word.text}" if one.word.spaced else one.word.text for one in piece).strip()
        piece = []


def _untouched(text: Text, hunks: Sequence[Hunk], source: str) -> Iterator[str]:
    """The lines in which no word of a paragraph with changes stands, or of one beside it."""
    editor = Editor(text)
    touched: set[int] = set()
    for hunk in hunks:
        for number in range(max(0, hunk.start - 1), min(hunk.end + 1, len(text.words))):
            paragraph = text.paragraph_at(number)
            stands = [editor.places[each] for each in range(paragraph.start, paragraph.end)]
            first, last = (editor.source.count("\n", 0, at) for at in (stands[0].start, stands[-1].end))
            touched |= {*range(first, last + 1)}
    for number, line in enumerate(source.splitlines(keepends=True)):
        if number not in touched and re.search(r"\w", line) and not line.startswith("<!--"):
            yield line


@pytest.mark.parametrize("name", ["speech.md", "speech.txt"])
def test_random_edits_are_written_where_they_belong(name: str) -> None:
    hunks_of_all: list[int] = []
    left_of_all: list[int] = []

    @seed(16)
    # What fails is shown as it was found: to make it smaller takes minutes (add Phase.shrink for that).
    @settings(
        max_examples=SPEECHES,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(number=st.integers(0, 2**32))
    def through_the_editor(number: int) -> None:
        speech, edits = _speech(Random(number), name), _edits(Random(number))
        with tempfile.TemporaryDirectory() as folder:
            text = _written(speech, Path(folder))
            target, hunks = _hunks(text, _edited(text, edits))
            edited = Editor(text).edited(hunks)
            written = [hunk for hunk in hunks if hunk not in edited.left]
            _check(text, target.without(edited.left), written, edited.content, Path(folder))
            hunks_of_all.append(len(hunks))
            left_of_all.append(len(edited.left))

    through_the_editor()
    assert sum(left_of_all) < 0.06 * sum(hunks_of_all)
