"""Lists that are none, and items that are not written as theirs are: told, and put right for the rest of the reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from ...errors import Place
from ...model import Point
from ..keys import keys_of, unknown_key
from ..yaml import Mapping, Scalar, Sequence, Tree, new_text
from .grafts import STAND_IN, drop, in_line, new_list, new_mapping, place_of, put, rename, written
from .items import KINDS, Kind, is_text_only, lines_of, pairs_of
from .pairs import (
    BESIDE,
    below_its_name,
    contents_of,
    crowded_in,
    joined,
    name_in,
    parts_of,
    spelled_out,
    without,
    wraps_items,
)
from .stand_ins import stand_in


class Tell(Protocol):
    """Takes what is wrong: where, a sentence and a remedy."""

    def __call__(self, place: Place, sentence: str, remedy: str, *, leaves_out: bool = False) -> None:
        """Tell; ``leaves_out`` says that what is meant cannot be seen, so that no remedy can write it out."""


def only_left_out(tell: Tell) -> Tell:
    """Return what tells only of what a remedy cannot write out, for where a remedy writes out all the rest."""

    def told(place: Place, sentence: str, remedy: str, *, leaves_out: bool = False) -> None:
        if leaves_out:
            tell(place, sentence, remedy, leaves_out=True)

    return told


_DASHES = 'Begin each with a "- " of its own:'

AS_LIST = 'Begin each of its items with "- ":'


def understood_keys(mapping: Mapping, kind: type, tell: Tell, *, spare: frozenset[str] = frozenset()) -> None:
    """Tell of each key that is not known; a misspelt one counts as the one that is meant."""
    known = keys_of(kind)
    for key in [key for key in mapping if key not in known and key not in spare]:
        unknown = unknown_key(key, kind, mapping[key])
        place = mapping.key_places[key]
        if unknown.meant is None:
            tell(place, unknown.sentence, unknown.remedy, leaves_out=True)
            drop(mapping, key)
        elif mapping.get(unknown.meant) is None:
            tell(place, unknown.sentence, unknown.remedy)
            drop(mapping, unknown.meant)
            rename(mapping, key, unknown.meant)
        else:
            remedy = (
                f"It stands for `{unknown.meant}`, which is there already: keep one of the two, as `{unknown.meant}`."
            )
            tell(place, unknown.sentence, remedy, leaves_out=True)
            drop(mapping, key)


def understand_items(mapping: Mapping, key: str, tell: Tell) -> None:
    """Let the value of ``points``, ``tiles``, ``data`` and others like them be a list of its items."""
    kind, value = KINDS[key], mapping.get(key)
    if isinstance(value, Mapping) and wraps_items(value, kind.node):
        value = _unwrap(mapping, key, value, tell)
    if isinstance(value, Mapping) and kind.node.are_pairs(value):
        put(mapping, key, _of_pairs(value, key, kind))
    elif isinstance(value, Scalar | Mapping):
        listed = _as_list(value, key, kind, tell)
        if not listed:
            return
        _fill(listed, key)
        put(mapping, key, listed)
        tell(value.place, f'"{key}" must be a list.', AS_LIST + written(new_mapping(value.place, {key: listed})))
    elif isinstance(value, Sequence):
        _Items(value, key, kind, tell).understand()
    for item in mapping[key] if isinstance(mapping.get(key), Sequence) else ():
        if isinstance(item, Mapping):
            understood_keys(item, kind.node, tell)
            if "points" in item:
                understand_items(item, "points", tell)


def _unwrap(mapping: Mapping, key: str, value: Mapping, tell: Tell) -> Sequence:
    ((name, items, place),) = pairs_of(value)
    assert isinstance(items, Sequence)
    put(mapping, key, items)
    understand_items(mapping, key, only_left_out(tell))
    remedy = f"They begin below `{key}`:" + written(new_mapping(place, {key: mapping[key]}))
    tell(place, f'"{name}" stands above the items of "{key}".', remedy)
    return items


def _of_pairs(value: Mapping, key: str, kind: Kind) -> Sequence:
    """The list that names with their values are short for; of one that is written twice, it is told already."""
    parts = parts_of(value, list(value))
    listed = new_list(value.place, (spelled_out(part, next(iter(part)), kind.node) for part in parts))
    if value.repeated:
        _fill(listed, key)
    return listed


def _fill(items: Sequence, key: str) -> list[Tree]:
    """Add what stands for items where there are fewer than are needed, of which something else is told; return that."""
    smallest = stand_in(new_mapping(items.place, {}), key, items.place)
    more = smallest[len(items) :] if isinstance(smallest, Sequence) and items else []
    items += more
    items.item_places += [items.place] * len(more)
    return list(more)


def _as_list(value: Scalar | Mapping, key: str, kind: Kind, tell: Tell) -> Sequence:
    if isinstance(value, Scalar):
        return new_list(value.place, (kind.alone(line) for line in new_list(value.place, lines_of(value))))
    if set(value) & contents_of(kind.node):
        return new_list(value.place, [value])
    for stray in [each for each in value if each in {*keys_of(kind.node), *BESIDE} and kind.node is not Point]:
        sentence, remedy = f'"{stray}" stands among the items of "{key}".', "Write it below the item that it is for."
        if stray not in keys_of(kind.node):
            unknown = unknown_key(stray, kind.node)
            sentence, remedy = unknown.sentence, unknown.remedy
        tell(value.key_places[stray], sentence, remedy, leaves_out=True)
        drop(value, stray)
    known = set(keys_of(kind.node))
    are_whole = all(isinstance(each, Mapping) and set(each) & known for each in value.values())
    items = []
    for name, each, place in pairs_of(value):
        named = below_its_name(name, each, kind.node, place) if isinstance(each, Mapping) else None
        items.append(named or (each if are_whole else kind.pair(name, each, place)))
    return new_list(value.place, items)


class _Items:
    """The items of one list; those that are misread in the same way are told of in one problem."""

    def __init__(self, items: Sequence, key: str, kind: Kind, tell: Tell) -> None:
        self.items, self.key, self.kind, self.tell = items, key, kind, tell
        self.known = set(keys_of(kind.node))

    def understand(self) -> None:
        self._spell_out()
        cues = self._join_cues()
        self._part_crowded()
        pairs = [at for at, item in enumerate(self.items) if name_in(item, self.kind.node)]
        if pairs:
            item = self.items[pairs[0]]
            stray = str(name_in(item, self.kind.node))
            sentence = unknown_key(stray, self.kind.node).sentence
            self._replace(pairs, sentence, item.key_places[stray], self._of_pair)
        alone = [at for at, item in enumerate(self.items) if isinstance(item, Scalar)]
        if alone and not is_text_only(self.kind):
            sentence = f'"{self.key}, item {alone[0] + 1}" must have keys.'
            self._replace(alone, sentence, self.items.item_places[alone[0]], self.kind.alone)
        lists = [at for at, item in enumerate(self.items) if isinstance(item, Sequence) and item]
        if lists:
            sentence = f'"{self.key}, item {lists[0] + 1}" is a list in the list.'
            self._replace(lists, sentence, self.items.item_places[lists[0]], self._of_list)
            self._flatten()
        elif cues:
            place, at, number = cues
            sentence = f'"{self.key}, item {number}" is only a cue.'
            mended = [self.items[index] for index in at]
            self.tell(place, sentence, f"Write it below the item that it is for:{self._written(mended)}")

    def _spell_out(self) -> None:
        """Let what is short for two keys have them, whatever else stands beside it."""
        node = self.kind.node
        for at, item in enumerate(self.items):
            name = node.named_in(item)
            if name is None and not crowded_in(item, node):
                name = name_in(item, node)
                name = name if name is not None and node.named_in({name: item[name]}) is not None else None
            if name is not None:
                self.items[at] = spelled_out(item, name, node)

    def _part_crowded(self) -> None:
        """Let names that stand in one item be an item each."""
        found = [(at, crowded_in(item, self.kind.node)) for at, item in enumerate(self.items)]
        crowded = [(at, names) for at, names in found if names]
        if not crowded:
            return
        at, names = crowded[0]
        sentence, place = unknown_key(names[1], self.kind.node).sentence, self.items[at].key_places[names[1]]
        self._replace([at for at, _ in crowded], sentence, place, self._of_crowded, _DASHES)
        self._flatten()

    def _of_crowded(self, item: Mapping) -> Sequence:
        parts = parts_of(item, crowded_in(item, self.kind.node))
        return new_list(item.place, map(self._of_pair, parts))

    def _join_cues(self) -> tuple[Place, list[int], int] | None:
        """Let a cue that is an item of its own be that of the item before it; return the first's place, and those items."""
        alone = [at for at, item in enumerate(self.items) if at and isinstance(item, Mapping) and list(item) == ["cue"]]
        found: list[int] = []
        for at in alone:
            before, cue = self.items[at - 1], self.items[at]
            if isinstance(before, Scalar) and is_text_only(self.kind):
                before = new_mapping(before.place, {str(self.kind.node.shorthand): before})
            if isinstance(before, Mapping) and "cue" not in before:
                put(before, "cue", cue["cue"])
                before.key_places["cue"], before.value_places["cue"] = cue.key_places["cue"], cue.value_places["cue"]
                self.items[at - 1], self.items[at] = before, None
                found.append(at)
        if not found:
            return None
        places, first = self.items.item_places, found[0]
        place = places[first]
        kept = [at for at in range(len(self.items)) if at not in found]
        self.items[:], places[:] = [self.items[at] for at in kept], [places[at] for at in kept]
        return place, [kept.index(at - 1) for at in found if at - 1 in kept], first + 1

    def _of_pair(self, item: Mapping) -> Tree:
        node = self.kind.node
        name = str(name_in(item, node))
        place, value, rest = item.key_places[name], item[name], without(item, name)
        inner = value if isinstance(value, Mapping) else rest if value is None else None
        whole: Tree = below_its_name(name, inner, node, place) if inner else None
        short = str(node.shorthand)
        texts = contents_of(node) & set(inner or ())
        if whole is None and texts == {short} and isinstance(value, Mapping) and isinstance(value[short], Scalar):
            value, rest = value[short], joined(without(value, short), rest)
        elif whole is None and texts and node is not Point:
            whole = inner
        whole = self.kind.pair(name, value, place) if whole is None else whole
        if not rest:
            return self._understood(whole)
        whole = whole if isinstance(whole, Mapping) else new_mapping(item.place, {short: whole})
        return self._understood(joined(rest, whole, item.place))

    def _understood(self, item: Tree) -> Tree:
        """An item that a remedy writes out, without the keys that it cannot have: these are told by themselves."""
        if isinstance(item, Mapping):
            understood_keys(item, self.kind.node, only_left_out(self.tell))
        return item

    def _of_list(self, item: Sequence) -> Tree:
        """One item that is written as a list of its own: of texts, or a label and its numbers."""
        label, *rest = item
        if len(item) > 1 and isinstance(label, Scalar) and self.key in ("data", "figures"):
            return self.kind.pair(str(label), rest[0] if len(rest) == 1 else new_list(item.place, rest), item.place)
        if len(item) == 1 and label is not None:
            return self.kind.alone(label) if isinstance(label, Scalar) else label
        if any(isinstance(each, Mapping) for each in item):
            return new_list(item.place, (self.kind.alone(each) if isinstance(each, Scalar) else each for each in item))
        texts = list(_texts_in(item))
        if is_text_only(self.kind):
            return new_list(item.place, texts)
        return self.kind.alone(new_text(", ".join(texts) or STAND_IN, item.place))

    def _flatten(self) -> None:
        """Let the texts of lists in the list be items like the others."""
        flat = [each for item in self.items for each in (item if isinstance(item, Sequence) else [item])]
        places = [
            place_of(each, place)
            for item, place in zip(self.items, self.items.item_places, strict=True)
            for each in (item if isinstance(item, Sequence) else [item])
        ]
        self.items[:], self.items.item_places[:] = flat, places

    def _replace(
        self, at: list[int], sentence: str, place: Place, meant: Callable[..., Tree], lead: str | None = None
    ) -> None:
        for index in at:
            self.items[index] = meant(self.items[index])
        replaced = [self.items[index] for index in at]
        flat = [each for item in replaced for each in (item if isinstance(item, Sequence) else [item])]
        if not isinstance(replaced[0], Sequence):
            flat += _fill(self.items, self.key)
        lead = lead or (self.kind.lead if "key" in sentence else "Write each item on a line of its own:")
        self.tell(place, sentence, lead + self._written(flat))

    def _written(self, items: list[Tree]) -> str:
        """Some items to paste in place of those there are; what stands between brackets, whole."""
        start = self.items.place
        if start.text[start.column - 1 :].startswith("["):  # Items on lines cannot be pasted between brackets.
            whole = [each for item in self.items for each in (item if isinstance(item, Sequence) else [item])]
            return f"\n  {self.key}: {in_line(new_list(start, whole))}"
        return written(new_list(start, items))


def _texts_in(items: Sequence) -> Iterator[Scalar]:
    for item in items:
        if isinstance(item, Scalar):
            yield item
        elif isinstance(item, Sequence):
            yield from _texts_in(item)
