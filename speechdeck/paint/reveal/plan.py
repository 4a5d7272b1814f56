"""How much is to be spoken at each step of the slides: what the presenter view reckons time from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...scene import Scene
from ...words.pace import count, parted


def plan(scenes: Sequence[Scene], lang: str) -> list[list[int]]:
    """Return, for each slide, the words (or characters) before its first cue, then those from each cue to the next.

    A heading counts, as it does in the length of the speech. A public copy, which holds no speech, has no plan.
    """
    return [] if any(scene.public for scene in scenes) else [_of(scene, lang) for scene in scenes]


def _of(scene: Scene, lang: str) -> list[int]:
    """A word in which a cue begins belongs to what stands before the cue."""
    heading = scene.section.heading
    starts = [(cue.spans[0].passage, cue.spans[0].start) for cue in scene.cues]
    spoken = [0] * (len(starts) + 1)
    spoken[0] = count(heading.text, lang) if heading else 0
    for number, passage in enumerate(scene.section.passages):
        first, last = bisect_left(starts, (number, 0)), bisect_left(starts, (number + 1, 0))
        parts = parted(passage.text, [start for _, start in starts[first:last]], lang)
        for step, part in enumerate(parts, start=first):
            spoken[step] += count(part, lang)
    return spoken
