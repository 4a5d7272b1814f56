"""Which encoding a file has that is not UTF-8, and how its author gets it into UTF-8."""

from __future__ import annotations

import codecs
import os
import re
import shlex
from dataclasses import dataclass
from itertools import pairwise

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""Byte order marks; that of UTF-16 begins that of UTF-32, so the longer ones come first."""

_FORMATS = {
    b"PK\x03\x04": "a Word document, or another archive",
    b"\xd0\xcf\x11\xe0": "a document from an old version of Word",
    b"%PDF-": "a PDF",
    b"{\\rtf": "rich text (RTF)",
}
"""What people rename to .txt, by how it begins."""

_NAMES = {
    "utf-16-le": ("UTF-16", "UTF-16LE"),
    "utf-16-be": ("UTF-16", "UTF-16BE"),
    "utf-32-le": ("UTF-32", "UTF-32LE"),
    "utf-32-be": ("UTF-32", "UTF-32BE"),
    "cp1252": ("Windows-1252 (Western European)", "CP1252"),
    "cp1250": ("Windows-1250 (Central European)", "CP1250"),
    "cp1251": ("Windows-1251 (Cyrillic)", "CP1251"),
    "koi8_r": ("KOI8-R (Cyrillic)", "KOI8-R"),
    "cp1253": ("Windows-1253 (Greek)", "CP1253"),
    "cp1254": ("Windows-1254 (Turkish)", "CP1254"),
    "cp1255": ("Windows-1255 (Hebrew)", "CP1255"),
    "cp1256": ("Windows-1256 (Arabic)", "CP1256"),
    "mac_roman": ("Mac Roman", "MACINTOSH"),
    "gb18030": ("GB18030 (Chinese)", "GB18030"),
    "big5": ("Big5 (Chinese)", "BIG5"),
    "cp932": ("Shift JIS (Japanese)", "CP932"),
    "euc_jp": ("EUC-JP (Japanese)", "EUC-JP"),
    "cp949": ("EUC-KR (Korean)", "CP949"),
}
"""Python's names of the encodings that are told apart: what people call them, and what ``iconv`` does."""

_SAMPLE = 100_000
"""Bytes that are looked at for the letters that a language usually has."""

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding by Python's name."""

    codec: str

    @property
    def name(self) -> str:
        """What people call it."""
        return _NAMES[self.codec][0]

    @property
    def is_wide(self) -> bool:
        """Whether a letter has two or four bytes, so that a place among the bytes says nothing."""
        return self.codec.startswith("utf-")

    def remedy(self, file: str, *, on_windows: bool = os.name == "nt") -> str:
        """Return how to save a file in this encoding as UTF-8, in the programs that people have."""
        ways = (
            "Save it as UTF-8. Notepad: File > Save as, Encoding: UTF-8. VS Code: click the encoding in the status bar,\n"
            "Reopen with Encoding, then Save with Encoding: UTF-8. Word: save as Plain Text, Other encoding:\n"
            "Unicode (UTF-8). TextEdit: save it with Plain Text Encoding: Unicode (UTF-8)."
        )
        if on_windows:  # It has no iconv.
            return ways
        quoted, ours = shlex.quote(file), shlex.quote(f"{file}.utf8")
        command = f"iconv -f {_NAMES[self.codec][1]} -t UTF-8 {quoted} > {ours} && mv {ours} {quoted}"
        return f"{ways}\nOr in a terminal:\n  {command}"


def format_of(raw: bytes) -> str | None:
    """Return what a file is that is no text at all, by how it begins."""
    return next((name for start, name in _FORMATS.items() if raw.startswith(start)), None)


def wide_encoding(raw: bytes) -> Encoding | None:
    """Return UTF-16 or UTF-32 if a file is that: it may be UTF-8 too, to look at its bytes, with a NUL beside each letter."""
    marked = next((codec for mark, codec in _MARKS.items() if raw.startswith(mark)), None)
    if marked:
        return Encoding(marked)
    sample = raw[:_SAMPLE]
    nuls = [sample[place::4].count(0) * 4 / max(len(sample), 1) for place in range(4)]
    empty = tuple(share > 0.7 for share in nuls)
    wide = {
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
    }
    return Encoding(wide[empty]) if empty in wide else None


def is_mostly_utf8(raw: bytes) -> bool:
    """Return whether a file that is not UTF-8 nearly is: it was cut off, or a stretch of another encoding came into it."""
    letters = len(_MULTIBYTE.findall(raw))
    strange = sum(byte >= 0x80 for byte in _MULTIBYTE.sub(b"", raw))
    return 0 < strange <= letters


def foreign_encoding(raw: bytes) -> Encoding | None:
    """Return the encoding that makes most sense of a file's bytes, if one does."""
    sample = raw[:_SAMPLE]
    alphabet = max(_ALPHABETS, key=lambda codec: _share_of_letters(sample, codec))
    if _share_of_letters(sample, alphabet) > _SURE:
        return Encoding(alphabet)
    japanese = next((codec for codec in ("euc_jp", "cp932") if _share_of_kana(sample, codec) > _KANA), None)
    if japanese:
        return Encoding(japanese)
    # Reading a speech must not wait for what is needed only where one cannot be read.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_NAMES), steps=5).best()
    if best is None:
        return None
    return Encoding(re.sub(r"utf_(\d+)_(.e)", r"utf-\1-\2", best.encoding))


_SIGNS = "’‘“”„«»–—…•€°§\xa0"

_ALPHABETS = {
    "cp1252": "àáâãäåæçèéêëíîïñóôõöøœùúûüßÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØŒÚÜ¿¡ºª£",
    "cp1254": "çğıöşüâîÇĞİÖŞÜ",
    "cp1250": "ąćęłńśźżĄĆĘŁŃŚŹŻáäčďéěíľňóôöőřšťúůüűýžÁČĎÉĚÍŇÓÖŐŘŠŤÚŮÜŰÝŽăâîşţĂÂÎŞŢđĐ",
    "mac_roman": "àáâãäåæçèéêëíîïñóôõöøœùúûüßÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØŒÚÜ¿¡ºª£",
    "cp1255": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯёЁіїєґІЇЄҐўЎ№",
    "koi8_r": "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯёЁ",
    "cp1253": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ",
    "cp1256": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکیـًٌٍَُِّْ،؛؟",
}
"""The letters that texts have in the encodings of one byte a letter, the likelier encoding first."""

_SURE = 0.95
"""Bytes of other encodings are such letters too, but hardly ever all of them."""


_KANA = 0.3
"""Of the letters of a Japanese text, a third at least; other texts have none."""


def _share_of_kana(sample: bytes, codec: str) -> float:
    strange = [char for char in sample.decode(codec, "replace") if not char.isascii()]
    kana = sum("\u3040" <= char <= "\u30ff" for char in strange)
    return (kana - strange.count("\ufffd")) / max(len(strange), 1)


def _share_of_letters(sample: bytes, codec: str) -> float:
    """How many of the letters that are not ASCII a language has; a capital inside a word or a control character counts against it."""
    text = sample.decode(codec, "replace")
    strange = [char for char in text if not char.isascii()]
    known = sum(map((_ALPHABETS[codec] + _SIGNS).count, strange))
    controls = sum(char < " " and not char.isspace() for char in text)
    capitals = sum(a.islower() and b.isupper() and not b.isascii() for a, b in pairwise(text))
    return (known - capitals - controls) / max(len(strange), 1)
