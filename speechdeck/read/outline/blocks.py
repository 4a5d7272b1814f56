"""The blocks of a slide as they are meant: their kinds, what stands beside them, and one where a list of it is written."""

from __future__ import annotations

import re

from ...errors import Place
from ...model import BLOCKS, Headed, Node, Point
from ..keys import block_kind, keys_of, node_of, unknown_kind
from ..yaml import Mapping, Scalar, Sequence, Tree
from .grafts import drop, new_list, new_mapping, place_of, put, rename, spoken, written
from .items import KINDS
from .lists import Tell, only_left_out, understand_items, understood_keys
from .plots import understand_chart
from .tables import understand_table

_KINDS = f"A block begins with its kind: {', '.join(BLOCKS)}."


def understand_content(content: Sequence, tell: Tell) -> None:
    """Let each item of a slide's content be a block of one kind."""
    found: list[Tree] = []
    texts: list[Tree] = []
    for item, place in zip(content, content.item_places, strict=True):
        if isinstance(item, Scalar) and not item.strip():
            item = None
        if _is_point(item):
            texts.append(item)
            continue
        if isinstance(item, Sequence) and all(isinstance(each, Scalar) for each in item):
            texts += item
            continue
        _flush(texts, found, tell)
        if item is None:
            tell(place, "A block is missing here.", f"Write one, or remove the dash. {_KINDS}")
        elif isinstance(item, Mapping):
            found += _understood(item, tell)
        else:
            tell(place, "This is not a block.", _KINDS)
    _flush(texts, found, tell)
    content[:] = found
    content.item_places[:] = [block.place for block in found if block is not None]


def _is_point(item: Tree) -> bool:
    """Whether an item is a text, or has keys that only a point has."""
    if isinstance(item, Mapping):
        return isinstance(item.get("text"), Scalar) and set(item) <= set(keys_of(Point))
    return isinstance(item, Scalar)


def _flush(texts: list[Tree], found: list[Tree], tell: Tell) -> None:
    """Texts among the blocks are meant for a list."""
    if texts:
        place = place_of(texts[0], Place(""))
        block = new_mapping(place, {"points": new_list(place, texts)})
        understand_items(block, "points", only_left_out(tell))
        tell(place, "This is not a block.", f"{_KINDS} For a list of texts:{written(new_list(place, [block]))}")
        found.append(block)
        texts.clear()


def _understood(block: Mapping, tell: Tell) -> list[Tree]:
    """One block, or several if it has several kinds."""
    blocks = [block]
    _name_kind(block, tell)
    kinds = [key for key in block if key in BLOCKS]
    if not kinds:
        _find_kind(block, tell)
    for kind in kinds[1:]:
        place, value_place = block.key_places[kind], block.value_places[kind]
        other = new_mapping(place, {kind: block[kind]})
        other.value_places[kind] = value_place
        drop(block, kind)
        blocks.append(other)
    found = [each for block in blocks for each in _of_its_kind(block, tell)]
    for other in blocks[1:]:
        remedy = f"Begin it with a dash of its own:{written(new_list(other.place, [other]))}"
        kind = next(iter(other))
        tell(other.place, f'"{kind}" begins another block.', remedy)
    return found


def _name_kind(block: Mapping, tell: Tell) -> None:
    """Let a block whose kind is a value be known by its key: `type: flow`, with its items below another key."""
    named = next((key for key in ("type", "kind", "block") if isinstance(block.get(key), Scalar)), None)
    kind = block_kind(str(block[named])) if named and not set(block) & set(BLOCKS) else None
    rest = [key for key in block if key not in (named, "heading")]
    if not named or not kind or not rest:
        return
    place = block.key_places[named]
    items = block[rest[0]] if len(rest) == 1 and not isinstance(block[rest[0]], Mapping) else None
    inner: Tree = items or new_mapping(place, {key: block[key] for key in rest})
    if isinstance(inner, Mapping):
        inner.key_places |= {key: block.key_places[key] for key in rest}
        inner.value_places |= {key: block.value_places[key] for key in rest}
    for key in (named, *rest):
        drop(block, key)
    put(block, kind, inner)
    _of_its_kind(block, only_left_out(tell))
    tell(
        place,
        f'"{named}" is not a kind of block.',
        f"A block is known by its own key:{written(new_list(place, [block]))}",
    )


