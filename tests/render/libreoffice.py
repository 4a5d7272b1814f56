"""LibreOffice, which shows a PowerPoint file as people without PowerPoint see it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from . import stand_ins
from .pdf import Pages


def convert(powerpoint: Path, folder: Path) -> Pages:
    """Convert a presentation; the folder keeps the PDF, LibreOffice's profile and the fonts it is given."""
    fonts = stand_ins.install(folder / "fonts")
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", own, "--convert-to", "pdf", "--outdir", str(folder), str(powerpoint)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=120)
    return Pages(folder / powerpoint.with_suffix(".pdf").name)
