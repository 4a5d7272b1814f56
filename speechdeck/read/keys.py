"""Keys that an outline does not have: misspelt ones, those of other programs, and what is meant by them."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..errors import did_you_mean, nearest
from ..model import (
    BLOCKS,
    Datum,
    Event,
    Figure,
    Figures,
    Grid,
    Headed,
    Node,
    Outline,
    Picture,
    Plot,
    Point,
    Points,
    Quotation,
    Sentence,
    Side,
    Slide,
    Step,
    Tile,
    Tiles,
)

_CALLED: dict[type[Node], str] = {
    Points: "points",
    Figures: "figures",
    Tiles: "tiles",
    Grid: "a table",
    Plot: "a chart",
    Datum: "a chart's data",
    Picture: "an image",
    Event: "a date of a timeline",
    Side: "a column of a comparison",
}
"""What an author calls what the model has another name for, or no article."""

_BOX = {"label": "title,name,heading,head", "text": "description,body,detail,details"}

_ALIASES: dict[type[Node], dict[str, str]] = {
    Outline: {
        "title": "name,topic,titel,titre,título,titulo,titolo",
        "subtitle": "untertitel,soustitre,subtítulo",
        "author": "authors,by,speaker,presenter,autor,auteur,autore",
        "date": "datum,fecha,data",
        "venue": "location,place,ort,lieu,lugar,luogo",
        "footer": "event",
        "lang": "language,locale,sprache,langue,idioma,lingua",
        "duration": "time,length,slot,dauer,durée,duree,duración,durata",
        "template": "theme,design",
        "slides": "pages,sections,content,folien,diapositives,diapositivas",
        "keywords": "tags",
    },
    Slide: {
        "section": "chapter,part,abschnitt,sección",
        "title": "heading,header,headline,name,titel,titre,título,titulo,titolo",
        "subtitle": "untertitel,soustitre,subtítulo",
        "layout": "type,template,master",
        "background": "bg,backdrop,backgroundimage,backgroundcolor,wallpaper,hintergrund,fond,fondo,sfondo,fundo",
        "content": "blocks,contents,elements,body,items,inhalt,contenu,contenido,contenuto",
    },
    Point: {"text": "point,bullet,label,title", "points": "items,subpoints,bullets,children"},
    Figure: {"value": "number,figure,amount,wert,valeur,valor", "label": "text,title,name,caption,description"},
    Tile: _BOX,
    Step: _BOX | {"label": "title,name,heading,head,step"},
    Quotation: {"text": "quote,quotation", "source": "author,by,who,speaker,cite,attribution"},
    Event: {"date": "year,when,day,time", "text": "label,title,event,description,what,name"},
    Side: {"heading": "title,label,name,header,head", "points": "items,lines,bullets,rows,content"},
    Sentence: {"text": "statement,sentence,message"},
    Grid: {"header": "headers,columns,head", "rows": "body,data"},
    Plot: {"kind": "type", "caption": "title", "data": "values"},
    Datum: {"label": "name,category,x", "value": "y,amount,number"},
    Picture: {"file": "src,path,url,image,picture", "alt": "description,text,title"},
}
"""By what a mapping is, for its keys, what other programs call them."""

_KINDS = {
    "points": "bullets,bullet,list,text,bulletpoints,items,paragraph",
    "image": "picture,photo,img,graphic",
    "figures": "stats,numbers,kpis,statistics",
    "tiles": "cards,boxes",
    "flow": "process,steps,smartart",
    "timeline": "chronology,history,milestones,dates",
    "quote": "quotation,blockquote",
    "comparison": "compare,versus,vs,contrast,proscons",
    "statement": "sentence,message,claim,takeaway,callout",
    "chart": "graph,diagram,plot",
}

_NOWHERE = {
    "video": "A deck has no film: show an `image` of it, and say in the speech where to find it.",
    "theme": "The design is a file of PowerPoint's: name it in `template: ….pptx`, or remove the key for ours.",
    "type": "A block is known by its own key: remove this one.",
    "audio": "A deck has no sound: remove it, and say in the speech where to find it.",
    "notes": "The notes are the speech: write what is said at this slide into the speech's file, and remove the key.",
    "transition": "Slides change in one way: remove the key.",
    "animation": "What shall appear while you speak has a `cue`: remove the key.",
}
"""What other programs have and an outline has not, and what to do instead."""

_NOWHERE_ALIASES = {
    "speaker_notes": "notes",
    "note": "notes",
    "animations": "animation",
    "sound": "audio",
    "design": "theme",
}


PARTS = ("section", "from", "silent")
"""The keys that only a slide has, and every slide has one of."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What to tell of a key that is not known, and which key is meant, if that can be seen."""

    sentence: str
    remedy: str
    meant: str | None


