"""Words by which the parts of a speech's page are known, in the languages that most speeches are in."""

from __future__ import annotations

import re

_GREETINGS = (
    r"(your )?excellenc(y|ies)|(distinguished|dear|honou?rable|esteemed|fellow)[ -][\w' ]{3,60}|ladies and gentlemen|"
    r"my (dear |good |fellow )?(friends|colleagues|countrymen|fellow \w+|brothers|sisters|lords?|lady)|"
    r"(mr|madam|mme|mister|mrs|ms)\.? (president|chair\w*|speaker|secretary\w*|vice\W?president|minister|prime minister)|"
    r"good (morning|afternoon|evening)|friends|colleagues|comrades|hello\b|"
    r"(excellences|mesdames|messieurs|madame l[ae]s? |monsieur le |chers? |chères? |distingués? )|"
    r"(excelentísim|señor(a|es|as)?\b|damas y caballeros|estimad[oa]s|queridos|distinguid[oa]s)|"
    r"(senhor(a|es|as)?\b|excelências?|caros |prezad)|"
    r"(sehr geehrte|meine damen|liebe |verehrte |exzellenzen)|"
    r"(уважаем|дорогие|дам[ыи] и господа|господин |госпожа |ваш[еи] превосходительств|кол?леги|товарищи|друзья|"
    r"добр(ый|ое) (день|утро|вечер)|здравствуйте|скъпи|драги|добър ден)|"
    r"(أيها|أيتها|الأخوة|إخواني|أخواتي|(أ?يها )?السيد|سيداتي|سادتي|أصحاب|صاحب |معالي|سعادة|الإخوة|بسم الله|الحضور)|"
    r"(尊敬的|各位|女士们|女士們|主席先生|主席女士|同志们|先生们|亲爱的|敬爱的)"
)
_GREETING = re.compile(rf"(the )?({_GREETINGS})", re.IGNORECASE)
_GREETING_END = re.compile(r"[,;:!.،，：！。…]\W*$")

_END_MARK = re.compile(
    r"\W*(end|ends|fin|fin du discours|ende|конец|النهاية|完|end of (speech|statement|remarks)|#\s?#\s?#|\*\s?\*\s?\*|-\s?30\s?-)?\W*",
    re.IGNORECASE,
)
_DRAFT_NOTE = re.compile(
    r"\W*(check(ed)? against delivery|((full )?(text|transcript) of )?(the )?((prepared|pre-taped) )?((remarks|speech|statement|address)( is)? )?"
    r"as (delivered|prepared)( for delivery)?|embargo\w*\b.*|draft\b.{0,40}|"
    r"seul le prononcé fait foi|(le )?prononcé fait foi|es gilt das gesprochene wort|cotéjese con.{0,40}|"
    r"проверить по.{0,40}|original\s*:\s*\w+|translated from \w+|unofficial translation|\[?(scroll|bilingual|all-english)\b.{0,80})\W*",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\b(following (is|are)|here (is|are)|below (is|are)|voici|a continuación|ниже приводится)\b.{0,40}"
    r"\b(text|statement|speech|address|remarks|message|transcript|texte|discours|allocution|texto|discurso|intervención|текст|речь|выступлени)"
    r"|^\W*((full )?(text|transcript) of|texte intégral|texto (completo|íntegro)|(стенограмма|(полный )?текст) (выступлени|речи|обращени|доклад)|"
    r"نص (كلمة|خطاب)|[讲演]话?全文)",
    re.IGNORECASE,
)
_SITE_WORD = re.compile(
    r"\W*((back to )?top|home|menu|search|print( this page)?|share( (this|on)\b.{0,40})?|tweet|facebook|twitter|linkedin|e-?mail|login|"
    r"skip to (main )?(content|navigation)|contact( us)?|about( us)?|site ?map|privacy( policy)?|cookies?\b.{0,20}|terms( of use| and conditions)?|"
    r"subscribe|newsletter|rss|read more|related( \w+)?|previous|next|(all rights reserved|copyright|©).{0,90}|"
    r"accueil|haut de page|retour en haut|imprimer|partager|mentions légales|plan du site|inicio|volver arriba|compartir|imprimir|"
    r"buscar|aviso legal|главная|наверх|поиск|контакты|карта сайта|поделиться|версия для печати|الرئيسية|بحث|اتصل بنا|طباعة|(العودة إلى )?(أعلى|الأعلى)( الصفحة)?|مشاركة|"
    r"(png|jpe?g|gif|pdf|mp3|mp4|docx?|odt|zip)\W{1,4}[\d.,]+\s?[kmg]?(i?b|o|octets|bytes|байт)|"
    r"首页|返回顶部|打印|分享|搜索|联系我们|版权所有.{0,60}|【?(打印|关闭|字体).{0,20})\W*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"\W*((table of )?contents|sommaire|table des matières|índice|contenido|sumário|inhalt(sverzeichnis)?|содержание|оглавление|المحتويات|目录|目錄|目次)\W*",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(
    r"\W*(/\s?\d{1,3}\s?\.{2,}|(page|seite|página|стр(аница|\.)|صفحة|p\.)\s*\d{1,4}(\s*(of|de|von|sur|из|/|من)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}|"
    r"第\s*\d+\s*页.{0,12}|\d{1,4})\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\W*(https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+)\W*")

