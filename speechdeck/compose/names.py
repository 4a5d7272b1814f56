"""The names by which PowerPoint's selection pane lists what stands on a slide: short, and each its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..scene import Cluster, Filling, Icon, SceneItem, Shape

_LONGEST = 80


def with_unique_names(items: Iterable[SceneItem]) -> Iterator[SceneItem]:
    """Yield a slide's items, those of one name numbered from the second on; placeholders have the layout's names."""
    names = _Names()
    for item in items:
        match item:
            case Shape() | Icon():
                yield replace(item, name=names.own(item.name))
            case Cluster():
                yield replace(item, groups=tuple(replace(each, name=names.own(each.name)) for each in item.groups))
            case Filling():
                name, caption = names.own(item.name), item.caption
                yield replace(
                    item, name=name, caption=replace(caption, name=names.own(caption.name)) if caption else None
                )
            case _:
                yield item


class _Names:
    def __init__(self) -> None:
        self.taken: set[str] = set()

    def own(self, name: str) -> str:
        """Return the name at a length that can be read, with a number where something has it already."""
        shortened = own = _cut(name, _LONGEST)
        number = 1
        while own in self.taken:
            number += 1
            ending = f" ({number})"
            own = _cut(shortened, _LONGEST - len(ending)) + ending
        self.taken.add(own)
        return own


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
