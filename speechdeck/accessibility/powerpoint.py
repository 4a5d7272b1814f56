"""What a PowerPoint file says to who cannot see it, read from its parts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from ..files.opc import relationships, required
from .findings import (
    Examined,
    Finding,
    duplicate_titles,
    file_names,
    merged_cells,
    missing_alt_text,
    missing_language,
    missing_table_header,
    missing_title,
    unclear_section,
)

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"

_STOCK_NAME = re.compile(r"|(default|untitled|summary) section")


def examine_powerpoint(file: str, package: bytes) -> Examined:
    """Examine a presentation's slides."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        presentation = etree.fromstring(parts.read("ppt/presentation.xml"))
        targets = {each.ident: each.target for each in relationships(parts, "ppt/presentation.xml")}
        entries = presentation.iterfind(f"{_P}sldIdLst/{_P}sldId")
        slides = [etree.fromstring(parts.read(targets[required(entry, f"{_R}id")])) for entry in entries]
    titles = [_title(slide) for slide in slides]
    findings = [missing_title(f"{file}, slide {at}") for at, title in enumerate(titles, 1) if not title]
    findings += duplicate_titles(file, titles)
    findings += [each for at, slide in enumerate(slides, 1) for each in _on_slide(f"{file}, slide {at}", slide)]
    findings += _sections(file, presentation)
    described = sum(bool(each.get("descr")) for slide in slides for each in slide.iter(f"{_P}cNvPr"))
    return Examined(tuple(findings), sum(map(bool, titles)), described)


def _title(slide: etree._Element) -> str:
    for shape in slide.iter(f"{_P}sp"):
        if any(ph.get("type") in ("title", "ctrTitle") for ph in shape.iter(f"{_P}ph")):
            return _text(shape)
    return ""


def _text(element: etree._Element) -> str:
    return " ".join("".join(node.text or "" for node in element.iter(f"{_A}t")).split())


def _on_slide(where: str, slide: etree._Element) -> Iterator[Finding]:
    for tree in slide.iter(f"{_P}spTree"):
        for shape in tree:
            yield from _of_shape(where, shape)
    properties = [run.find(f"{_A}rPr") for run in slide.iter(f"{_A}r", f"{_A}fld")]
    if any(each is None or not each.get("lang") for each in properties):
        yield missing_language(where)


def _of_shape(where: str, shape: etree._Element) -> Iterator[Finding]:
    """A group that is described speaks for its parts; a shape with text speaks for itself."""
    kind = etree.QName(shape).localname
    properties = next(shape.iter(f"{_P}cNvPr"), None)
    if properties is None or kind not in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart"):
        return
    named = f'{where}, "{properties.get("name")}"'
    description = properties.get("descr", "").strip()
    yield from file_names(named, description)
    tables = list(shape.iter(f"{_A}tbl"))
    for table in tables:
        yield from _of_table(named, table)
    speaks = bool(tables) or (kind == "sp" and bool(_text(shape)))
    if not (description or speaks or _decorative(properties)):
        yield missing_alt_text(named)


def _decorative(properties: etree._Element) -> bool:
    return any(each.get("val") in ("1", "true") for each in properties.iter(f"{_ADEC}decorative"))


def _of_table(where: str, table: etree._Element) -> Iterator[Finding]:
    properties = table.find(f"{_A}tblPr")
    if properties is None or properties.get("firstRow") not in ("1", "true"):
        yield missing_table_header(where)
    if any(cell.get(name) for cell in table.iter(f"{_A}tc") for name in ("gridSpan", "rowSpan", "hMerge", "vMerge")):
        yield merged_cells(where)


def _sections(file: str, presentation: etree._Element) -> Iterator[Finding]:
    names = [section.get("name", "").strip().casefold() for section in presentation.iter(f"{_P14}section")]
    for at, name in enumerate(names, 1):
        if _STOCK_NAME.fullmatch(name) or names.index(name) != at - 1:
            yield unclear_section(f"{file}, section {at}")
