from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from speechdeck.read.encoding import Encoding, foreign_encoding, format_of, is_mostly_utf8, wide_encoding

TEXTS = [
    ("utf-16-le", "Good morning to all of you."),
    ("utf-16-be", "Good morning to all of you."),
    ("utf-32-be", "Good morning to all of you."),
    ("cp1252", "The hive’s “queen” is well."),
    ("cp1252", "Señoras y señores, la colmena está llena. ¿Qué más?"),
    ("cp1252", "Mesdames et Messieurs, déjà l’été s’achève à la ruche."),
    ("cp1250", "Vážení přátelé, včely se vracejí do úlu."),
    ("cp1251", "Дамы и господа, пчёлы возвращаются в улей."),
    ("koi8_r", "Дамы и господа, пчёлы возвращаются в улей."),
    ("cp1253", "Κυρίες και κύριοι, οι μέλισσες επιστρέφουν."),
    ("cp1254", "Sayın konuklar, arılar kovana dönüyor, hoş geldiniz."),
    ("cp1255", "גבירותיי ורבותיי, הדבורים חוזרות לכוורת."),
    ("cp1256", "السيدات والسادة، يعود النحل إلى الخلية."),
    ("mac_roman", "The hive’s “queen” is well – très bien."),
    ("gb18030", "女士们，先生们，蜜蜂回到了蜂房。"),
    ("big5", "各位女士，各位先生，蜜蜂回到了蜂房。"),
    ("cp932", "皆さま、蜂は巣箱に戻ってきました。"),
    ("euc_jp", "皆さま、蜂は巣箱に戻ってきました。"),
    ("cp949", "신사 숙녀 여러분, 벌들이 벌집으로 돌아옵니다."),
]


@pytest.mark.parametrize(("codec", "text"), TEXTS)
def test_an_encoding_is_known_by_its_bytes(codec: str, text: str) -> None:
    raw = text.encode(codec)
    assert wide_encoding(raw) or foreign_encoding(raw) == Encoding(codec)
    assert not is_mostly_utf8(raw)


@pytest.mark.parametrize("codec", sorted({codec for codec, _ in TEXTS}))
def test_the_command_that_is_told_makes_the_file_utf8(tmp_path: Path, codec: str) -> None:
    text = dict(TEXTS)[codec]
    (tmp_path / "the speaker's.txt").write_bytes(text.encode(codec))
    command = Encoding(codec).remedy("the speaker's.txt", on_windows=False).splitlines()[-1].strip()
    assert "iconv" in shlex.split(command)
    subprocess.run(["sh", "-c", command], cwd=tmp_path, check=True)
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == [text]


def test_windows_is_told_of_no_command_that_it_has_not() -> None:
    assert "terminal" not in Encoding("cp1252").remedy("speech.txt", on_windows=True)


@pytest.mark.parametrize("text", ["", "a", "Excellencies,", "a\x00b", "各位代表"])
def test_utf8_is_not_taken_for_something_wider(text: str) -> None:
    assert wide_encoding(text.encode()) is None


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1\\ansi", "rich text (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1", "a document from an old version of Word"),
    ],
)
def test_what_is_no_text_is_known_by_its_beginning(start: bytes, name: str) -> None:
    assert format_of(start) == name
    assert format_of(b" " + start) is None


def test_a_text_that_was_cut_off_is_utf8_all_the_same() -> None:
    assert is_mostly_utf8("Sécurité".encode()[:-1])
    assert not is_mostly_utf8("Sécurité".encode("cp1252"))
