"""The commands, what they print, and their exit codes; the only room that prints. One file a command."""

from .main import main

__all__ = ["main"]
