"""Names of icons that there are not: in which set they are called otherwise, and which one is meant."""

from __future__ import annotations

import re

from ...errors import nearest
from ...files.icons import icon_names, is_icon
from ...words.text import shortened

_CALLED = {
    "truck": "lorry,van,lkw,camion",
    "user": "person,man,woman,human,people-single",
    "users": "people,team,group,crowd,community,family",
    "baby": "child,children,kid",
    "banknote": "money,cash,dollars",
    "scale": "law,justice,balance,legal",
    "landmark": "government,parliament,institution,ministry,bank",
    "shield": "security,protection,police,defence,defense",
    "map-pin": "location,place,marker,address",
    "clock": "time,hour,watch-time",
    "triangle-alert": "warning,danger,caution,alert",
    "check": "tick,yes,done,ok",
    "x": "cross,no,close,wrong",
    "file-text": "document,doc,report,paper,page",
    "globe": "world,internet,web,international,planet",
    "settings": "gear,options,config,preferences",
    "lightbulb": "idea,lamp-bulb,bulb,innovation",
    "trending-up": "growth,increase,progress,rise",
    "trending-down": "decline,decrease,fall,loss",
    "heart-pulse": "health,medical,medicine",
    "graduation-cap": "education,training,student,university",
    "briefcase": "work,job,business,employment",
    "plane": "airplane,aeroplane,aircraft,flight,airport",
    "ship": "boat,vessel,sea-freight",
    "car": "automobile,vehicle,auto",
    "train-front": "train,rail,railway",
    "chart-line": "graph,statistics",
    "handshake": "agreement,partnership,cooperation,deal",
    "zap": "energy,electricity,power,lightning",
    "droplet": "water,drop,rain-drop",
    "tractor": "farm,farming,agriculture",
    "utensils": "food,restaurant,meal",
    "monitor": "computer,screen,desktop",
    "smartphone": "mobile,cellphone,telephone-mobile",
    "target": "goal,aim,objective",
    "message-square": "speech,talk,comment,dialogue",
    "mic": "microphone,speaker",
    "id-card": "passport,identity,visa",
    "flame": "fire,burn",
    "circle-question-mark": "question,help-circle",
    "lock": "secure,locked,private",
    "trees": "forest,wood,woods",
}
"""By the name in Lucide, what else people look for."""

OTHERWISE = {word: name for name, words in _CALLED.items() for word in words.split(",")}
"""By what people look for, the name in Lucide."""

_OFFERED, _LONGER, _LIKENESS = 8, 2, 0.75
"""Icons that a message names, by how many letters one that is meant may be longer or shorter, and how like it has to be."""


def no_icon(name: str) -> tuple[str, str, str | None]:
    """Return what is told of an icon that there is not: a sentence, a remedy, and the one that is meant."""
    plain = _plain(name)
    meant = plain if is_icon(plain) else OTHERWISE.get(plain) or _close(plain)
    words = set(re.findall(r"[a-z]+", plain))
    named = [] if meant else [each for each in icon_names() if words & set(each.split("-"))][:_OFFERED]
    remedy = f'Did you mean "{meant}"? ' if meant else ""
    remedy += f"There are: {', '.join(named)} and others." if named else "All of them are shown at lucide.dev/icons."
    return f'There is no icon "{shortened(name)}".', remedy, meant


def _plain(name: str) -> str:
    """A name without what a file, another set or a program has around it: `icons/truck.svg`, `mdi:truck`, `fa-truck`."""
    word = re.sub(r"[\s_]+", "-", name.strip().lower())
    word = re.sub(r"\.(svg|png|jpe?g|gif|webp|ico)$", "", word)
    word = re.split(r"[:/\\]", word.strip(":"))[-1]
    return re.sub(r"^(?:fa[srb]?|mdi|bi|ti|lucide|icon)-+|-icon$", "", word)


def _close(name: str) -> str | None:
    # Of thousands, those that begin alike and are about as long.
    alike = [each for each in icon_names() if each[:1] == name[:1] and abs(len(each) - len(name)) <= _LONGER]
    whole = nearest(name, alike, likeness=_LIKENESS)
    return whole if whole is None or abs(len(whole) - len(name)) <= _LONGER else None
