"""Words that scale a number: `million`, `Mio.`, `lakh` or `万`, and by how much, in a text's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

_EVERYWHERE: Mapping[int, str] = {
    10: "十 拾 십",
    12: "dozen dozens",
    100: "hundred hundreds 百 백",
    1_000: "k thsd thsd. thou tsd tsd. grand thousand thousands 千 천",
    10_000: "万 萬 만",
    100_000: "lakh lakhs lac lacs laks",
    1_000_000: "m mn mln mio mio. mm mil mill mill. million millions 百万 百萬 백만",
    10_000_000: "cr crs crore crores 千万 千萬 천만",
    100_000_000: "oku 亿 億 억",
    1_000_000_000: "b bn bln bil bil. mrd mrd. mld md mds billion billions milliard milliards",
    1_000_000_000_000: "tn trn tln tril tril. trillion trillions 万亿 萬億 兆 조",
    10**15: "quadrillion quadrillions",
    10**18: "quintillion quintillions",
}
"""What is written in any language, unless its own words mean something else."""

_FOREIGN: Mapping[int, str] = {
    1_000: (
        "tausend milliers duizend tusen tusind tuhatta tysięcy tysiące tys tys. tisíc tisíce tis tis. tisuća "
        "хиљада хил. хиляди тисяч тис тис. тысяч тысячи тыс тыс. χιλιάδες χιλ. ألف آلاف هزار ہزار אלף हज़ार हजार হাজার "
        "હજાર ஆயிரம் ਹਜ਼ਾਰ พัน nghìn ngàn ribu rb elfu"
    ),
    10_000: "หมื่น",
    100_000: "لاکھ लाख লাখ লক্ষ લાખ ਲੱਖ லட்சம் లక్షలు แสน",
    10**6: (
        "millionen millón millones milhão milhões milione milioni miljoen miljoner millioner miljoonaa milj milj. "
        "milion miliony milionów milionů milioane millió milijuna млн млн. миллион миллиона миллионов мільйон "
        "мільйони мільйонів милиона εκατομμύρια εκατ. εκ. milyon مليون ملايين میلیون מיליון மில்லியன் ล้าน triệu juta jt"
    ),
    10**7: "کروڑ करोड़ करोड কোটি कोटी કરોડ ਕਰੋੜ கோடி కోట్లు",
    10**9: (
        "milliarde milliarden mil_millones bilhão bilhões mil_milhões miliardo miliardi miljard miljarder milliarder "
        "mia mia. miljardia miliard miliardy miliardów miliarde milliárd milijarda mlrd mlrd. млрд млрд. миллиард "
        "миллиарда миллиардов мільярд мільярди мільярдів милиарда δισεκατομμύρια δισ. milyar مليار مليارات "
        "میلیارد ارب מיליארד अरब พันล้าน tỷ tỉ miliar"
    ),
    10**11: "کھرب खरब แสนล้าน",
    10**12: (
        "billionen bio bio. billón billones trilhão trilhões biljoen biljoner biljoonaa трлн трлн. триллион "
        "триллиона триллионов трильйонів τρισεκατομμύρια trilyon تريليون ترليون تریلیون ٹریلین טריליון triliun"
    ),
}
"""What only one meaning has in all languages that know it: an English deck may quote a Russian or Spanish source."""

_BESIDE_CLDR: Mapping[str, Mapping[int, str]] = {
    "ar": {
        100: "مئة مائة",
        1_000: "ألفا ألفًا ألوف",
        10**6: "مليونا مليونًا",
        10**9: "مليارات بليون بلايين مليارا مليارًا",
    },
    "ca": {1_000: "mil"},
    "de": {12: "dutzend", 100: "hundert", 1_000: "t tsd tsd.", 10**9: "mia mia."},
    "es": {12: "docena docenas", 100: "cientos", 1_000: "miles", 10**9: "millardo millardos"},
    "fr": {12: "douzaine douzaines", 100: "centaine centaines", 1_000: "millier milliers"},
    "gl": {1_000: "mil"},
    "it": {12: "dozzina dozzine", 100: "centinaio centinaia", 1_000: "migliaio migliaia", 10**12: "bilione bilioni"},
    "nl": {12: "dozijn", 1_000: "dzd dzd."},
    "pt": {12: "dúzia dúzias", 1_000: "milhar milhares"},
    "ru": {12: "дюжина дюжины дюжин", 100: "сотня сотни сотен", 1_000: "к"},
    "sv": {10**9: "mdr mdr."},
}
"""What a language writes that the Unicode locale data leave out."""


def scale_of(word: str, lang: str) -> int | None:
    """Return by how much a word scales the number beside it, `1000000` for `million`; None for any other word."""
    # A small g is a gram.
    return 10**9 if word == "G" else scales_of(lang).get(folded(word))


@cache
def scales_of(lang: str) -> Mapping[str, int]:
    """Return a language's words that scale a number, as ``folded`` has them; a language's own meaning comes first.

    A German Billion is a million millions; the words of one may be several, as in `mil millones`.
    """
    words = dict(_listed(_FOREIGN)) | dict(_listed(_EVERYWHERE))
    words.update(_by_cldr("en"))
    words.update(_listed(_BESIDE_CLDR.get(lang.partition("-")[0].lower(), {})))
    words.update(_by_cldr(lang))
    return MappingProxyType(words)


def folded(word: str) -> str:
    """Return a word as it is looked up: in small letters, without marks of direction, its spaces plain and single."""
    shown = "".join(char for char in unicodedata.normalize("NFC", word) if unicodedata.category(char) != "Cf")
    return " ".join(shown.casefold().split())


def _listed(words: Mapping[int, str]) -> Iterator[tuple[str, int]]:
    return ((folded(word.replace("_", " ")), scale) for scale, several in words.items() for word in several.split())


def _by_cldr(lang: str) -> dict[str, int]:
    """The words of the compact numbers of Unicode's locale data (UTS #35, Part 3): `00 Mio'.'` for 10000000."""
    # Loaded when the first number is read: most decks have none.
    from babel import Locale, UnknownLocaleError

    try:
        formats = Locale.parse(lang, sep="-").compact_decimal_formats
    except (UnknownLocaleError, ValueError):
        return {}
    words: dict[str, int] = {}
    for width in ("long", "short"):
        for patterns in formats.get(width, {}).values():
            for power, pattern in patterns.items():
                words |= dict(_word(int(power), str(pattern.pattern)))
    return words


def _word(power: int, pattern: str) -> Iterator[tuple[str, int]]:
    """Yield a pattern's word and its scale, with and without the point of an abbreviation."""
    # Of two patterns, parted by a semicolon, the second is that of amounts below zero.
    above = pattern.partition(";")[0]
    digits, word = above.count("0"), folded(re.sub(r"[0']", "", above))
    if word:
        scale = power // 10 ** max(0, digits - 1)
        yield word, scale
        yield word.rstrip(".॰"), scale
