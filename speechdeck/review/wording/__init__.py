"""Texts as rows of words: where two differ, and how two edits of one become one."""
