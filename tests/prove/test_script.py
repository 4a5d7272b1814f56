"""The script's files, proven: a word that is missing or put in is found, in any script and at any line's end."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.paint.script.pdf import paint_pdf
from speechdeck.paint.script.word import paint_word
from speechdeck.pipeline import Prepared
from speechdeck.prove import ProofError
from speechdeck.prove.script import prove_document, prove_pdf

from ..quay import prepared_quay, script_of

_WRITTEN = datetime.datetime(2026, 5, 12)


def _document(prepared: Prepared, folder: Path) -> Path:
    script, text = script_of(prepared)
    file = folder / "quay.docx"
    file.write_bytes(paint_word(script, prepared.theme, text, _WRITTEN))
    return file


def _pdf(prepared: Prepared, folder: Path) -> Path:
    script, text = script_of(prepared)
    file = folder / "quay.pdf"
    file.write_bytes(paint_pdf(script, prepared.theme, text, "lectern", _WRITTEN))
    return file


def _changed(file: Path, old: str, new: str) -> Path:
    """A document in which other words stand."""
    changed = file.with_name("changed.docx")
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(changed, "w") as copy:
        for name in parts.namelist():
            copy.writestr(name, parts.read(name).replace(old.encode(), new.encode()))
    return changed


def test_a_document_that_is_the_speech_is_proven(tmp_path: Path) -> None:
    prepared = prepared_quay(tmp_path)
    prove_document(prepared.scenes, _document(prepared, tmp_path), prepared.speech)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Our boats waited ", "Our ships waited ", 'changed.docx, slide 3: the script differs from the speech: after "Why we built it Our" it has "ships" instead of "boats".'),
        ("Thank you.", "", 'slide 4: the script differs from the speech: after "Thanks" it has "" instead of "Thank you.".'),
        ('w:val="Quote"', 'w:val="Facts"', 'it has "" instead of "The sea is not patient.".'),
        ('w:val="Slide"', 'w:val="Facts"', "changed.docx has 0 sections instead of 4."),
    ],
)  # fmt: skip
def test_a_document_with_other_words_is_not(tmp_path: Path, old: str, new: str, told: str) -> None:
    prepared = prepared_quay(tmp_path)
    with pytest.raises(ProofError) as raised:
        prove_document(prepared.scenes, _changed(_document(prepared, tmp_path), old, new), prepared.speech)
    assert told in str(raised.value)


def test_a_speech_that_holds_more_than_the_document_is_told_to_its_author(tmp_path: Path) -> None:
    prepared = prepared_quay(tmp_path)
    document = _document(prepared, tmp_path)
    prepared.speech.write_text(prepared.speech.read_text("utf-8") + "\nOne word more.\n", "utf-8")
    with pytest.raises(AuthorError):
        prove_document(prepared.scenes, document, prepared.speech)


_TEXTS = {
    "en": "A fi fl ffi \ufb01rst soft\u00adhyphen, no\u2011break, 10 µm, x², ½ … Å e\u0301 -- “yes”.",
    "th": "วันนี้เราเปิดท่าเรือใหม่ของเรา น้ำใจที่ดี",
    "km": "ថ្ងៃនេះយើងបើកកំពង់ផែថ្មីរបស់យើង។",
    "hi": "आज हम अपना नया घाट खोलते हैं। क्षत्रिय और विद्यार्थी।",
    "vi": "Hôm nay chúng ta mở bến cảng mới.",
    "ar": "سعادة الأمين العام، أهلاً وسهلاً بكم جميعاً.",
    "he": "הרציף החדש שלנו, שָׁלוֹם.",
    "ja": "本日、ここに開港を祝います。",
    "de": "Die Hafen-, Schiffs- und Frachtgesellschaft ist stolz auf ihre Lade-und-Lösch-Anlagen-Betreiber.",
}


def _deck(folder: Path, lang: str, text: str) -> Prepared:
    outline = f"title: Quay\nlang: {lang}\nslides:\n  - section: opening\n"
    return prepared_quay(folder, outline, " ".join([text] * 6) + "\n")


@pytest.mark.parametrize("lang", _TEXTS)
def test_a_pdf_that_is_the_speech_is_proven_in_any_script(tmp_path: Path, lang: str) -> None:
    prepared = _deck(tmp_path, lang, _TEXTS[lang])
    prove_pdf(prepared.scenes, _pdf(prepared, tmp_path), 23.9)


@pytest.mark.parametrize("lang", _TEXTS)
def test_a_pdf_with_a_word_less_or_more_is_not(tmp_path: Path, lang: str) -> None:
    text = _TEXTS[lang]
    file = _pdf(_deck(tmp_path / "one", lang, text), tmp_path)
    for number, other in enumerate((text[:-2], f"{text} 1", text[5:])):
        prepared = _deck(tmp_path / str(number), lang, other)
        with pytest.raises(ProofError, match=r"quay\.pdf: the script differs from the speech: after "):
            prove_pdf(prepared.scenes, file, 23.9)
