from __future__ import annotations

from itertools import pairwise

import pytest

from speechdeck.words.sentences import sentence_ends


def _parted(text: str) -> str:
    edges = [0, *sentence_ends(text), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(edges))


@pytest.mark.parametrize(
    "text",
    [
        "We came. |We saw! |“Did we?” |Yes … |And so on.",
        "In 1990. |Then again.",
        "Mr. Smith met Dr. B. Jones at St. Mary's. |He left.",
        "Am 3. Mai kamen wir. |Am 4. gingen wir.",
        "II. Partnership comes first. |Part IV. Ends here.",
        "It is no. 5 of the U.S. list. |The end.",
        "He said yes. and left.",
        "今日は。|明日は！|終わり",
        "他说：“好。”|我们走。",
        "نحن هنا. |هل أنتم هنا؟ |نعم.",
        "आज हम आए। |कल जाएँगे।",
        "¿Cómo? |¡Bien! |“Vale.” |Sí.",
        "One sentence",
        "",
    ],
)
def test_sentences_end_at_their_signs_and_not_at_other_points(text: str) -> None:
    assert _parted(text.replace("|", "")) == text
