"""What we say in the files, in the language of the deck: looked up in gettext catalogues, English where there is none.

A catalogue is ``templates/interface/<language>.po``. English needs none: its texts are the keys of the others. In a text,
names in braces stand for what is filled in: ``interface.gettext("Slide {number}", number=3)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .files.home import TEMPLATES
from .files.kept import kept

CATALOGUES = TEMPLATES / "interface"

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Interface:
    """What we say in one language."""

    lang: str
    rtl: bool = False
    messages: Mapping[str, str] = field(default_factory=dict)
    """By the English text."""
    plurals: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the English singular, and by the categories of CLDR: one, few, many, other …"""

    def gettext(self, text: str, /, **values: object) -> str:
        """Return an English text in this language."""
        return self.messages.get(text, text).format_map(values)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return a text that goes with a number, which may stand in it as ``{count}``."""
        if one not in self.plurals:
            return (one if count == 1 else many).format(count=count)
        # English decks do without.
        from babel import Locale

        forms = self.plurals[one]
        return forms.get(Locale(self.lang).plural_form(count), forms["other"]).format(count=count)


def languages() -> list[str]:
    """Return the languages there are, as IANA's registry has them."""
    return sorted([ENGLISH, *(file.stem for file in CATALOGUES.glob("*.po"))])


def speaks(lang: str) -> bool:
    """Whether there is an interface in a language, which is written as BCP 47 has it."""
    return interface_in(lang).lang == _base(lang)


@cache
def interface_in(lang: str) -> Interface:
    """Return the interface in a language, or in English if there is none in that."""
    base = _base(lang)
    file = CATALOGUES / f"{base}.po"
    if base == ENGLISH or not file.exists():
        return Interface(ENGLISH)
    messages, plurals = kept(f"interface-{base}", lambda: (_compiled(file), [__file__, str(file)]))
    # English decks do without.
    from babel import Locale

    return Interface(base, Locale(base).text_direction == "rtl", messages, plurals)


def _base(lang: str) -> str:
    """The language without its region; none of ours where it is written in other characters."""
    base, *rest = lang.lower().split("-")
    is_traditional = base == "zh" and not {"hant", "tw", "hk", "mo"}.isdisjoint(rest)
    return "" if is_traditional else base


_SAMPLES = (1_000_000, *range(200))
"""Whole numbers, among which are some of each category that a language has for them."""


def _compiled(file: Path) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    # It takes longer than all else of an interface, and its outcome is kept.
    from gettext import GNUTranslations
    from io import BytesIO

    from babel import Locale
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    binary = BytesIO()
    with file.open("rb") as source:
        catalogue = read_po(source, locale=file.stem)
    write_mo(binary, catalogue)
    binary.seek(0)
    translations = GNUTranslations(binary)
    rule = Locale(file.stem).plural_form
    messages: dict[str, str] = {}
    plurals: dict[str, dict[str, str]] = {}
    for message in catalogue:
        if isinstance(message.id, (tuple, list)):
            one, many = message.id
            plurals[one] = {"other": translations.ngettext(one, many, 5)} | {
                rule(count): translations.ngettext(one, many, count) for count in _SAMPLES
            }
        elif isinstance(message.id, str) and message.id:
            messages[message.id] = translations.gettext(message.id)
    return messages, plurals
