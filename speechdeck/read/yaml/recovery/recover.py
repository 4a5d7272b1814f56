"""Reads a file that is no YAML as far as it can be read, chunk by chunk."""

from __future__ import annotations

from ....errors import AuthorError, Problem, in_order
from ....files.home import PROGRAM
from ...source import Source
from ..composer import Composer, UnreadableError
from ..nodes import Mapping, Parsed, Sequence, Tree, both
from .chunks import Chunk, chunks, is_outline
from .draft import Draft, Mistake
from .in_braces import Flow
from .levels import indent_of, is_empty
from .mender import Mender
from .salvage import salvage
from .stray import clean

_ROUNDS = 8
"""Lines of one chunk that are dropped before the rest of it is."""

_WEIGHED = 12
"""Mistakes of one chunk that are looked at one by one."""


_UNKNOWN = "This line cannot be read where it stands."

_LOOK = "Look for a brace, a bracket, a comma or a quotation mark that is missing here or before it."
"""The same between braces, where lines mean nothing."""

_COMPARE = (
    "Compare its indentation with that of the lines around it, write `key: value` or `- item`, "
    "and put a text with special characters in quotes."
)
"""What to do about a line of which nothing better is known."""


def recover(source: Source) -> Parsed:
    """Return what can be read of a file, all that is wrong with it, and what its author should look at."""
    draft = Draft(source, list(source.lines))
    reader = _Reader(draft)
    reader.problems += clean(draft)
    if not is_outline(draft.lines):
        reader.problems.append(_no_outline(draft))
        return Parsed(_nothing(draft), tuple(in_order(reader.problems)))
    tree = reader.read()
    rewritten, draft.rewritten = draft.rewritten, []
    reader.problems += draft.problems(rewritten)
    if not reader.problems:
        reader.problems += _unexplained(source)
    return Parsed(tree, tuple(in_order(dict.fromkeys(reader.problems))), tuple(reader.warnings))


def read_in_chunks(source: Source) -> Tree:
    """Return what a file holds, each part read on its own: the same as if it were read whole."""
    return _Reader(Draft(source, list(source.lines))).read()


def _unexplained(source: Source) -> list[Problem]:
    """What is told of a file that is no YAML, though each of its parts is."""
    try:
        Composer(source).document()
    except UnreadableError as stop:
        number = min(stop.line, len(source.lines) - 1)
        draft = Draft(source, source.lines)
        return [Problem(draft.place(number, indent_of(source.lines[number])), _UNKNOWN, _COMPARE)]
    except AuthorError as error:
        return list(error.problems)
    return []


def _no_outline(draft: Draft) -> Problem:
    number = next((number for number, line in enumerate(draft.lines) if not is_empty(line)), 0)
    sentence = "This is a text, and not an outline: no line begins with a key of one."
    return Problem(
        draft.place(number),
        sentence,
        f"Begin with `title: …` and `slides:`; `{PROGRAM} docs outline` shows an example.",
    )


