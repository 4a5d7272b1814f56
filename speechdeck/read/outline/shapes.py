"""Understands an outline whose keys and lists are not what they should be: tells each, and puts it right for the rest.

What is put right is what the remedy says, so that whoever follows it gets what was read here.
"""

from __future__ import annotations

import re

from ...errors import Place
from ...model import BLOCKS, Outline, Slide
from ...words.text import pluralize
from ..keys import block_kind, keys_of, unknown_key
from ..yaml import Mapping, Scalar, Sequence, Tree
from .blocks import understand_content
from .grafts import drop, new_list, new_mapping, put, rename, written
from .items import lines_of, pairs_of
from .lists import AS_LIST, Tell, only_left_out, understood_keys

_IN_CONTENT = "It is a block: write it as an item of the slide's `content`:"


def understand(tree: Mapping, tell: Tell) -> None:
    """Put right what stands at the wrong place in an outline, and say so."""
    _unwrap_outline(tree, tell)
    understood_keys(tree, Outline, tell)
    written_as = tree.get("slides")
    slides = _as_slides(tree)
    for at, slide in enumerate(slides):
        if isinstance(slide, Scalar) and slide.strip():
            slides[at] = _named(slide)
            remedy = "Write of which section it is the slide:" + written(new_list(slide.place, [slides[at]]))
            tell(slide.place, f'"slides, item {at + 1}" must have keys.', remedy)
        elif isinstance(slide, Mapping):
            slides[at] = _unwrapped(slide, tell)
    if slides is not written_as and slides:
        put(tree, "slides", slides)
        remedy = AS_LIST + written(new_mapping(slides.place, {"slides": slides}))
        tell(slides.place, '"slides" must be a list.', remedy)


def _unwrap_outline(tree: Mapping, tell: Tell) -> None:
    """Let keys that stand below a name of their own (`presentation:`) be those of the outline."""
    known = set(keys_of(Outline))
    for key in [key for key in tree if key not in known and isinstance(tree[key], Mapping)]:
        inner = tree[key]
        if len(set(inner) & known) < 2 or set(inner) & set(tree):
            continue
        place = tree.key_places[key]
        by = min(each.column for each in inner.key_places.values()) - place.column
        remedy = f"Remove this line, and move what is below it {pluralize(max(1, by), 'space')} to the left."
        tell(place, f'"{key}" stands above keys of the outline, which stand below nothing.', remedy)
        drop(tree, key)
        for each, value, at in pairs_of(inner):
            put(tree, each, value)
            tree.key_places[each], tree.value_places[each] = at, inner.value_places[each]


_NUMBERED = re.compile(r"\w*\s*#?\d+|slide|page|folie|diapositiv[ea]", re.IGNORECASE)


def _unwrapped(slide: Mapping, tell: Tell) -> Mapping:
    """Understand a slide; one whose keys stand below a name of their own (`slide 1:`) is taken out of it."""
    known, (name, inner) = set(keys_of(Slide)), next(iter(slide.items()), ("", None))
    if len(slide) != 1 or name in known or not isinstance(inner, Mapping) or not set(inner) & known:
        _understand_slide(slide, tell)
        return slide
    place = slide.key_places[name]
    whole = inner if _NUMBERED.fullmatch(name) or set(inner) & {"section", "from", "silent"} else None
    whole = _under_its_name(name, inner, place) if whole is None else whole
    whole.place = slide.place
    _understand_slide(whole, only_left_out(tell))
    tell(
        place,
        f'"{name}" stands above the keys of a slide.',
        f"They begin behind the dash:{written(new_list(place, [whole]))}",
    )
    return whole


def _named(name: Scalar) -> Mapping:
    return new_mapping(name.place, {"section": name})


def _as_slides(tree: Mapping) -> Sequence:
    slides = tree.get("slides")
    if isinstance(slides, Sequence):
        return slides
    if isinstance(slides, Scalar) and slides.strip():
        return new_list(slides.place, [_named(slides)])
    if isinstance(slides, Mapping) and set(slides) & set(keys_of(Slide)):
        return new_list(slides.place, [slides])
    if isinstance(slides, Mapping) and slides:
        return new_list(slides.place, (_under_its_name(*pair) for pair in pairs_of(slides)))
    return new_list(tree.place, [])