def keys_of(node: type[Node]) -> list[str]:
    """Return the keys that a mapping can have."""
    return [field.alias or name for name, field in node.model_fields.items() if name != "places"]


_STYLE = "color,colour,style,class,size,width,height,align,font,link,href,url,tag,order,number,highlight,date,image"
"""What other programs let an item have beside its texts."""


def is_key_elsewhere(key: str) -> bool:
    """Return whether a key is one of another part of the outline, or of other programs: no name that somebody gives."""
    word = _word(key)
    theirs = (*_NOWHERE, *_NOWHERE_ALIASES, *_STYLE.split(","))
    ours: tuple[type[Node], ...] = (*_ALIASES, Headed)
    return key == key.lower() and (word in theirs or any(word in keys_of(node) for node in ours))


def called(node: type[Node]) -> str:
    """Return what an author calls a mapping."""
    noun = node.__name__.lower()
    return _CALLED.get(node) or f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def unknown_key(key: str, node: type[Node], value: object = None) -> Unknown:
    """Return what to tell of a key that a mapping cannot have, with the value that it has there."""
    sentence = f'"{key}" is not a key of {called(node)}.'
    aliases = _ALIASES.get(node, {})
    word = _word(key)
    if isinstance(value, str) and not _can_be(word, node, value):
        return Unknown(sentence, _NOWHERE[_NOWHERE_ALIASES.get(word, word)], None)
    return Unknown(sentence, *_remedy(key, keys_of(node), aliases))


def _can_be(word: str, node: type[Node], value: str) -> bool:
    """Whether a value is one of the key that its own key is another name for: a design is a file, a layout no block."""
    if node is Outline and word in ("theme", "design"):
        return value.lower().endswith((".pptx", ".potx")) or value == "assembly"
    return not (node is Slide and word == "type" and block_kind(value))


def _word(key: str) -> str:
    """A key without what other programs write it with: `slide_title`, `Speaker-Notes`."""
    return re.sub(r"[\s-]", "_", key.lower()).removeprefix("slide_")


def unknown_kind(key: str) -> Unknown:
    """Return what to tell of a key that should be the kind of a block."""
    return Unknown(f'"{key}" is not a kind of block.', *_remedy(key, list(BLOCKS), _KINDS))


def block_kind(key: str) -> str | None:
    """Return which kind of block a key is, or may be meant for."""
    return key if key in BLOCKS else _meant(key, list(BLOCKS), _KINDS)[0]


def list_meant(word: str) -> str | None:
    """Return the key with a list below it that a word in small letters is another name for: `pages`, `bullets`."""
    lists = {"slides": _ALIASES[Outline]["slides"], "content": _ALIASES[Slide]["content"]} | _KINDS
    plain = re.sub(r"[\s_-]", "", word)
    return next((ours for ours, theirs in lists.items() if plain in theirs.split(",")), None)


def _remedy(key: str, known: Sequence[str], aliases: dict[str, str]) -> tuple[str, str | None]:
    meant, is_alias = _meant(key, known, aliases)
    word = _word(key)
    nowhere = _NOWHERE.get(_NOWHERE_ALIASES.get(word, word))
    if meant and is_alias:
        return f"Write `{meant}` in its place. There are: {', '.join(known)}.", meant
    if nowhere and not meant:
        return nowhere, None
    return (did_you_mean(key, known) if meant else f"There are: {', '.join(known)}."), meant


def _meant(key: str, known: Sequence[str], aliases: dict[str, str]) -> tuple[str | None, bool]:
    """The key that is meant, and whether it has another name elsewhere; what other programs have is no misspelling."""
    word = _word(key)
    if word in known:
        return word, word != key.lower()
    words = {word, word.replace("_", ""), word.removesuffix("s")}
    alias = next((ours for ours, theirs in aliases.items() if words & set(theirs.split(","))), None)
    if alias or _NOWHERE_ALIASES.get(word, word) in _NOWHERE:
        return alias, True
    close = nearest(key, known)
    return close if close and _is_slip(word, close) else None, False


def _is_slip(word: str, key: str) -> bool:
    """Whether a word is a key with a letter more, less, other or exchanged; in a long one, two."""
    shared = SequenceMatcher(None, word, key, autojunk=False)
    wrong = sum(max(end - begin, to - start) for sign, begin, end, start, to in shared.get_opcodes() if sign != "equal")
    exchanged = sorted(word) == sorted(key)
    return exchanged or wrong <= 1 + (len(key) >= 7)


def node_of(node: type[Node], key: str) -> type[Node] | None:
    """Return what stands below a key, or in its list, if that has keys."""
    fields = (field for name, field in node.model_fields.items() if (field.alias or name) == key)
    return next((found for field in fields for found in nodes_in(field.annotation)), None)


def nodes_in(annotation: object) -> Iterator[type[Node]]:
    """Yield what stands at a field of the model and has keys."""
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from nodes_in(argument)
