"""What of a section could be shown: its lists, enumerations, figures, quotations and strongest sentence, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...words.phrases import SearchedText, unique_phrase
from ..spoken.lines import DANGLING, UNSPACED
from ..spoken.vocabulary import is_month

SENTENCE = re.compile(
    r"(?<!\b[^\W\d_]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bSr\.)(?<!\bSra\.)(?<!\bHon\.)(?<!\bbzw\.)(?<!\bтыс\.)"
    r"(?<=[.!?…؟])[\"'”’»)]*\s+(?=[^\W\d_]|[\"“«¿¡])|(?<=[。！？])(?=\w)"
)
"""Where one sentence ends and another begins."""

_TRIM = re.compile(r"^[\s\-–—:;,]+|[\s.;,:，；。、]+$")
_LONGEST = 110
"""Characters of an item that a slide has room for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Something on a slide, and the phrase at which it appears, if one stands there once."""

    text: str
    cue: str | None = None
    value: str = ""


def sentences(text: str) -> list[str]:
    """Return the sentences of paragraphs, each of which ends at a line's end."""
    return [part.strip() for line in text.split("\n") for part in SENTENCE.split(line) if part and part.strip()]


def trimmed(text: str) -> str:
    """Return a part of a sentence without what joined it to the rest."""
    return _TRIM.sub("", text)


def list_items(items: Sequence[str], searched: SearchedText) -> list[Shown]:
    """Return a list of the speech as points; a long item as its first clause, or not at all."""
    shown = []
    for item in items:
        text = first_clause(item)
        if text:
            shown.append(Shown(_capitalized(_DISCOURSE.sub("", text)), cue_for(text, searched)))
    return shown if len(shown) > 1 else []


_CLAUSE_END = re.compile(
    r"[.;:](?=\s)|\s[–—-]{1,2}(?=\s)|—|[。；，]|"
    r",(?=\s(?:which|who|where|but|and (?:we|they|it|that)|because|while|so|qui|dont|mais|que|pero|lo que|но|что|который|aber|die|der|das)\b)"
)
"""Where the rest of a sentence can be left off."""


_DISCOURSE = re.compile(
    r"^(first(ly)?|second(ly)?|third(ly)?|fourth|fifth|finally|lastly|enfin|por último|наконец),\s+(?=\w)",
    re.IGNORECASE,
)


def first_clause(item: str, longest: int = _LONGEST) -> str:
    """Return the beginning of an item up to where it could end, or nothing."""
    whole = trimmed(item)
    if len(whole) <= longest:
        return whole
    ends = [found.start() for found in _CLAUSE_END.finditer(whole)]
    fitting = [end for end in ends if 12 <= end <= longest]
    return trimmed(whole[: fitting[-1]]) if fitting else ""


