"""Lists that are none, and items that are not written as theirs are: told, and put right for the rest of the reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from ...errors import Place
from ..keys import keys_of, unknown_key
from ..yaml import Mapping, Scalar, Sequence, Tree, new_text
from .grafts import STAND_IN, drop, in_line, new_list, new_mapping, place_of, put, rename, written
from .items import KINDS, Kind, is_text_only, lines_of, pairs_of


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
    if isinstance(value, Scalar | Mapping):
        listed = _as_list(value, kind)
        if not listed:
            return
        put(mapping, key, listed)
        tell(value.place, f'"{key}" must be a list.', AS_LIST + written(new_mapping(value.place, {key: listed})))
    elif isinstance(value, Sequence):
        _Items(value, key, kind, tell).understand()
    for item in mapping[key] if isinstance(mapping.get(key), Sequence) else ():
        if isinstance(item, Mapping):
            understood_keys(item, kind.node, tell)
            if "points" in item:
                understand_items(item, "points", tell)


def _as_list(value: Scalar | Mapping, kind: Kind) -> Sequence:
    if isinstance(value, Scalar):
        return new_list(value.place, (kind.alone(line) for line in new_list(value.place, lines_of(value))))
    if set(value) & set(keys_of(kind.node)):
        return new_list(value.place, [value])
    known = set(keys_of(kind.node))
    if all(isinstance(each, Mapping) and set(each) & known for each in value.values()):
        return new_list(value.place, value.values())
    return new_list(value.place, (kind.pair(*pair) for pair in pairs_of(value)))


class _Items:
    """The items of one list; those that are misread in the same way are told of in one problem."""

    def __init__(self, items: Sequence, key: str, kind: Kind, tell: Tell) -> None:
        self.items, self.key, self.kind, self.tell = items, key, kind, tell
        self.known = set(keys_of(kind.node))

    def understand(self) -> None:
        self._spell_out()
        joined = self._join_cues()
        pairs = [at for at, item in enumerate(self.items) if self._is_pair(item)]
        if pairs:
            item = self.items[pairs[0]]
            stray = next(key for key in item if key not in self.known)
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
        elif joined:
            place, at, number = joined
            sentence = f'"{self.key}, item {number}" is only a cue.'
            mended = [self.items[index] for index in at]
            self.tell(place, sentence, f"Write it below the item that it is for:{self._written(mended)}")

    def _spell_out(self) -> None:
        """Let what is short for two keys have them."""
        for at, item in enumerate(self.items):
            if self.kind.node.named_in(item) is not None:
                self.items[at] = self._of_pair(item)

    def _join_cues(self) -> tuple[Place, list[int], int] | None:
        """Let a cue that is an item of its own be that of the item before it; return the first's place, and those items."""
        alone = [at for at, item in enumerate(self.items) if at and isinstance(item, Mapping) and list(item) == ["cue"]]
        joined: list[int] = []
        for at in alone:
            before, cue = self.items[at - 1], self.items[at]
            if isinstance(before, Scalar) and is_text_only(self.kind):
                before = new_mapping(before.place, {str(self.kind.node.shorthand): before})
            if isinstance(before, Mapping) and "cue" not in before:
                put(before, "cue", cue["cue"])
                before.key_places["cue"], before.value_places["cue"] = cue.key_places["cue"], cue.value_places["cue"]
                self.items[at - 1], self.items[at] = before, None
                joined.append(at)
        if not joined:
            return None
        places, first = self.items.item_places, joined[0]
        place = places[first]
        kept = [at for at in range(len(self.items)) if at not in joined]
        self.items[:], places[:] = [self.items[at] for at in kept], [places[at] for at in kept]
        return place, [kept.index(at - 1) for at in joined if at - 1 in kept], first + 1

    def _is_pair(self, item: Tree) -> bool:
        """Whether an item is a text with a colon, which YAML takes for a key: nothing in it is a key that is meant."""
        if not isinstance(item, Mapping):
            return False
        stray = [key for key in item if key not in self.known]
        main = self.known - {"cue", "points"}
        return len(stray) == 1 and not set(item) & main and unknown_key(stray[0], self.kind.node).meant is None

    def _of_pair(self, item: Mapping) -> Tree:
        stray = next(key for key in item if key not in self.known)
        meant = self.kind.pair(stray, item[stray], item.key_places[stray])
        rest = {key: value for key, value in item.items() if key != stray}
        if not rest:
            return meant
        own = dict(meant) if isinstance(meant, Mapping) else {str(self.kind.node.shorthand): meant}
        whole = new_mapping(item.place, {**own, **rest})
        for key in rest:
            whole.key_places[key], whole.value_places[key] = item.key_places[key], item.value_places[key]
        return whole

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

    def _replace(self, at: list[int], sentence: str, place: Place, meant: Callable[..., Tree]) -> None:
        for index in at:
            self.items[index] = meant(self.items[index])
        replaced = [self.items[index] for index in at]
        flat = [each for item in replaced for each in (item if isinstance(item, Sequence) else [item])]
        lead = self.kind.lead if "key" in sentence else "Write each item on a line of its own:"
        self.tell(place, sentence, lead + self._written(flat))

    def _written(self, items: list[Tree]) -> str:
        """Some items to paste in place of those there are; what stands between brackets, whole."""
        start = self.items.place
        if start.text[start.column - 1 :].startswith("["):  # Items on lines cannot be pasted between brackets.
            return f"\n  {self.key}: {in_line(self.items)}"
        return written(new_list(start, items))


def _texts_in(items: Sequence) -> Iterator[Scalar]:
    for item in items:
        if isinstance(item, Scalar):
            yield item
        elif isinstance(item, Sequence):
            yield from _texts_in(item)
