"""Public copies searched for the speech: every byte stream of a file, for a run of words that no slide shows.

The directions to the speaker are searched for as the speech is, and the short ones whole.

A part, a picture's metadata or the download inside the page may hold a text in many guises. Whatever can be unpacked is
unpacked, and everything is read as UTF-8 and as UTF-16, with and without its markup, and as addresses write it.
"""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_plus

from ..errors import Place, Problem
from ..model import Deck, Node, Outline
from ..scene import Chart, Cluster, Scene
from ..words.scripts import UNSPACED
from ..words.text import Run, text_of
from .proof import ProofError
from .streams import streams

_RUN = 8
"""So many words in a row are a passage of the speech."""

_TELLING = 3
"""So many words make a direction that is shorter than a passage a secret of its own."""

_LETTER = re.compile(f"[{UNSPACED}]")
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
"""A word; in scripts that put no space between words, a letter."""

_SENTENCE_END = re.compile(r"(?<=[.!?…:;])[\"'”’»)]*\s+|(?<=[。！？])|\n")

_TAG = re.compile(r"<[^<>]*>")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
"""A byte as an address writes it (RFC 3986, 2.1)."""
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|[bfnrt])")
"""A character as JSON writes it (RFC 8259, 7), and scripts (ECMA-262, 12.9.4)."""

Passage = tuple[str, ...]
"""Words in a row."""


@dataclass(frozen=True, slots=True)
class Search:
    """How many byte streams of a file were read, and the passage that was found in one of them."""

    streams: int
    passage: str | None


def secret_passages(
    speech: str, shown: Iterable[str], directions: Iterable[str] = (), program: Iterable[str] = ()
) -> set[Passage]:
    """Return the passages of the speech, each of eight words, that are not shown to the public anyway.

    With them go those of the directions, and whole directions that are shorter. A few words may well stand in every
    page, in its ``program`` or its template, as "back to the start" does: these are given away by nobody.
    """
    told = [tuple(words(text)) for text in directions]
    secret = {*_runs(words(speech)), *(run for each in told for run in _runs(each))}
    secret |= {each for each in told if len(each) < _RUN and _is_telling(each)}
    lengths = {len(run) for run in secret}
    for text in shown:
        secret.difference_update(_runs_of(lengths, words(text)))
    short = {len(run) for run in secret} - {_RUN}
    for text in program if short else ():
        secret.difference_update(_runs_of(short, words(text)))
    return secret


def _is_telling(direction: Passage) -> bool:
    """Whether a direction says something; in scripts without spaces, two letters count as a word."""
    return sum(0.5 if _LETTER.fullmatch(word) else 1 for word in direction) >= _TELLING


def secret_of(deck: Deck, scenes: Sequence[Scene], program: Iterable[str] = ()) -> set[Passage]:
    """Return what of the speech the public must not read: all but what the slides say, and what the deck is called."""
    sections = [slide.section for slide in deck.slides]
    directions = (each.text for section in sections for each in section.directions)
    speech = " ".join(section.text for section in sections)
    return secret_passages(speech, [*shown_texts(scenes), deck.outline.title], directions, program)


def search_files(secret: set[Passage], files: Sequence[Path]) -> int:
    """Search a public copy for the speech; return in how many byte streams none of it was found."""
    found = [search(file.read_bytes(), secret) for file in files]
    for file, each in zip(files, found, strict=True):
        if each.passage:
            raise ProofError(f'{file.name} is a public copy, but holds a passage of the speech: "{each.passage}".')
    return sum(each.streams for each in found)


def search(file: bytes, secret: Set[Passage]) -> Search:
    """Search a file for a secret passage."""
    # Any secret run has one of these in it; most streams have none, and are done with at once.
    marks, lengths = {max(run, key=len) for run in secret}, {len(run) for run in secret}
    read = 0
    for stream in streams(file):
        read += 1
        for found in map(_WORD.findall, _readings(stream)):
            if not marks.isdisjoint(found) and (leaked := _leak(secret, lengths, found)):
                return Search(read, " ".join(leaked))
    return Search(read, None)


def leaks_in_outline(outline: Outline, secret: Set[Passage]) -> Iterator[Problem]:
    """Tell where the outline itself has a secret passage that goes into the files, but not onto a slide."""
    for place, key, found in _found_in_outline(outline, secret):
        sentence = f'"{key}" holds a passage of the speech that no slide shows: "{" ".join(found)}".'
        yield Problem(place, sentence, _IN_OTHER_WORDS)


_IN_OTHER_WORDS = "Say it in other words for the public copy, or show it on a slide: what slides show is public."


def sentences_in_outline(deck: Deck, scenes: Sequence[Scene]) -> Iterator[Problem]:
    """Warn of whole sentences of the speech, too short for a passage, in what goes into the files or is their name."""
    secret = _short_sentences(deck, scenes)
    for place, key, found in _found_in_outline(deck.outline, secret):
        sentence = f'"{key}" holds a whole sentence of the speech that no slide shows: "{" ".join(found)}".'
        yield Problem(place, sentence, _IN_OTHER_WORDS, "warning")
    if named := _leak(secret, {len(run) for run in secret}, words(deck.name)):
        sentence = (
            f'The folder\'s name, which the files bear, holds a whole sentence of the speech: "{" ".join(named)}".'
        )
        remedy = "Give the folder another name for the public copy, or show the sentence on a slide."
        yield Problem(Place(deck.outline.place_of("title").file), sentence, remedy, "warning")


