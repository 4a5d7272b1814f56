"""Speeches of which it is known what is spoken, and the documents that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SPEECHES = Path(__file__).parent / "speeches.txt"


@dataclass(frozen=True)
class Speech:
    """A speech whose parts are known."""

    lang: str
    title: str
    place: str
    greeting: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def spaced(self) -> bool:
        return self.lang not in ("zh", "ja")

    @property
    def headings(self) -> list[str]:
        return [heading for heading, _ in self.sections]

    @property
    def last(self) -> str:
        return self.sections[-1][1][-1]


@dataclass(frozen=True)
class Mess:
    """A document made of a speech: its name and text, the headings as they stand in it, and what is not spoken."""

    name: str
    text: str
    headings: tuple[str, ...]
    unspoken: tuple[str, ...] = ()
    first: str = ""
    file: bytes = b""

    @property
    def content(self) -> bytes:
        return self.file or self.text.encode()


def speeches() -> list[Speech]:
    """Return our speeches."""
    return list(_read(_SPEECHES.read_text("utf-8")))


def _read(text: str) -> Iterator[Speech]:
    for block in text.split("=== ")[1:]:
        lang, title, place, greeting, *rest = block.strip().split("\n")
        sections: list[tuple[str, list[str]]] = []
        for line in rest:
            if line.startswith("# "):
                sections.append((line[2:], []))
            else:
                sections[-1][1].append(line)
        yield Speech(lang, title, place, greeting[2:], tuple((name, tuple(below)) for name, below in sections))


def words(text: str) -> list[str]:
    """Return the words of a text, without marks."""
    return re.findall(r"[^\W_]+", text)


MENU = {
    "en": ("Home", "News", "About us", "Top", "© 2019 The Office. All rights reserved."),
    "fr": ("Accueil", "Actualités", "Mentions légales", "Haut de page", "© 2019 Tous droits réservés"),
    "es": ("Inicio", "Noticias", "Aviso legal", "Volver arriba", "© 2019 Todos los derechos reservados"),
    "ru": ("Главная", "Новости", "Контакты", "Наверх", "© 2019 Все права защищены"),
    "ar": ("الرئيسية", "الأخبار", "اتصل بنا", "أعلى", "© 2019 جميع الحقوق محفوظة"),
    "zh": ("首页", "新闻", "联系我们", "返回顶部", "版权所有 2019"),
}
