"""Planted faults: each way in which a reader could lose or change something is seen, and its honest twin is not."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pytest

from speechdeck.prove.speech import account_for


@dataclass(frozen=True)
class Planted:
    """A fault: what the speech says, what its notes must say, and what a reader that has the fault would make of it."""

    title: str
    speech: str
    notes: str
    faulty: str
    file: str = "speech.md"


def _in_text(title: str, speech: str, faulty: str) -> Planted:
    """A fault in a plain text, whose notes are the text."""
    return Planted(title, speech, speech, faulty, "speech.txt")


_PARAGRAPHS = "The hive woke.\n\nThe bees flew out.\n\nThe beekeeper slept on.\n"

# Each fault is a line: what is planted, the speech, its notes, and notes with the fault.
# fmt: off
_NUMBERS = [
    Planted("years become a list that counts", "1986. A hive.\n\n1991. A swarm.", "1986. A hive. 1991. A swarm.", "1986. A hive. 1987. A swarm."),
    Planted("a nested number goes on counting", "5. One\n   1. two", "5. One 1. two", "5. One 6. two"),
    Planted("a second list goes on counting", "1. a\n2. b\n\n***\n\n1. c", "1. a 2. b 1. c", "1. a 2. b 3. c"),
    Planted("a lazy list is counted", "1. a\n1. b", "1. a 1. b", "1. a 2. b"),
    Planted("a list's bracket becomes a full stop", "1) a\n2) b", "1) a 2) b", "1. a 2. b"),
    Planted("a list's numbers are lost", "1. a\n2. b", "1. a 2. b", "a b"),
    Planted("a leading nought is lost", "007. Bond", "007. Bond", "7. Bond"),
    Planted("a lone number is lost", "First.\n\n2.\n\nThen.", "First. 2. Then.", "First. Then."),
    Planted("a product loses its signs", "We had 2*3*4 hives.", "We had 2*3*4 hives.", "We had 234 hives."),
    Planted("a power loses its signs", "It is 2**10**3.", "It is 2**10**3.", "It is 2103."),
    Planted("a product beside an emphasis loses its signs", "*So*: 2*3*4.", "So: 2*3*4.", "So: 234."),
    Planted("a digit beside a link, whose address has it", "[Hive](https://a.example/7) 7", "Hive 7", "Hive"),
    Planted("a digit within a link, whose address has it", "[Hive 7](https://a.example/7)", "Hive 7", "Hive"),
    Planted("a number that a definition has too", "[Hive] 1991\n\n[hive]: /1991", "Hive 1991", "Hive"),
    Planted("a superscript digit is flattened", "10 m²", "10 m²", "10 m2"),
    Planted("an Arabic digit becomes a European one", "في ١٩٩١", "في ١٩٩١", "في 1991"),
    Planted("a percent sign is lost", "5 % of all", "5 % of all", "5 of all"),
    Planted("a decimal point is lost", "3.2 hives", "3.2 hives", "32 hives"),
    Planted("a minus becomes a hyphen", "−5 degrees", "−5 degrees", "-5 degrees"),
]

_SIGNS = [
    Planted("a plus before a number is lost", "It rose by\n+ 5 per cent.", "It rose by + 5 per cent.", "It rose by 5 per cent."),
    Planted("a minus before a number is lost", "- 5 degrees is cold.", "- 5 degrees is cold.", "5 degrees is cold."),
    Planted("a sign that means more than is lost", "> 50 hives burnt.", "> 50 hives burnt.", "50 hives burnt."),
    Planted("a number sign is lost", "#1 of all", "#1 of all", "1 of all"),
    Planted("seven number signs are lost", "####### seven", "####### seven", "seven"),
    Planted("an equals sign of its own is lost", "\n==\n", "==", ""),
    Planted("a star that ends no emphasis is lost", "Free*\n\n*not for bees", "Free* *not for bees", "Free not for bees"),
    Planted("an underscore within a word is lost", "the snake_case_word", "the snake_case_word", "the snakecaseword"),
    Planted("a backslash before a letter is lost", r"C:\new", r"C:\new", "C:new"),
    Planted("the sign behind a backslash is lost", r"9\* hives", "9* hives", "9 hives"),
    Planted("an ampersand is lost", "Bees & sons", "Bees & sons", "Bees sons"),
    Planted("brackets that are no link are lost", "He said [sic] so.", "He said [sic] so.", "He said sic so."),
    Planted("a tilde is lost", "~~Bees~~", "~~Bees~~", "Bees"),
    Planted("an em dash becomes a hyphen", "Bees — all", "Bees — all", "Bees - all"),
    Planted("curly quotation marks become straight", "“Bees”", "“Bees”", '"Bees"'),
    Planted("a quotation mark is dropped", "He said “bees” twice.", "He said “bees” twice.", "He said bees” twice."),
    Planted("three dots become an ellipsis", "And...", "And...", "And…"),
    Planted("an apostrophe turns", "the bees’ hive", "the bees’ hive", "the bees‘ hive"),
    Planted("a table's bar is lost", "| Year | Hives |\n| 2001 | 5 |", "| Year | Hives | | 2001 | 5 |", "Year Hives 2001 5"),
]

_CHARACTERS = [
    Planted("a letter is composed", unicodedata.normalize("NFD", "café"), unicodedata.normalize("NFD", "café"), "café"),
    Planted("a letter is decomposed", "café", "café", unicodedata.normalize("NFD", "café")),
    Planted("a full-width letter is folded", "ＡＢＣ", "ＡＢＣ", "ABC"),
    Planted("a ligature is parted", "ﬁne", "ﬁne", "fine"),
    Planted("a soft hyphen is lost", "bee\u00adkeeper", "bee\u00adkeeper", "beekeeper"),
    Planted("a zero-width joiner is lost", "می\u200cخواهم", "می\u200cخواهم", "میخواهم"),
    Planted("a zero-width space is lost", "ab\u200bcd", "ab\u200bcd", "abcd"),
    Planted("a mark of direction is lost", "שלום\u200f!", "שלום\u200f!", "שלום!"),
    Planted("an emoji's variation is lost", "❤\ufe0f", "❤\ufe0f", "❤"),
    Planted("an emoji falls apart", "👩\u200d🌾", "👩\u200d🌾", "👩🌾"),
    Planted("a character beyond the first plane is cut", "𝒳-ray", "𝒳-ray", "\ufffd-ray"),
    Planted("a character is replaced", "naïve", "naïve", "na\ufffdve"),
    Planted("a line separator becomes a sign", "hive\u2028bee", "hive bee", "hive⏎bee"),
    Planted("a capital becomes small", "The Bees", "The Bees", "The bees"),
    Planted("a sharp s is spelt out", "Straße", "Straße", "Strasse"),
    Planted("a byte order mark is spoken", "\ufeffBees", "Bees", "\ufeffBees"),
]

_WORDS = [
    Planted("a paragraph is lost", _PARAGRAPHS, _PARAGRAPHS, "The hive woke. The beekeeper slept on."),
    Planted("a paragraph is said twice", _PARAGRAPHS, _PARAGRAPHS, "The hive woke. The bees flew out. The bees flew out. The beekeeper slept on."),
    Planted("a paragraph is moved", _PARAGRAPHS, _PARAGRAPHS, "The hive woke. The beekeeper slept on. The bees flew out."),
    Planted("the last paragraph is lost", _PARAGRAPHS, _PARAGRAPHS, "The hive woke. The bees flew out."),
    Planted("the first letter is lost", _PARAGRAPHS, _PARAGRAPHS, _PARAGRAPHS[1:]),
    Planted("words are swapped", "bees and hives", "bees and hives", "hives and bees"),
    Planted("a word said twice is said once", "very very old", "very very old", "very old"),
    Planted("everything is lost", "Bees.", "Bees.", ""),
    Planted("there is a word at the end", "Bees.", "Bees.", "Bees. Amen."),
    Planted("there is a word before the beginning", "Bees.", "Bees.", "Well: Bees."),
    Planted("a sub-heading is lost", "# A\n\n## Bees\n\nThey fly.", "A Bees They fly.", "A They fly."),
    Planted("an underlined heading is lost", "Bees\n====\n\nThey fly.", "Bees They fly.", "They fly."),
    Planted("a line of code is lost", "```\nlet bees\nfly\n```", "let bees fly", "let bees"),
    Planted("a mark in code is lost", "```\n*bees*\n```", "*bees*", "bees"),
    Planted("a mark in a code span is lost", "See `*bees*`.", "See *bees*.", "See bees."),
    Planted("an item is lost", "- bees\n- hives", "bees hives", "bees"),
    Planted("a quotation is lost", "So:\n\n> Bees.\n> Hives.", "So: Bees. Hives.", "So:"),
    Planted("a quotation's indented line is lost", "> Bees\n    > hives", "Bees hives", "Bees"),
    Planted("a link's text is lost", "[Bees](https://a.example)", "Bees", ""),
    Planted("an address in angle brackets is lost", "<https://a.example>", "https://a.example", ""),
    Planted("the text between two tags is lost", "They <b>fly</b> far.", "They fly far.", "They far."),
    Planted("the text of a block of HTML is lost", "<div>\nBees\n</div>", "Bees", ""),
    Planted("a line after a comment is lost", "<!-- now -->\nBees", "Bees", ""),
    Planted("a line that only looks like a definition is lost", "[Pause]: now", "[Pause]: now", ""),
    Planted("two dashed lines swallow what is no front matter", "---\nGood morning.\n---\n\nBees", "Good morning. Bees", "Bees"),
    Planted("an indented text between two dashed lines is swallowed", "---\n    Bees\n---\n\nHives", "Bees Hives", "Hives"),
    Planted("a comment without an end swallows the rest", "Bees\n\n<!-- now\n\nHives", "Bees <!-- now Hives", "Bees"),
    Planted("a wrapped line of Chinese is lost", "蜜蜂飞\n过山", "蜜蜂飞过山", "蜜蜂飞"),
    _in_text("a star of a plain text is lost", "*bees* fly", "bees fly"),
    _in_text("a number sign of a plain text is lost", "# bees", "bees"),
    _in_text("an entity of a plain text is decoded", "bees &amp; hives", "bees & hives"),
    _in_text("front matter of a plain text is left out", "---\ntitle: Bees\n---\nHives", "Hives"),
    _in_text("a comment of a plain text is left out", "Bees <!-- all -->", "Bees"),
    _in_text("a plain text's last line is lost", "Bees\nHives\n", "Bees"),
]

_UNSPOKEN = [
    Planted("a comment is spoken", "Bees.\n\n<!-- PAUSE -->\n\nHives.", "Bees. Hives.", "Bees. PAUSE Hives."),
    Planted("a comment is spoken with its marks", "Bees. <!-- PAUSE --> Hives.", "Bees. Hives.", "Bees. <!-- PAUSE --> Hives."),
    Planted("a comment of several lines is spoken", "Bees.\n\n<!--\nLook\n\nup\n-->\n\nHives.", "Bees. Hives.", "Bees. up --> Hives."),
    Planted("a footnote is spoken", "Bees[^1].\n\n[^1]: A book.\n\nHives.", "Bees. Hives.", "Bees. A book. Hives."),
    Planted("a footnote's second paragraph is spoken", "Bees[^1].\n\n[^1]: A book.\n\n    Page 3.\n\nHives.", "Bees. Hives.", "Bees. Page 3. Hives."),
    Planted("a footnote's mark is spoken", "Bees[^1].\n\n[^1]: A book.", "Bees.", "Bees[^1]."),
    Planted("a footnote's number is spoken", "Bees[^1].\n\n[^1]: A book.", "Bees.", "Bees1."),
    Planted("front matter is spoken", "---\ntitle: Bees\n---\n\nHives.", "Hives.", "title: Bees Hives."),
    Planted("front matter in TOML is spoken", '+++\ntitle = "Bees"\n+++\n\nHives.', "Hives.", 'title = "Bees" Hives.'),
    Planted("a line of attributes is spoken", '{:start="2"}\n2. Bees', "2. Bees", '{:start="2"} 2. Bees'),
    Planted("attributes at a line's end are spoken", "Bees {: .big}", "Bees", "Bees {: .big}"),
    Planted("a tag is spoken", "They <b>fly</b>.", "They fly.", "They <b>fly</b>."),
    Planted("a link's address is spoken", "[Bees](https://a.example) fly", "Bees fly", "Bees https://a.example fly"),
    Planted("a link's title is spoken", '[Bees](/a "Hives") fly', "Bees fly", "Bees Hives fly"),
    Planted("a definition is spoken", "[Bees] fly\n\n[bees]: /a", "Bees fly", "Bees fly [bees]: /a"),
    Planted("a script is spoken", "<script>\nlet a\n</script>\n\nBees", "Bees", "let a Bees"),
    Planted("an entity stays as it is", "Bees &amp; hives", "Bees & hives", "Bees &amp; hives"),
    Planted("an entity is decoded twice", "Write &amp;lt;.", "Write &lt;.", "Write <."),
    Planted("an entity is lost", "2 &#8212; 3", "2 — 3", "2 3"),
    Planted("an entity becomes another character", "2 &ndash; 3", "2 – 3", "2 - 3"),
]
# fmt: on

PLANTED = [*_NUMBERS, *_SIGNS, *_CHARACTERS, *_WORDS, *_UNSPOKEN]

planted = pytest.mark.parametrize("fault", [pytest.param(fault, id=fault.title) for fault in PLANTED])


def _problems(fault: Planted, notes: str) -> list[str]:
    account = account_for(fault.speech.encode(), fault.file, {"deck.html": notes, "deck.pptx": notes})
    return [str(problem) for problem in account.problems]


@planted
def test_a_planted_fault_is_seen(fault: Planted) -> None:
    assert _problems(fault, fault.faulty) != []


@planted
def test_the_honest_notes_are_not_called_a_fault(fault: Planted) -> None:
    assert _problems(fault, fault.notes) == []


def test_no_two_planted_faults_have_one_name() -> None:
    titles = [fault.title for fault in PLANTED]
    assert len(titles) == len(set(titles)) >= 35