def _under_its_name(name: str, slide: Tree, place: Place) -> Mapping:
    """A slide whose section is written as a key before it."""
    whole = new_mapping(place, {"section": name})
    if isinstance(slide, Mapping):
        for key, value, at in pairs_of(slide):
            put(whole, key, value)
            whole.key_places[key] = at
        whole.partial = slide.partial
    elif isinstance(slide, Scalar):
        put(whole, "title", slide)
    return whole


def _understand_slide(slide: Mapping, tell: Tell) -> None:
    _understand_columns(slide, tell)
    _find_content(slide, tell)
    stray = [key for key in slide if key not in keys_of(Slide) and _is_block(key)]
    understood_keys(slide, Slide, tell, spare=frozenset(stray))
    content = _as_content(slide, tell)
    if content is not None:
        understand_content(content, tell)
    for key in stray:
        content = new_list(slide.place, []) if content is None else content
        place, value_place, value = slide.key_places[key], slide.value_places[key], slide[key]
        drop(slide, key)
        kind = block_kind(key) or key
        block = new_mapping(place, {kind: value})
        block.value_places[kind] = value_place
        blocks = new_list(place, [block])
        understand_content(blocks, only_left_out(tell))
        remedy = _IN_CONTENT + written(new_mapping(place, {"content": blocks}))
        tell(place, f'"{key}" is not a key of a slide.', remedy)
        content += blocks
        content.item_places += blocks.item_places
    if content is not None:
        put(slide, "content", content)


_COLUMN = re.compile(r"(left|right|cent(er|re)|col(umn)?s?_?[1-4]?)", re.IGNORECASE)


def _understand_columns(slide: Mapping, tell: Tell) -> None:
    """Let what stands below names of columns be the blocks of a slide's content."""
    columns = [key for key in slide if _COLUMN.fullmatch(key)]
    if not columns or slide.get("content"):
        return
    place, blocks = slide.key_places[columns[0]], new_list(slide.place, [])
    for key in columns:
        value = slide[key]
        inside = new_list(place, [value] if isinstance(value, Scalar | Mapping) else value or [])
        understand_content(inside, only_left_out(tell))
        blocks += inside
        blocks.item_places += inside.item_places
        drop(slide, key)
    if blocks:
        put(slide, "content", blocks)
        remedy = "What stands side by side is a block each, in `content`:"
        remedy += written(new_mapping(place, {"content": blocks}))
        tell(place, f'"{columns[0]}" is not a key of a slide.', remedy)


def _find_content(slide: Mapping, tell: Tell) -> None:
    """Let a list of blocks below an unknown key be the content, whatever it is called."""
    for key in [key for key in slide if key not in keys_of(Slide) and not _is_block(key)]:
        if _has_blocks(slide[key]) and not slide.get("content") and unknown_key(key, Slide).meant is None:
            tell(slide.key_places[key], f'"{key}" is not a key of a slide.', "Write `content` in its place.")
            drop(slide, "content")
            rename(slide, key, "content")


def _has_blocks(value: Tree) -> bool:
    return isinstance(value, Sequence) and any(isinstance(each, Mapping) and set(each) & set(BLOCKS) for each in value)


def _is_block(key: str) -> bool:
    return key in BLOCKS or (unknown_key(key, Slide).meant is None and block_kind(key) is not None)


def _as_content(slide: Mapping, tell: Tell) -> Sequence | None:
    content = slide.get("content")
    if isinstance(content, Sequence) or content is None:
        return content
    if isinstance(content, Mapping):
        listed = new_list(content.place, [content] if content else [])
    else:
        points = new_list(content.place, lines_of(content))
        listed = new_list(content.place, [new_mapping(content.place, {"points": points})] if points else [])
    understand_content(listed, only_left_out(tell))
    if not listed:
        return None
    tell(content.place, '"content" must be a list.', AS_LIST + written(new_mapping(slide.place, {"content": listed})))
    return listed
