"""Proves that the written files say what the author's files say; nothing that read or wrote them is trusted here."""