_ENUMERATION = re.compile(
    r"(?:\b(?:includ(?:e|es|ing)|such as|namely|comme|tels? que|telles que|notamment|como|tales como|incluid[oa]s?|incluyen|"
    r"wie|darunter|nämlich|включая|такие как|а именно)\b:?|:)\s+(?P<list>[^.;:?!()]{12,260})(?=[.;?!])",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(and|or|et|ou|y|e|o|und|oder|и|или)\s+", re.IGNORECASE)
_INNER_AND = re.compile(r"\s+(?:and|or|et|ou|y|e|o|und|oder|и|или)\s+", re.IGNORECASE)
_MOST_WORDS = 7


def enumerations(text: str, searched: SearchedText) -> Iterator[list[Shown]]:
    """Yield what is enumerated within sentences: three parts or more, each short."""
    for found in _ENUMERATION.finditer(text):
        parts = _enumerated(found["list"])
        if 3 <= len(parts) <= 9 and all(len(part.split()) <= _MOST_WORDS and len(part) < 60 for part in parts):
            within = searched.find(found[0], most=1)
            since = within[0][0] if within else 0
            yield [Shown(_capitalized(part), cue_for(part, searched, since)) for part in parts]


def _enumerated(text: str) -> list[str]:
    """The parts of an enumeration; what joins the last two parts joins words elsewhere."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and not _JOINED.match(parts[-1]):
        parts[-1:] = _INNER_AND.split(parts[-1], maxsplit=1)
    return [re.sub(r"^the\s+", "", _JOINED.sub("", trimmed(part))) for part in parts]


_FIGURE = re.compile(
    r"(?<![\w.,/+:-])(?P<value>[$€£¥]?\d[\d.,\u00a0\u202f ]*\d|[$€£¥]?\d)(?P<unit>\s?(?:%|per ?cent|percent|pour cent|por ciento|prozent|процент\w*)|"
    r"\s(?:thousand|million|billion|trillion|millions?|milliards?|millones|milliones|миллион\w*|миллиард\w*|тысяч\w*)(?:\s(?:de|d'))?)?"
    r"\s+(?P<what>[^\W\d_][^.;:,!?()—–\d\n]{3,70}?)(?=\s*(?:[.;:,!?()—–\n]|--|$))",
)
_JOINS = re.compile(
    r"(of|in|at|and|or|to|for|on|by|as|is|are|was|were|de|en|y|o|et|ou|à|au|und|oder|von|в|на|и|из|по|в|في|من|على|إلى|أو|و)\b",
    re.IGNORECASE,
)
"""What begins no label: the number stands for itself, or counts what stands before it."""

_MOST_FIGURES = 3


def figures(text: str, searched: SearchedText) -> list[Shown]:
    """Return numbers with what they count; years, ordinals and numbers of paragraphs count nothing."""
    shown: list[Shown] = []
    for found in _FIGURE.finditer(text):
        value, unit, what = found["value"].strip(), (found["unit"] or "").strip(), found["what"].strip()
        if (
            _is_year(value, unit)
            or _is_date(what)
            or _JOINS.match(what)
            or len(what.split()) > 9
            or _begins_numbering(text, found.start())
        ):
            continue
        cue = cue_for(f"{found['value']}{found['unit'] or ''} {what}", searched)
        if cue and all(one.value != f"{value} {unit}".strip() for one in shown):
            shown.append(Shown(what, cue, f"{value}{'' if unit == '%' else ' '}{unit}".strip()))
    return shown[:_MOST_FIGURES]


def _is_year(value: str, unit: str) -> bool:
    return not unit and bool(re.fullmatch(r"(1[5-9]|20)\d\d", value))


def _is_date(what: str) -> bool:
    words = what.split()
    return is_month(words[0]) or (words[0] in ("de", "of") and len(words) > 1 and is_month(words[1]))


def _begins_numbering(text: str, at: int) -> bool:
    return bool(
        re.search(
            r"(paragraph|article|section|chapter|resolution|goal|no\.|nos\.|page|agenda)\s*$", text[:at], re.IGNORECASE
        )
    )


_QUOTED = re.compile(
    r"“([^”]{25,220})”|«\s?([^»]{25,220})\s?»|(?<![\w.,;!?])\"(?=\w)([^\"]{25,220})(?<=[\w.,!?])\"|「([^」]{12,120})」|„([^“]{25,220})“"
)


def quotations(text: str, searched: SearchedText) -> list[Shown]:
    """Return what is quoted at length."""
    found = (next(part for part in match.groups() if part) for match in _QUOTED.finditer(text))
    shown = [
        # A comma at its end belongs to the sentence around it.
        Shown(part.strip().rstrip(",;，、"), cue_for(part.strip(), searched))
        for part in found
        if len(part.split()) > 4 or len(part) < 60
    ]
    return [one for one in shown if one.cue][:1]


_STRONG = re.compile(
    r"\b(must|need|should|requires?|effective|never|only|first|key|essential|crucial|urgent|important|priority|together|future|"
    r"devons|faut|doit|ensemble|essentiel|debemos|necesitamos|juntos|müssen|gemeinsam|должны|необходимо|вместе|важно)\b|必须|应|要|يجب|ينبغي",
    re.IGNORECASE,
)


_TITLE = 120
"""Characters of a title that is a sentence; one that does not fit its place is shortened later."""
_REFERS = re.compile(
    r"((for|in|with|of|to|by|from|at) (this|these|that|those|them|it)|this|these|that|those|it|they|he|she|such|ce|cela|ceci|ces|ils?|elles?|esto|eso|estos|estas|это|эти|они|он|dies\w*|das|sie|es|and|but|or|"
    r"thank|merci|gracias|спасибо|شكرا|谢谢|let me)\b",
    re.IGNORECASE,
)
"""What points at another sentence says little alone."""


_THANKS = re.compile(
    r"\b(thank|merci|remerci|gracias|agradezco|danke|obrigad|спасибо|благодар)|شكر|谢|感谢", re.IGNORECASE
)
_SELF = re.compile(
    r"(I|we have only|let (me|us)|je|j'|nous avons|permettez|yo|quiero|quisiera|permítanme|я|позвольте|ich|erlauben)\b|我想|请允许|اسمحوا|أود",
    re.IGNORECASE,
)
"""What tells of who speaks says less than what it is about."""

_ANNOUNCES = re.compile(
    r"\b(let me|allow me|permettez-moi|permítanme|позвольте|lassen sie mich)\b|请允许|اسمحوا", re.IGNORECASE
)
"""What announces what will be said."""


def strongest(text: str, taken: set[str]) -> str:
    """Return the sentence of a stretch that is best as a title, or its first words."""
    return strong_sentence(text, taken) or _opening_words(text, taken)


def strong_sentence(text: str, taken: set[str]) -> str:
    """Return the sentence of a stretch that is best as a title: short, whole, and of what should be done; or nothing."""
    best, most = "", -99.0
    for place, sentence in enumerate(sentences(text)):
        whole = trimmed(sentence)
        title = whole if len(whole) <= _TITLE else first_clause(whole)
        if (
            not (5 if UNSPACED.match(title) else 12) <= len(title) <= _TITLE
            or title.casefold() in taken
            or sentence.endswith((":", "?", ","))
            or len(title.split()) < 4 <= len(title) / 8
        ):
            continue
        if _REFERS.match(title) or _THANKS.search(title) or _SELF.match(title) or _ANNOUNCES.search(title):
            continue
        worth = (
            len(_STRONG.findall(title)) * 2
            - place * 0.05
            - abs(len(title) - 55) / 40
            - 2 * title.startswith(("First,", "Second,", "Third,"))
            - (title != whole)
        )
        if worth > most:
            best, most = title, worth
    return best


def _opening_words(text: str, taken: set[str]) -> str:
    """The first words of a stretch, up to where a clause ends."""
    for sentence in sentences(text):
        title = trimmed(first_clause(sentence) or _beginning(sentence))
        if len(title) > 3 and title.casefold() not in taken:
            return title
    return ""


def _beginning(sentence: str) -> str:
    """The first words of a long sentence, up to a comma or to a word that needs no other."""
    start = sentence[:_LONGEST].rsplit(" ", 1)[0]
    commas = [found.start() for found in re.finditer(r"[,،，;]", start) if found.start() > _SHORTEST]
    if commas:
        return start[: commas[-1]]
    words = start.split()
    while len(words) > 1 and DANGLING.search(words[-1]):
        words.pop()
    return " ".join(words)


_SHORTEST = 25
"""Characters of the beginning of a sentence that says something."""


def cue_for(phrase: str, searched: SearchedText, since: int = 0) -> str | None:
    """Return a phrase that stands once in what is searched: the beginning of one, or it with words beside it."""
    found = searched.find(phrase, since, most=1)
    if not found:
        return None
    start, end = found[0]
    if len(searched.find(searched.text[start:end], most=2)) == 1:
        return unique_phrase(searched, start, end) or searched.text[start:end]
    for longer in (*_to_the_left(searched.text, start, end), *_to_the_right(searched.text, start, end)):
        if len(searched.find(longer, most=2)) == 1:
            return longer
    return None


_WIDENED = 4
"""Words beside it that make a phrase stand once."""


def _to_the_left(text: str, start: int, end: int) -> Iterator[str]:
    before = [found.start() for found in re.finditer(r"(?<!\S)\S", text[:start])]
    yield from (text[at:end] for at in before[: -_WIDENED - 1 : -1])


def _to_the_right(text: str, start: int, end: int) -> Iterator[str]:
    after = [end + found.end() for found in re.finditer(r"\w(?!\w)", text[end : end + 80])]
    yield from (text[start:at] for at in after[:_WIDENED])


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
