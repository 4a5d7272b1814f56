"""What texts say: numbers in digits and in words, in eight languages; and which numbers of a slide they do not say."""

from __future__ import annotations

import pytest

from speechdeck.words.said_numbers import said_in, written_in

SAID = {
    "en": [
        ("We have two offices and twenty-five people.", "2", "25"),
        ("Everyone came, with all boats.", "100 %"),
        ("4,912,345 birds, 23.4 per cent of them white", "4.9 million", "23 %"),
        ("In '98, four score and seven years later, every third boat", "1998", "87 years", "33 %"),
        ("Four point nine million birds", "4.9 million", "4,900,000", "4900 thousand", "4.9m", "4.9"),
        ("four and a half million birds", "4.5 million", "4.5"),
        ("a million and a half, half a million", "1.5 million", "500,000"),
        ("from two to three million", "2 million", "3 million"),
        ("between 4.5 and 4.9 million", "4.5 million"),
        (
            "half of the boats, a third of the nets, two thirds of the crew",
            "50 %",
            "33 %",
            "33.3 %",
            "67%",
            "1/2",
            "2/3",
        ),
        ("three quarters", "75 %", "3/4", "0.75"),
        ("one in five, a quarter", "1 in 5", "1 in 4"),
        ("some dozen boats, two dozen nets", "12", "24"),
        ("two decades, three centuries", "2+ decades", "20 years", "300 years"),
        ("The tenth, the twenty-fifth and the seventy-second meeting", "10th", "25th", "72nd"),
        ("twice, both, doubled, tripled", "2", "2x", "3x"),
        ("nineteen eighty-six, twenty twelve, two thousand and nine", "1986", "2012", "2009"),
        ("since the nineties, in the '80s, in the 1970s", "1990s", "1980s", "1970s"),
        ("one hundred and five thousand three hundred and twelve", "105,312"),
        ("two years and a half", "2.5 years", "2½ years"),
        ("the two hundredth boat of the seven billionth neighbour", "200th", "7 billion"),
        ("in the season of 2011-2012", "2011/12", "2011–12"),
        ("two million, three hundred thousand, one hundred and five boats", "2,300,105", "2.3 million"),
        ("nine out of ten, a quarter of a million, a fortnight", "90 %", "250,000", "14 days"),
        ("two thirds", "66 %", "66.6 %", "66.7 %"),
        ("nineteen oh five", "1905"),
        ("on 17 April 2012", "17.04.2012", "2012-04-17"),
        ("World War II, Chapter XIV", "War 2", "Chapter 14"),
        ("COVID-19, the G20 and A/RES/70/1", "COVID-19", "G20", "A/RES/70/1"),
        ("Rs 12,34,567 for 2½ boats", "1,234,567", "2.5"),
        ("5 m of rope, 1.2bn and 900k", "5 m", "1.2 billion", "900,000"),
    ],
    "fr": [
        ("deux mille douze, mille neuf cent quatre-vingt-quatorze", "2012", "1994"),
        ("vingt et un bateaux, soixante et onze filets", "21", "71"),
        ("quatre-vingt-dix-sept, quatre-vingts, cent quatre-vingt-trois, dix-sept", "97", "80", "183", "17"),
        ("quatre virgule neuf millions, deux millions et demi", "4,9 millions", "2,5 millions", "4 900 000"),
        ("la moitié, un tiers, les trois quarts", "50 %", "33 %", "75 %"),
        ("les années quatre-vingt-dix, les années 80", "1990", "1980"),
        ("une dizaine de ports, deux décennies, la quatorzième fois", "10", "20 ans", "14e"),
        ("neuf sur dix, un degré et demi", "90 %", "1,5 °C"),
        ("deux ans et demi", "2,5 ans"),
        ("le quatre-vingtième, le deux centième", "80e", "200e"),
    ],
    "es": [
        ("la decimotercera, el centésimo primero", "13.ª", "101.º"),
        ("nueve de cada diez, grado y medio", "90 %", "1,5 °C"),
        ("veintidós barcos, treinta y cinco redes", "22", "35"),
        ("cuatro coma nueve millones, un millón y medio", "4,9 millones", "1,5 millones", "4.900.000"),
        ("dos mil doce, mil novecientos noventa", "2012", "1990"),
        ("quinientas ochenta, cuarenta y siete mil quinientos", "580", "47.500"),
        ("la mitad, dos tercios, el vigésimo quinto", "50 %", "2/3", "25.º"),
        ("los años noventa, dos décadas, dos años y medio", "1990", "20 años", "2,5 años"),
    ],
    "de": [
        ("neun von zehn, eine Viertelmillion, siebzigjährig", "90 %", "250.000", "70 Jahre"),
        ("zweiundzwanzig Boote, hundertfünf Netze", "22", "105"),
        ("viereinhalb Millionen, vier Komma neun Millionen", "4,5 Mio.", "4,9 Millionen", "4.900.000"),
        ("zweihundertfünfundachtzigtausend", "285.000"),
        ("zweitausendzwölf, neunzehnhundertneunundachtzig", "2012", "1989"),
        ("die Hälfte, ein Drittel, anderthalb Jahre", "50 %", "33 %", "1,5"),
        ("die zweiundzwanzigste, die fünfte, die dritte", "22.", "5.", "3."),
        ("die neunziger Jahre, zwei Jahrzehnte, zweimal", "1990er", "20 Jahre", "2"),
    ],
    "pt": [
        ("a décima terceira, o centésimo vigésimo quinto", "13.ª", "125.º"),
        ("vinte e dois barcos, cento e cinco redes", "22", "105"),
        ("quatro vírgula nove milhões, três milhões e meio", "4,9 milhões", "3,5 milhões"),
        ("dois mil e doze, mil novecentos e noventa e quatro", "2012", "1994"),
        ("metade, três quartos, dezesseis, dezasseis", "50 %", "75 %", "16"),
        ("os anos noventa, duas décadas", "1990", "20 anos"),
    ],
    "ru": [
        ("двадцать пять лодок, двадцати двух сетей, о двух портах", "25", "22", "2"),
        ("четыре целых девять десятых миллиона", "4,9 млн"),
        ("сто шестьдесят целых двадцать шесть сотых, двухсотый", "160,26", "200-й"),
        ("полмиллиона, пятидесятилетие, стопроцентный, двухсторонний", "500 тыс.", "50 лет", "100 %", "2"),
        ("четыре с половиной миллиона, полтора миллиона", "4,5 млн", "1,5 млн"),
        ("в две тысячи двенадцатом году, тысяча девятьсот девяностый", "2012", "1990"),
        ("половина, две трети, четверть", "50 %", "67 %", "25 %"),
        ("в девяностые годы, в 80-е, два десятилетия", "1990-е", "1980-е", "20 лет"),
        ("двадцать пятый, пятьсот восемьдесят", "25-й", "580"),
    ],
    "ar": [
        ("ألفان ومائة وخمسة قوارب", "2105"),
        ("مليونان ومئة ألف شبكة", "2.1 مليون"),
        ("مليونى شبكة", "2 مليون"),
        ("خمسة وعشرون قاربا، وخمس وثلاثين شبكة", "25", "٣٥"),
        ("ثلاثة عشر ميناء، مركزان", "13", "2"),
        ("مئة وثلاثة وعشرون ألفا", "123,000"),
        ("ألف وتسعمئة وتسعون، ألفين واثني عشر", "1990", "2012"),
        ("مليون ونصف، أربعة فاصلة تسعة ملايين", "1.5 مليون", "4.9 ملايين"),
        ("الخامسة والعشرين، التسعينيات، عقدين", "25", "1990", "20"),
        ("مليارين ونصف، درجة ونصف", "2.5 مليار", "1.5"),
        ("النصف، ربعُها", "50٪", "25٪"),
        ("مئتان وخمسون ألفاً وثمانمئة وثلاثة وعشرون", "250,823"),
    ],
    "zh": [
        ("两个港口，二十五条船，第十次", "2个", "25条", "第10次"),
        ("二〇一二年，九十年代", "2012年", "1990年代"),
        ("四百九十万条，四点九亿条", "490万", "4.9亿", "4,900,000"),
        ("百分之五，百分之三十五点五，五分之三，三成", "5%", "35.5%", "3/5", "30%"),
        ("三千多万，3000多万，十几个", "3000万", "10多个"),
        ("一半，两个半，两万五，一万二千", "50%", "2.5", "25,000", "1.2万"),
    ],
}


