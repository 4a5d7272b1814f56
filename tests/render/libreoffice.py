"""LibreOffice, which shows a PowerPoint file as people without PowerPoint see it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path


def convert(powerpoints: Iterable[Path], ending: str, folder: Path, fonts: Path) -> list[Path]:
    """Convert presentations of different names, all at once: to start LibreOffice takes longer than to convert one.

    The folder keeps what they become, and LibreOffice's profile; ``fonts`` is a fontconfig file.
    """
    files = list(powerpoints)
    assert len({file.name for file in files}) == len(files), "files of one name would overwrite each other"
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", own, "--convert-to", ending, "--outdir", str(folder), *map(str, files)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return [folder / file.with_suffix(f".{ending}").name for file in files]
