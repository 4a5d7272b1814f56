"""Scenes in words: what stands where, how large and in which colour, and when it appears. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechdeck.scene import Box, Cluster, Color, Connector, Frame, Icon, Paragraph, Scene, Shape


def dump(scenes: Sequence[Scene]) -> str:
    """Return scenes as text, a line for each thing on them."""
    return "\n\n".join("\n".join(_scene(scene)) for scene in scenes) + "\n"


def _scene(scene: Scene) -> Iterator[str]:
    yield f'slide {scene.number} "{scene.title}", {scene.layout}, on {_color(scene.background.color)}'
    yield from (f'  step {cue.step} at "{cue.phrase}"' for cue in scene.cues)
    for item in scene.items:
        match item:
            case Frame():
                room = item.placeholder.content_box
                yield f"  {item.role} in {item.placeholder.name}, {item.placeholder.anchor} of {_box(room)}"
                yield from _paragraphs(item.paragraphs, "    ")
            case Shape():
                yield from _shape(item, "  ")
            case Cluster():
                yield f"  {'ordered ' * item.ordered}{item.name}"
                for group in item.groups:
                    yield f"    {group.name}{_step(group.step)}"
                    for part in group.parts:
                        match part:
                            case Shape():
                                yield from _shape(part, "      ")
                            case Connector():
                                yield from _arrow(part)
                            case Icon():
                                yield f"      {_icon(part)}"
            case Icon():
                yield f"  {_icon(item)}{_step(item.step)}"


def _shape(shape: Shape, indent: str) -> Iterator[str]:
    fill = f", {_color(shape.fill)}" if shape.fill else ""
    yield f"{indent}{shape.name}: {shape.geometry.name.lower()} {_box(shape.box)}{fill}{_step(shape.step)}"
    yield from _paragraphs(shape.paragraphs, f"{indent}  ")


def _icon(icon: Icon) -> str:
    return f"{icon.name}: {_box(icon.box)}, {_color(icon.stroke.color)}"


def _arrow(arrow: Connector) -> Iterator[str]:
    yield f"      {arrow.name}: from {arrow.from_shape} to {arrow.to_shape}, {_box(arrow.box)}, {_color(arrow.stroke.color)}"


def _paragraphs(paragraphs: Sequence[Paragraph], indent: str) -> Iterator[str]:
    for paragraph in paragraphs:
        style = paragraph.style
        looks = ["heading"] * paragraph.heading + ["bold"] * style.bold + ["italic"] * style.italic
        look = " ".join([style.font.family, f"{style.size:g}", _color(style.color), *looks])
        yield f"{indent}{'  ' * paragraph.level}{look}: {paragraph.text}{_step(paragraph.step)}"


def _step(step: int | None) -> str:
    return "" if step is None else f" [step {step}]"


def _box(box: Box) -> str:
    left, top, width, height = (f"{length.points:.1f}" for length in (box.left, box.top, box.width, box.height))
    return f"({left}, {top}) {width} × {height}"


def _color(color: Color) -> str:
    return color.name or f"#{color.rgb}"