@pytest.mark.parametrize(
    ("lang", "said", "written"),
    [(lang, said, written) for lang, rows in SAID.items() for said, *several in rows for written in several],
)
def test_a_number_in_words_says_the_number_in_digits(lang: str, said: str, written: str) -> None:
    assert _unsaid(written, said, lang) == []


UNSAID = [
    ("en", "four point nine million, 850 boats", "4.5 million", "4.9 billion", "4.9 %", "580", "8,500", "49"),
    ("en", "five birds and six million nets", "5 million", "6 billion"),
    ("en", "half of them", "40 %", "1/3", "55%", "100 %"),
    ("en", "all of them", "10 %", "100 boats"),
    ("en", "844 birds, 4,912,345 fish, in 2012", "840", "4.8 million", "2010"),
    ("fr", "quatre-vingt-dix bateaux", "80", "94", "19"),
    ("es", "cuatro coma nueve millones", "4,5 millones", "9,4 millones"),
    ("de", "zweiundzwanzigtausend", "23.000", "22 Mio.", "2.200"),
    ("pt", "vinte e dois mil", "23 mil", "22 milhões"),
    ("ru", "двадцать пять тысяч", "26 тыс.", "25 млн"),
    ("ar", "خمسة وعشرون مليون", "26 مليون", "25 مليار", "52"),
    ("zh", "二十五万，四点九亿", "26万", "25亿", "4.5亿", "52"),
]


@pytest.mark.parametrize(
    ("lang", "said", "written"), [(lang, said, written) for lang, said, *several in UNSAID for written in several]
)
def test_another_number_is_not_said(lang: str, said: str, written: str) -> None:
    assert len(_unsaid(written, said, lang)) == 1


def test_of_a_language_without_number_words_digits_are_read_and_small_numbers_may_be_said() -> None:
    assert _unsaid("25 barche, 850 reti", "venticinque barche", "it") == ["850"]
    assert _unsaid("४.९ करोड़", "4.9 crore", "hi") == []
    assert _unsaid("２０１２", "2012", "ko") == []
    assert _unsaid("2012", "twenty twelve", "xx") == ["2012"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("4.5 million hives in 2019", ["4.5 million", "2019"]),
        ("5–7 boats, 50 % more", ["5", "7", "50 %"]),
        ("CO2 in m3 and H2O", []),
        ("1,234,567 or 1 234,5", ["1,234,567", "1 234,5"]),
        ("no digits", []),
        ("ask nets24@example.org or +41 22 555 01 23, www.example.org/2019 or example.org/77", []),
    ],
)
def test_the_numbers_of_a_slide_are_named_as_they_are_written(text: str, written: list[str]) -> None:
    assert [each.text for each in written_in(text, "en")] == written


def _unsaid(slide: str, speech: str, lang: str) -> list[str]:
    """The numbers of a slide that a speech does not say."""
    said = said_in(speech, lang)
    return [each.text for each in written_in(slide, lang) if not each.is_said(said)]