def _short_sentences(deck: Deck, scenes: Sequence[Scene]) -> set[Passage]:
    """The sentences and headings of the speech that say something in less than a passage, and that no slide shows."""
    sections = [slide.section for slide in deck.slides]
    spoken = [each for section in sections for each in section.spoken]
    told = (tuple(words(sentence)) for each in spoken for sentence in _SENTENCE_END.split(each.text))
    secret = {each for each in told if len(each) < _RUN and _is_telling(each)}
    lengths = {len(run) for run in secret}
    for text in (*shown_texts(scenes), deck.outline.title):
        secret.difference_update(_runs_of(lengths, words(text)))
    return secret


def _found_in_outline(outline: Outline, secret: Set[Passage]) -> Iterator[tuple[Place, str, Passage]]:
    lengths = {len(run) for run in secret}
    for node in _nodes(outline):
        for key in (name for name in type(node).model_fields if name not in _IN_NO_FILE):
            leaks = (_leak(secret, lengths, words(text)) for text in _texts(getattr(node, key)))
            if found := next(filter(None, leaks), None):
                yield node.place_of(key), key, found


_IN_NO_FILE = frozenset({"places", "section", "from_", "id", "cue", "speech", "template", "file", "venue", "footer"})
"""Keys whose words stand in no public copy, except on a slide."""


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for name in type(node).model_fields:
        value = getattr(node, name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Node):
                yield from _nodes(child)


def _texts(value: object) -> Iterator[str]:
    """What a key's value says: a text with the addresses of its links, a list as one text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        runs = [each for each in value if isinstance(each, Run)]
        yield text_of(runs) or " ".join(each for each in value if isinstance(each, str))
        yield from (unquote_plus(run.link) for run in runs if run.link)
        yield from (text for each in value if isinstance(each, tuple) for text in _texts(each))


def shown_texts(scenes: Sequence[Scene]) -> Iterator[str]:
    """Yield what the slides say: each paragraph, all of a slide together, and what its drawings say in words."""
    for scene in scenes:
        texts = [paragraph.text for paragraph in scene.paragraphs]
        yield from texts
        yield " ".join(texts)
        for item in scene.items:
            if isinstance(item, Cluster):
                yield from (group.text for group in item.groups)
            elif isinstance(item, Chart):
                yield from _charted(item)


def _charted(chart: Chart) -> Iterator[str]:
    """What a chart says: each of its texts, and all of them in the orders in which files hold them."""
    (_, *names), *rows = chart.table
    yield from (text for row in chart.table for text in row)
    yield " ".join(label.paragraph.text for label in chart.labels)
    yield " ".join([*names, *(row[0] for row in rows)])
    yield from map(" ".join, zip(*rows, strict=True))
    yield " ".join(text for row in chart.table for text in row)
    # So it is described, where there are several series.
    named = (f"{row[0]} {' '.join(map(' '.join, zip(names, row[1:], strict=True)))}" for row in rows)
    yield " ".join(named)


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters, without what stands between them and what nobody sees in them."""
    return _WORD.findall(_folded(text))


def _folded(text: str) -> str:
    """The text in small letters, each letter and its accents written in one way, and without what nobody sees."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", _visible(text)).casefold())


def _visible(text: str) -> str:
    """The text without soft hyphens, joiners and marks of direction: an author's copy may have them, another not."""
    hidden = "".join(char for char in set(text) if unicodedata.category(char) == "Cf")
    return re.sub(f"[{re.escape(hidden)}]", "", text) if hidden else text


def _readings(stream: bytes) -> Iterator[str]:
    """The stream in each encoding, folded as words are; its markup gone, and in its place nothing, or a space."""
    for text in _decoded(stream):
        plain = html.unescape(text)
        guises = [plain]
        if _PERCENT.search(plain):
            guises.append(unquote_plus(plain))
        if _ESCAPE.search(plain):
            guises.append(_unescaped(plain))
        for guise in guises:
            folded = _folded(guise)
            yield folded
            if "<" in folded:
                yield _TAG.sub("", folded)
                yield _TAG.sub(" ", folded)


def _unescaped(text: str) -> str:
    """A text with the characters that JSON and scripts write as escapes; what parts words is a space."""
    found = _ESCAPE.sub(_character, text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(escape: re.Match[str]) -> str:
    code = next(filter(None, escape.groups()), None)
    return chr(min(int(code, 16), sys.maxunicode)) if code else " "


def texts_in(file: bytes) -> Iterator[str]:
    """Yield what a file says, in every way in which it is searched."""
    for stream in streams(file):
        yield from _readings(stream)


def _decoded(stream: bytes) -> Iterator[str]:
    yield stream.decode("utf-8", "replace")
    if b"\0" in stream:
        for encoding in ("utf-16-le", "utf-16-be"):
            for start in (0, 1):
                yield stream[start:].decode(encoding, "replace")


def _leak(secret: Set[Passage], lengths: Iterable[int], found: Sequence[str]) -> Passage | None:
    """The first secret run among words, if there is one; the secret has runs of some lengths."""
    return next((run for run in _runs_of(lengths, found) if run in secret), None)


def _runs_of(lengths: Iterable[int], found: Sequence[str]) -> Iterator[Passage]:
    """Every run of words that has one of the lengths, the longest first."""
    for length in sorted(lengths, reverse=True):
        yield from _runs(found, length)


def _runs(found: Sequence[str], length: int = _RUN) -> Iterator[Passage]:
    """Every so many words in a row."""
    return zip(*(found[at:] for at in range(length)), strict=False)
