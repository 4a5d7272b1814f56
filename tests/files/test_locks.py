"""Locks: held by one, free when it ends, and no file left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from speechdeck.files.locks import give_back, locked, take

from ..conftest import ROOT

_HOLDER = """
import sys
from pathlib import Path
from speechdeck.files.locks import take
take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_one_holds_it_and_its_file_goes_with_it(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with locked(file) as first, locked(file) as second:
        assert (first, second) == (True, False)
        assert file.exists()
    assert not file.exists()
    with locked(file) as free:
        assert free


def test_it_is_free_as_soon_as_its_process_is_gone_though_its_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with locked(file) as free:
            assert not free
        holder.kill()
        holder.wait()
        assert file.exists()
        with locked(file) as free:
            assert free


def test_a_file_that_its_holder_removed_is_no_lock(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    descriptor = take(file)
    assert descriptor is not None
    waiting = os.open(file, os.O_RDWR)
    give_back(file, descriptor)
    with locked(file) as free:
        assert free
    os.close(waiting)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_a_link_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError):  # noqa: PT011 - its kind is the system's
        take(tmp_path / "lock")
    assert not (tmp_path / "elsewhere").exists()
