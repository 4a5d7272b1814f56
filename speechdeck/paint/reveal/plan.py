"""How much is to be spoken at each step of the slides: what the presenter view reckons time from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...pace import count, units
from ...scene import Scene


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
        for start in units(passage.text, lang):
            spoken[bisect_right(starts, (number, start))] += 1
    return spoken