def _nothing(draft: Draft) -> Mapping:
    mapping = Mapping(draft.place(0))
    mapping.partial = True
    return mapping


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.tree: Tree = None

    def read(self) -> Tree:
        for chunk in chunks(self.draft.lines):
            if chunk.slides is not None:
                self._entry(chunk)
            elif chunk.levels:
                self._add(self._chunk(chunk), chunk)
            elif self.draft.lines[chunk.start].lstrip().startswith(("[", "{")):
                self.tree = self._in_braces(chunk)
            else:
                self.tree = self._chunk(chunk)
        return self.tree

    def _in_braces(self, chunk: Chunk) -> Tree:
        """Read a file that is one pair of braces or brackets."""
        flow = Flow("\n".join(self.draft.lines[chunk.start :]), chunk.start + 1)
        mended = flow.mended()
        if flow.is_other:
            return self._chunk(chunk)
        self.draft.lines[chunk.start :] = mended.split("\n")
        for slip in flow.slips:
            line, column = flow.line_and_column(slip.at)
            place = self.draft.place(chunk.start + line, column, slip.width)
            self.problems.append(Problem(place, slip.sentence, slip.remedy))
        try:
            return self._told(*self._compose(chunk))
        except UnreadableError as stop:
            number = min(chunk.start + stop.line, len(self.draft.source.lines) - 1)
            self.problems.append(Problem(self.draft.place(number, stop.column, 1), _UNKNOWN, _LOOK))
        except AuthorError as error:
            self.problems += error.problems
        return _nothing(self.draft)

    def _entry(self, chunk: Chunk) -> None:
        """Read an entry, and put it into the list."""
        assert chunk.slides is not None
        found = self._chunk(chunk)
        top = self._top(chunk.slides)
        place = self.draft.place(chunk.start, indent_of(self.draft.lines[chunk.start]), 1)
        key = chunk.key
        if not isinstance(top.get(key), Sequence):
            top[key] = Sequence(place)
            top.value_places[key] = place
        first = top.key_places.setdefault(key, self.draft.place(chunk.slides, 0, len(key)))
        if first.line not in (chunk.slides + 1, 0):
            self._twice(chunk.slides, key, first.line, is_list=True)
        slides = top[key]
        assert isinstance(slides, Sequence)
        items = found if isinstance(found, Sequence) else [found]
        slides.extend(items)
        slides.item_places += found.item_places if isinstance(found, Sequence) else [place]

    def _twice(self, number: int, key: str, line: int, *, is_list: bool) -> None:
        remedy = f"It is already in line {line}: keep one of the two."
        if is_list:
            remedy = f"It is already in line {line}: put the items of both below that one, or keep one of the two."
        place = self.draft.place(number, indent_of(self.draft.lines[number]), len(key))
        problem = Problem(place, f'"{key}" is written twice.', remedy)
        if problem not in self.problems:
            self.problems.append(problem)

    def _top(self, number: int) -> Mapping:
        if not isinstance(self.tree, Mapping):
            self.tree = Mapping(self.draft.place(number, indent_of(self.draft.lines[number]), 1))
        return self.tree

    def _add(self, found: Tree, chunk: Chunk) -> None:
        """Put what a key of the outline holds to the others."""
        top = self._top(chunk.start)
        if not isinstance(found, Mapping):
            top.partial = True
            return
        top.partial |= found.partial
        for key, value in found.items():
            if key in top.key_places:
                is_list = isinstance(top.get(key), Sequence) and isinstance(value, Sequence)
                self._twice(found.key_places[key].line - 1, key, top.key_places[key].line, is_list=is_list)
                value = both(top[key], value)
            top[key] = value
            top.key_places.setdefault(key, found.key_places[key])
            top.value_places[key] = found.value_places[key]

    # --- One chunk ------------------------------------------------------------------------------------------------

    def _chunk(self, chunk: Chunk) -> Tree:
        try:
            composer, tree = self._compose(chunk)
        except UnreadableError:
            return self._mended(chunk)
        except AuthorError as error:
            self.problems += error.problems
            return self._salvaged(chunk)
        if composer.is_doubtful or not _is_what(chunk, tree) or self._is_moved(chunk):
            return self._mended(chunk)
        return self._told(composer, tree)

    def _is_moved(self, chunk: Chunk) -> bool:
        """Whether an entry does not stand where the others do."""
        line = self.draft.lines[chunk.start]
        return chunk.slides is not None and indent_of(line) != chunk.levels[0].indent

    def _compose(self, chunk: Chunk) -> tuple[Composer, Tree]:
        composer = Composer(self.draft.source, *self.draft.text(chunk.start, chunk.end))
        return composer, composer.document()

    def _told(self, composer: Composer, tree: Tree) -> Tree:
        self.problems += composer.problems
        self.warnings += composer.warnings()
        return tree

    def _mended(self, chunk: Chunk) -> Tree:
        """Mend a chunk and read it; drop the lines that still cannot be read, and at last all but its simple keys."""
        self.draft.mistakes, self.draft.has_lost = [], False
        Mender(self.draft, chunk.start, chunk.end, list(chunk.levels)).mend()
        for _ in range(_ROUNDS):
            try:
                composer, tree = self._compose(chunk)
            except UnreadableError as stop:
                if not self._drop(chunk, stop):
                    break
            except AuthorError as error:
                self.problems += error.problems
                break
            else:
                if tree is None and self.draft.has_lost:
                    break
                if not _is_what(chunk, tree) and not self.draft.mistakes:
                    self._drop(chunk, UnreadableError(0, 0))
                self.problems += self._necessary(chunk, tree)
                return _marked(self._told(composer, tree), self.draft.has_lost)
        self.problems += self.draft.problems(self.draft.mistakes)
        return self._salvaged(chunk)

    def _drop(self, chunk: Chunk, stop: UnreadableError) -> bool:
        """Tell of the line at which reading stopped, and take it out with what is below it; not a chunk's first."""
        _, numbers = self.draft.text(chunk.start, chunk.end)
        number = min(numbers[min(stop.line, len(numbers) - 1)] - 1, chunk.end - 1)
        while number > chunk.start and is_empty(self.draft.lines[number]):
            number -= 1
        place = self.draft.place(number, indent_of(self.draft.source.lines[number]))
        self.draft.drop(number, chunk.end, place, _UNKNOWN, _COMPARE)
        return number > chunk.start

    def _necessary(self, chunk: Chunk, tree: Tree) -> list[Problem]:
        """What had to be mended: without that, nothing could be read, or something else."""
        mistakes = self.draft.mistakes
        few = len(mistakes) <= _WEIGHED
        return self.draft.problems([each for each in mistakes if not few or self._changes(chunk, each, tree)])

    def _changes(self, chunk: Chunk, mistake: Mistake, tree: Tree) -> bool:
        if not mistake.mended or chunk.start in mistake.mended:
            return True
        kept = list(self.draft.lines)
        if any(kept[number] != after for number, (_, after) in mistake.mended.items()):
            return True
        for number, (before, _) in mistake.mended.items():
            self.draft.lines[number] = before
        try:
            return self._compose(chunk)[1] != tree
        except (UnreadableError, AuthorError):
            return True
        finally:
            self.draft.lines = kept

    def _salvaged(self, chunk: Chunk) -> Tree:
        if chunk.slides is None:
            return _nothing(self.draft)
        return salvage(Draft(self.draft.source, list(self.draft.source.lines)), chunk.start, chunk.end)


def _is_what(chunk: Chunk, tree: Tree) -> bool:
    """Whether a chunk is what its first line lets expect."""
    return not chunk.levels or isinstance(tree, Sequence if chunk.slides is not None else Mapping)


def _marked(tree: Tree, partial: bool) -> Tree:
    """Mark what is not whole."""
    if partial:
        for each in tree if isinstance(tree, Sequence) else [tree]:
            if isinstance(each, Mapping):
                each.partial = True
    return tree
