"""Builds on click and the slide's transition, in the tree that PowerPoint itself writes (ECMA-376 Part 1, 19.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from typing import Literal

_FADE = 10
"""The entrance effect Fade, by PowerPoint's number (presetID)."""

_MILLISECONDS = 300


BuildKind = Literal["shape", "text", "group", "paragraph", "chart", "table", "picture"]
"""A text is a shape that has nothing around its words: neither a fill nor a line."""

_LISTED: dict[BuildKind, str] = {
    "paragraph": '<p:bldP spid="{}" grpId="0" build="p"{}/>',
    "shape": '<p:bldP spid="{}" grpId="0" animBg="1"/>',
    "text": '<p:bldP spid="{}" grpId="0"/>',
    "chart": '<p:bldGraphic spid="{}" grpId="0"><p:bldAsOne/></p:bldGraphic>',
}
"""The entry in the build list: by paragraphs, or as a whole. Groups, tables and pictures have none."""


@dataclass(frozen=True, slots=True)
class Build:
    """Something that appears on a click: a whole of some kind, or one paragraph of a placeholder."""

    step: int
    shape_id: int
    kind: BuildKind
    paragraph: int = 0
    level: int = 0
    """Of a paragraph with a click of its own, apart from the one that it belongs to: how deep it stands in the list."""


TRANSITION = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">'
    '<p:transition spd="med" p14:dur="500"><p:fade/></p:transition></mc:Choice>'
    '<mc:Fallback><p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>'
)
"""A short fade; versions before PowerPoint 2010 know only that it is not slow."""


def timing_xml(builds: Iterable[Build]) -> str:
    """Return a slide's builds: one click a step, what belongs to a step together; nothing for a slide without."""
    in_order = sorted(builds, key=lambda build: build.step)
    if not in_order:
        return ""
    ids = count(1)
    root, sequence = next(ids), next(ids)
    clicks = "".join(_click(list(step), ids) for _, step in groupby(in_order, key=lambda build: build.step))
    return (
        f'<p:timing><p:tnLst><p:par><p:cTn id="{root}" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{sequence}" dur="indefinite" nodeType="mainSeq">'
        f"<p:childTnLst>{clicks}</p:childTnLst></p:cTn>"
        '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>'
        '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>'
        f"</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>{_build_list(in_order)}</p:timing>"
    )


def _click(builds: Sequence[Build], ids: count[int]) -> str:
    """One click: its first build starts on it, the others start with that one."""
    outer, inner = next(ids), next(ids)
    kinds = ["clickEffect", *["withEffect"] * (len(builds) - 1)]
    effects = "".join(_effect(build, kind, ids) for build, kind in zip(builds, kinds, strict=True))
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst>'
        f"<p:childTnLst>{effects}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _effect(build: Build, kind: str, ids: count[int]) -> str:
    effect, visible, fade = next(ids), next(ids), next(ids)
    # What has no entry in the build list has no number of one.
    listed = ' grpId="0"' if build.kind in _LISTED else ""
    part = f'<p:txEl><p:pRg st="{build.paragraph}" end="{build.paragraph}"/></p:txEl>'
    target = (
        f'<p:tgtEl><p:spTgt spid="{build.shape_id}">{part if build.kind == "paragraph" else ""}</p:spTgt></p:tgtEl>'
    )
    return (
        f'<p:par><p:cTn id="{effect}" presetID="{_FADE}" presetClass="entr" presetSubtype="0" fill="hold"{listed} '
        f'nodeType="{kind}"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>'
        f'<p:set><p:cBhvr><p:cTn id="{visible}" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn>'
        f"{target}<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set>'
        f'<p:animEffect transition="in" filter="fade"><p:cBhvr><p:cTn id="{fade}" dur="{_MILLISECONDS}"/>{target}</p:cBhvr>'
        "</p:animEffect></p:childTnLst></p:cTn></p:par>"
    )


def _build_list(builds: Sequence[Build]) -> str:
    """Each shape and chart that builds, once (ECMA-376 Part 1, 19.5.12 and 19.5.13)."""
    listed = {build.shape_id: _LISTED[build.kind] for build in builds if build.kind in _LISTED}
    deepest = {build.shape_id: 0 for build in builds}
    for build in builds:
        deepest[build.shape_id] = max(deepest[build.shape_id], build.level)
    entries = "".join(entry.format(ident, _levels(deepest[ident])) for ident, entry in sorted(listed.items()))
    return f"<p:bldLst>{entries}</p:bldLst>" if entries else ""


def _levels(deepest: int) -> str:
    """Without this, programs have all that is below a paragraph of the first level appear with it (19.5.14, bldLvl)."""
    return f' bldLvl="{deepest + 1}"' if deepest else ""
