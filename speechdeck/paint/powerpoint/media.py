"""The parts that slides refer to: charts with their workbooks, pictures, and addresses of the web."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from itertools import count

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from ...scene import Chart
from .chart import chart_xml
from .workbook import workbook

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


def linker(part: Part) -> Callable[[str], str]:
    """Return what gives an address of the web its relationship."""
    return lambda address: str(part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


class Media:
    """The charts and pictures of a package; a picture that stands on several slides is in it once."""

    def __init__(self, package: Package, language: str, written: datetime.datetime) -> None:
        self.package, self.language, self.written = package, language, written
        self.taken = {str(part.partname) for part in package.iter_parts()}
        self.pictures: dict[bytes, Part] = {}

    def of(self, slide: Part) -> SlideMedia:
        """Return what gives a slide its parts."""
        return SlideMedia(self, slide)

    def new(self, pattern: str, content_type: str, content: bytes) -> Part:
        """Return a part of the first name that is free."""
        name = next(name for number in count(1) if (name := pattern.format(number)) not in self.taken)
        self.taken.add(name)
        return Part(PackURI(name), content_type, self.package, content)


class SlideMedia:
    """Gives a slide the parts that it refers to, and returns the relationship's id."""

    def __init__(self, media: Media, slide: Part) -> None:
        self.media, self.slide = media, slide
        self.link = linker(slide)

    def chart(self, chart: Chart) -> str:
        """Return the id of a chart's part, which has its workbook behind it."""
        part = self.media.new("/ppt/charts/chart{}.xml", CONTENT_TYPE.DML_CHART, b"")
        sheet = workbook(chart, self.media.written)
        book = self.media.new("/ppt/embeddings/Microsoft_Excel_Worksheet{}.xlsx", CONTENT_TYPE.SML_SHEET, sheet)
        part.blob = chart_xml(chart, self.media.language, part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)).encode()
        return str(self.slide.relate_to(part, RELATIONSHIP_TYPE.CHART))

    def picture(self, data: bytes, media_type: str) -> str:
        """Return the id of a picture's part."""
        digest = hashlib.sha256(data).digest()
        part = self.media.pictures.get(digest)
        if part is None:
            part = self.media.new(f"/ppt/media/image{{}}.{_ENDINGS[media_type]}", media_type, data)
            self.media.pictures[digest] = part
        return str(self.slide.relate_to(part, RELATIONSHIP_TYPE.IMAGE))