_MONTHS = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"januar|februar|märz|juni|juli|oktober|dezember|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|"
    r"يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
)
DATE = re.compile(
    rf"\b\d{{1,2}}(st|nd|rd|th|er|º|\.)?\s+(de )?({_MONTHS})\b,?\s+(de )?\d{{4}}|\b({_MONTHS})\s+\d{{1,2}}(st|nd|rd|th)?,?\s+\d{{4}}|"
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日",
    re.IGNORECASE,
)
_MONTH_NUMBERS = {
    name: at % 12 + 1
    for language in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
    for at, name in enumerate(language.split())
}


_TIME = re.compile(r"\b\d{1,2}([:.]\d{2}\s?([ap]\.?\s?m\b|uhr\b|h\b)|\s?[ap]\.?m\b|:\d{2}\b)", re.IGNORECASE)


def is_greeting(text: str) -> bool:
    """Whether a line addresses the room: "Excellencies," or "Señor presidente:"."""
    return len(text) < 200 and bool(_GREETING.match(text)) and bool(_GREETING_END.search(text))


def addresses_the_room(text: str) -> bool:
    """Whether a line addresses the room, though no comma ends it: "Distinguished Guests"."""
    return len(text) < 100 and is_greeting(f"{text.rstrip(' ,.:;!')},")


def is_time_of_day(text: str) -> bool:
    """Whether a line says at what time something was: "9:19 P.M. EST"."""
    return len(text) < 40 and bool(_TIME.search(text))


def is_draft_note(text: str) -> bool:
    """Whether a line is about the speech, as "Check against delivery" is."""
    return bool(_DRAFT_NOTE.fullmatch(text))


def is_lead_in(text: str) -> bool:
    """Whether a sentence of the press announces the speech below it: "Following is the statement by the Minister:"."""
    return text.rstrip().endswith((":", "：")) and bool(_LEAD_IN.search(text))


def is_end_mark(text: str) -> bool:
    """Whether a line only says that the speech ends: "###", "– ends –"."""
    return bool(text.strip()) and bool(_END_MARK.fullmatch(text))


def is_site_word(text: str) -> bool:
    """Whether a line is a word that sites have above, below and between: "Home", "Top", "Print"."""
    return bool(_SITE_WORD.fullmatch(text))


def is_contents_heading(text: str) -> bool:
    """Whether a line stands above a table of contents."""
    return bool(_CONTENTS.fullmatch(text))


def is_page_mark(text: str) -> bool:
    """Whether a line is what a page has at its foot: "Page 3 of 8", "2/9", a bare number."""
    return bool(_PAGE_MARK.fullmatch(text))


def is_address(text: str) -> bool:
    """Whether a line is an address of a page or a mailbox."""
    return bool(_ADDRESS.fullmatch(text))


def date_in(text: str) -> str:
    """Return the first date that stands in a text as 2012-04-17, or nothing."""
    found = DATE.search(text)
    if not found:
        return ""
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    month = next(
        (_MONTH_NUMBERS[word] for word in re.findall(r"[^\W\d]+", found[0].lower()) if word in _MONTH_NUMBERS), 0
    )
    if month:
        year, day = max(numbers), min(numbers)
    elif numbers[0] > 999:
        year, month, day = numbers[:3]
    else:
        day, month, year = numbers[:3]
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 and year > 999 else ""


def is_month(word: str) -> bool:
    """Whether a word names a month."""
    return word.lower() in _MONTH_NUMBERS
