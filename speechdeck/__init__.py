"""Speechdeck: a speech and an outline in, a reveal.js deck and a PowerPoint file out."""

__version__ = "0.1.0"
