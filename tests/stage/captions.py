"""Decks with captions: speeches in three scripts, and what the room sees of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme

ENGLISH = """Dear Mr. President, dear friends of the harbour.

# The harbour

Our harbour was built in 1904, when Dr. Alma Berg drew its first quay with a pencil on the back of a bill. It is old.
Every morning, long before the first ferry leaves for the islands, the fishermen carry their nets over the wet stones,
the baker opens her window, and the children run down to see whether the water has risen in the night; they know it has.

## What we have seen

1. The water rises by 4 mm a year.
2. The quay sinks by 2 mm; that is R&D's number, and <not> ours.

We close with thanks.

# The plan

We build. <!-- Pause. --> Two locks and one wall keep the water out, and nobody has to move away.
"""
SPOKEN_IN_ENGLISH = """Dear Mr. President, dear friends of the harbour.
Our harbour was built in 1904, when Dr. Alma Berg drew its first quay with a pencil on the back of a bill. It is old.
Every morning, long before the first ferry leaves for the islands, the fishermen carry their nets over the wet stones,
the baker opens her window, and the children run down to see whether the water has risen in the night; they know it has.
1. The water rises by 4 mm a year.
2. The quay sinks by 2 mm; that is R&D's number, and <not> ours.
We close with thanks.
We build. Two locks and one wall keep the water out, and nobody has to move away.
"""
_ENGLISH_OUTLINE = """title: T
slides:
  - section: opening
  - section: The harbour
    content: [points: [{text: Since 1904, cue: built in 1904}, {text: The ferry, cue: "Every morning"}, {text: Thanks, cue: We close}]]
  - section: The plan
    content: [points: [{text: Locks, cue: Two locks}]]
"""

CHINESE = """各位来宾，上午好。

# 港口

我们的港口建于一九零四年。每天清晨，在第一班渡轮开往群岛之前，渔民们抬着渔网走过湿漉漉的石阶，面包师打开窗户，孩子们跑下来看夜里的水位是否又上涨了，他们知道答案：水一直在上涨，而且比我们的父辈所见过的任何时候都要快。我们必须行动。

谢谢大家。
"""
_CHINESE_OUTLINE = """title: 海边的来信
lang: zh-CN
slides:
  - section: opening
  - section: 港口
    content: [points: [{text: 渡轮, cue: 每天清晨}]]
"""

ARABIC = """السيدات والسادة، صباح الخير.

# الميناء

بني ميناؤنا في عام 1904. في كل صباح، وقبل أن تغادر أول عبارة إلى الجزر، يحمل الصيادون شباكهم فوق الحجارة المبللة، وتفتح
الخبازة نافذتها، ويركض الأطفال ليروا هل ارتفع الماء في الليل؛ وهم يعرفون الجواب، فالماء يرتفع كل عام أكثر مما رآه آباؤنا. علينا أن نعمل.

شكرا لكم جميعا.
"""
_ARABIC_OUTLINE = """title: رسالة من البحر
lang: ar
slides:
  - section: opening
  - section: الميناء
    content: [points: [{text: العبارة, cue: في كل صباح}]]
"""

SPEECHES = {
    "english": (ENGLISH, _ENGLISH_OUTLINE, SPOKEN_IN_ENGLISH),
    "chinese": (CHINESE, _CHINESE_OUTLINE, re.sub("(?m)^#.*$", "", CHINESE)),
    "arabic": (ARABIC, _ARABIC_OUTLINE, re.sub("(?m)^#.*$", "", ARABIC)),
}
"""Of each language the speech, its outline, and what of it is spoken: no heading, no direction."""


def built(language: str, folder: Path, theme: Theme, *, notes: bool = True) -> Built:
    """The deck of a language, its presentation file beside it."""
    speech, outline, _ = SPEECHES[language]
    deck = folder / language
    deck.mkdir(parents=True)
    (deck / "speech.md").write_text(speech, "utf-8")
    (deck / "outline.yaml").write_text(outline, "utf-8")
    return build(deck, theme, folder / "dist", notes=notes, interface="en")


def caption(page: Page) -> str:
    """What the room reads; "none" where there are no captions."""
    shown: str = page.evaluate("() => document.querySelector('.captions > p')?.textContent ?? 'none'")
    return shown


def lines(page: Page, text: str) -> int:
    """How many lines a text takes as a caption in this window."""
    count: int = page.evaluate(
        """(text) => {
          const words = document.querySelector(".captions > p");
          const before = words.textContent;
          words.textContent = text;
          const count = Math.round(words.clientHeight / parseFloat(getComputedStyle(words).lineHeight));
          words.textContent = before;
          return count;
        }""",
        text,
    )
    return count


@dataclass(frozen=True)
class Shown:
    """A caption in a file, with its times in seconds."""

    start: float
    end: float
    text: str


def read_subtitles(text: str, mark: str) -> list[Shown]:
    """Read the captions of a file, each of which is a number, a line of times and its words; nothing else may be there."""
    found = []
    time = rf"(\d\d):([0-5]\d):([0-5]\d){re.escape(mark)}(\d{{3}})"
    for number, block in enumerate(text.strip("\n").split("\n\n"), start=1):
        index, times, words = block.split("\n")
        parts = re.fullmatch(f"{time} --> {time}", times)
        assert parts, times
        assert index == str(number)
        hours, minutes, seconds, thousandths, *end = map(int, parts.groups())
        start = hours * 3600 + minutes * 60 + seconds + thousandths / 1000
        found.append(Shown(start, end[0] * 3600 + end[1] * 60 + end[2] + end[3] / 1000, words))
    return found