def _find_kind(block: Mapping, tell: Tell) -> None:
    keys = [key for key in block if key != "heading"]
    if not keys:
        if not block.partial:
            tell(block.place, "This is not a block.", _KINDS)
        return
    key = keys[0]
    unknown = unknown_kind(key)
    meant = unknown.meant or next((found for each in keys[1:] if (found := unknown_kind(each).meant)), None)
    if unknown.meant and isinstance(block[key], Scalar) and unknown.meant == "points":
        place = block.key_places[key]
        rename(block, key, unknown.meant)
        understand_items(block, "points", only_left_out(tell))
        tell(place, unknown.sentence, f"Write it as a list:{written(new_list(place, [block]))}")
    elif unknown.meant:
        tell(block.key_places[key], unknown.sentence, unknown.remedy)
        rename(block, key, unknown.meant)
    elif meant is None and re.search(r"[\sA-Z]", key) and isinstance(block[key], Scalar | None):
        place = block.key_places[key]
        points = new_list(place, [f"{key}: {spoken(block[key])}".rstrip()])
        drop(block, key)
        put(block, "points", points)
        lead = 'A text that contains ": " is written in quotes, and stands in a list:'
        tell(place, unknown.sentence, lead + written(new_list(place, [block])))
    elif meant is None:
        tell(block.key_places[key], unknown.sentence, unknown.remedy)
        for each in keys:
            drop(block, each)


def _of_its_kind(block: Mapping, tell: Tell) -> list[Tree]:
    kind = next((key for key in block if key in BLOCKS), None)
    if kind is None:
        return [_stand_in(block)] if "heading" in block or block.partial else []
    if kind in KINDS:
        understood_keys(block, BLOCKS[kind], tell)
        understand_items(block, kind, tell)
        return [block]
    node = node_of(BLOCKS[kind], kind)
    assert node
    beside = _gather(block, kind, node)
    inner = only_left_out(tell) if beside else tell
    understood_keys(block, BLOCKS[kind], inner)
    if kind == "table":
        understand_table(block, inner)
    elif kind == "chart":
        understand_chart(block, inner)
    blocks: list[Tree] = _one_each(block, kind, node, inner) if kind in ("quote", "statement", "image") else [block]
    if beside:
        key, place = beside
        remedy = f"Write it below `{kind}`:{written(new_list(block.place, [block]))}"
        tell(place, f'"{key}" stands beside `{kind}`, not below it.', remedy)
    return blocks


def _stand_in(block: Mapping) -> Mapping:
    put(block, "points", new_list(block.place, ["…"]))
    return block


def _gather(block: Mapping, kind: str, node: type[Node]) -> tuple[str, Place] | None:
    """Take what stands beside a block's kind and belongs below it to its place; return the first of it."""
    known = set(keys_of(Headed)) | {kind}
    beside = [key for key in block if key not in known and key in keys_of(node)]
    inner = block[kind]
    if not beside or not isinstance(inner, Scalar | Mapping | None):
        return None
    if not isinstance(inner, Mapping):
        short = node.shorthand or ("kind" if kind == "chart" else None)
        value = {short: inner} if short and inner is not None else {}
        inner = new_mapping(block.value_places[kind], {**value})
    first = block.key_places[beside[0]]
    for key in beside:
        put(inner, key, block[key])
        inner.key_places[key], inner.value_places[key] = block.key_places[key], block.value_places[key]
        drop(block, key)
    put(block, kind, inner)
    return beside[0], first


def _one_each(block: Mapping, kind: str, node: type[Node], tell: Tell) -> list[Tree]:
    """A quotation, a sentence or a picture for each block."""
    value = block[kind]
    inside = [each for each in value if each is not None] if isinstance(value, Sequence) else [value]
    if not inside:
        return [block]
    put(block, kind, inside[0])
    if inside[0] is None:
        return [block]
    more = [new_mapping(block.place, {kind: each}) for each in inside[1:]]
    for each in (block, *more):
        if isinstance(each[kind], Mapping):
            understood_keys(each[kind], node, tell)
    if isinstance(value, Sequence):
        blocks = new_list(block.place, [block, *more])
        tell(value.place, f'"{kind}" must be one {kind}, not a list.', f"Write each as a block:{written(blocks)}")
    return [block, *more]
