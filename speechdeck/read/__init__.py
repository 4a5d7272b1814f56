"""From an author's files to the model: the outline, the speech, and the two joined."""

from .join import join, without_speech
from .outline import OutlineReading, read_outline
from .paths import find_file, outline_path, outlines_in, speech_path, template_path
from .pictures import read_pictures
from .speech import only_text, read_speech, read_speech_of, speech_problems

__all__ = [
    "OutlineReading",
    "find_file",
    "join",
    "only_text",
    "outline_path",
    "outlines_in",
    "read_outline",
    "read_pictures",
    "read_speech",
    "read_speech_of",
    "speech_path",
    "speech_problems",
    "template_path",
    "without_speech",
]
