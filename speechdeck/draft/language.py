"""Which language a speech is in: by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in that is for our we",
    "fr": "le la les des et que pour dans nous une est du",
    "es": "el la los de y que en para las con por una es",
    "pt": "o os de e que em para não uma com da do é",
    "de": "der die das und ist wir nicht zu den mit für ein",
    "it": "il di e che per una della sono con gli non è",
    "nl": "de het een en van is dat wij niet voor",
    "ru": "и в на что не с мы как для это по",
    "uk": "і в на що не з ми як для це та",
}
_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
)


def language_of_speech(text: str) -> str:
    """Return the language's tag; English, where nothing tells."""
    letters = sum(c.isalpha() for c in text)
    for pattern, lang in _SCRIPTS:
        if len(pattern.findall(text)) > letters * (0.05 if lang == "ja" else 0.4):
            return lang
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    found = {lang: sum(words[word] for word in common.split()) for lang, common in _COMMON.items()}
    best = max(found, key=lambda lang: found[lang])
    return best if found[best] else "en"
