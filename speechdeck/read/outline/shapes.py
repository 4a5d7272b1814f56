"""Understands an outline whose keys and lists are not what they should be: tells each, and puts it right for the rest.

What is put right is what the remedy says, so that whoever follows it gets what was read here.
"""

from __future__ import annotations

from ...errors import Place
from ...model import BLOCKS, Outline, Slide
from ..tree import Mapping, Scalar, Sequence, Tree
from .blocks import understand_content
from .grafts import drop, new_list, new_mapping, put, written
from .items import lines_of, pairs_of
from .keys import block_kind, keys_of, unknown_key
from .lists import AS_LIST, Tell, understood_keys

_IN_CONTENT = "It is a block: write it as an item of the slide's `content`:"


def understand(tree: Mapping, tell: Tell) -> None:
    """Put right what stands at the wrong place in an outline, and say so."""
    understood_keys(tree, Outline, tell)
    written_as = tree.get("slides")
    slides = _as_slides(tree)
    for at, slide in enumerate(slides):
        if isinstance(slide, Scalar) and slide.strip():
            slides[at] = _named(slide)
            remedy = "Write of which section it is the slide:" + written(new_list(slide.place, [slides[at]]))
            tell(slide.place, f'"slides, item {at + 1}" must have keys.', remedy)
        elif isinstance(slide, Mapping):
            _understand_slide(slide, tell)
    if slides is not written_as and slides:
        put(tree, "slides", slides)
        remedy = AS_LIST + written(new_mapping(slides.place, {"slides": slides}))
        tell(slides.place, '"slides" must be a list.', remedy)


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
        understand_content(blocks, tell)
        remedy = _IN_CONTENT + written(new_mapping(place, {"content": blocks}))
        tell(place, f'"{key}" is not a key of a slide.', remedy)
        content += blocks
        content.item_places += blocks.item_places
    if content is not None:
        put(slide, "content", content)


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
    if not listed:
        return None
    understand_content(listed, tell)
    tell(content.place, '"content" must be a list.', AS_LIST + written(new_mapping(slide.place, {"content": listed})))
    return listed
