"""The texts that builds keep: found again by what a file says of its text, never too many, and never where a link leads."""

from __future__ import annotations

import os
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from speechdeck.errors import AuthorError
from speechdeck.identity import Identity, SectionIdentity, version_of
from speechdeck.identity.history import keep, keep_files, kept, named_by
from speechdeck.pipeline import build, identity, write_script
from speechdeck.theme import Theme

from ..quay import OUTLINE, write_quay


def _identity(text: str, outline: str = "title: Quay") -> Identity:
    return Identity(
        "quay", "Draft 3", (SectionIdentity(1, "", version_of(text.encode())),), version_of(outline.encode())
    )


def _keep(folder: Path, text: str, outline: str = "title: Quay") -> Identity:
    keep(folder, _identity(text, outline), {"speech.md": text.encode(), "outline.yaml": outline.encode()})
    return _identity(text, outline)


def _speeches(folder: Path) -> list[str]:
    return [each.files["speech.md"].decode() for each in kept(folder)]


def _files(folder: Path) -> list[Path]:
    return sorted((folder / ".speechdeck" / "texts").iterdir())


def _at(files: Iterable[Path], seconds: float) -> None:
    for file in files:
        os.utime(file, (seconds, seconds))


def test_texts_are_kept_with_their_outlines_the_newest_first(tmp_path: Path) -> None:
    first = _keep(tmp_path, "One.\r\nGrüße")
    _at(_files(tmp_path), 1_000_000_000)
    second = _keep(tmp_path, "Two.")
    assert [each.identity for each in kept(tmp_path)] == [second, first]
    old = kept(tmp_path)[1]
    assert old.files == {"speech.md": "One.\r\nGrüße".encode(), "outline.yaml": b"title: Quay"}
    assert list(old.files) == ["speech.md", "outline.yaml"]
    assert old.when.timestamp() == 1_000_000_000
    assert old.where.startswith("the build of 2001-09-")


def test_the_same_text_again_is_only_as_new_as_its_last_build(tmp_path: Path) -> None:
    _keep(tmp_path, "One.")
    [file] = _files(tmp_path)
    _at([file], 1_000_000_000)
    inode = file.stat().st_ino
    _keep(tmp_path, "Two.")
    _at([each for each in _files(tmp_path) if each != file], 1_100_000_000)
    assert _speeches(tmp_path) == ["Two.", "One."]
    _keep(tmp_path, "One.")
    assert _speeches(tmp_path) == ["One.", "Two."]
    assert file.stat().st_ino == inode


def test_git_does_not_see_them(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    _keep(tmp_path, "One.")
    run = subprocess.run(["git", "-C", str(tmp_path), "status", "--porcelain"], capture_output=True, check=True)
    assert run.stdout == b""


def test_the_last_fifty_speeches_stay_however_often_an_outline_changed(tmp_path: Path) -> None:
    for number in range(60):
        _keep(tmp_path, f"Speech {number}.")
        _at([_newest(tmp_path)], 1_000_000_000 + number)
    for number in range(90):
        _keep(tmp_path, "Speech 59.", f"title: Quay {number}")
        _at([_newest(tmp_path)], 1_000_001_000 + number)
    found = _speeches(tmp_path)
    assert sorted(set(found)) == sorted(f"Speech {number}." for number in range(10, 60))
    assert len(found) == 100 + 40


def _newest(folder: Path) -> Path:
    return max(_files(folder), key=lambda file: file.stat().st_mtime_ns)


def test_a_file_names_its_text_by_its_sections_and_then_by_its_outline(tmp_path: Path) -> None:
    sent = _keep(tmp_path, "One.", "title: As sent")
    _at(_files(tmp_path), 1_000_000_000)
    _keep(tmp_path, "One.", "title: Since then")
    _keep(tmp_path, "Two.", "title: As sent")
    found = named_by(sent, kept(tmp_path))
    assert found
    assert found.files["outline.yaml"] == b"title: As sent"
    older = named_by(_identity("One.", "title: Never kept"), kept(tmp_path))
    assert older
    assert older.files["outline.yaml"] == b"title: Since then"
    assert named_by(_identity("Three."), kept(tmp_path)) is None


def test_what_is_damaged_is_passed_over_and_kept_anew(tmp_path: Path) -> None:
    _keep(tmp_path, "One.")
    [file] = _files(tmp_path)
    whole = file.read_bytes()
    for damaged in (b"", b"PK", whole[:-30], whole.replace(b"speech.md", b"spooch.md")):
        file.write_bytes(damaged)
        assert kept(tmp_path) == ()
        _keep(tmp_path, "One.")
        assert _speeches(tmp_path) == ["One."]


def test_an_archive_that_somebody_put_there_is_none_of_ours(tmp_path: Path) -> None:
    _keep(tmp_path, "One.")
    [file] = _files(tmp_path)
    for name, content in (("../speech.md", b"."), ("bomb", bytes(70_000_000)), ("speech.md", b"Other.")):
        other = file.with_name("0123456789abcdef-0123456789abcdef.zip")
        with zipfile.ZipFile(file) as ours, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("identity.json", ours.read("identity.json"))
            archive.writestr(name, content)
            archive.writestr("outline.yaml", b"title: Quay")
        assert _speeches(tmp_path) == ["One."]


@pytest.mark.parametrize("link", [".speechdeck", ".speechdeck/texts"])
def test_nothing_is_written_or_read_where_a_link_leads_out_of_the_folder(tmp_path: Path, link: str) -> None:
    deck, elsewhere = tmp_path / "deck", tmp_path / "elsewhere"
    (deck / link).parent.mkdir(parents=True)
    elsewhere.mkdir()
    (deck / link).symlink_to(elsewhere)
    _keep(deck, "One.")
    assert list(elsewhere.iterdir()) == []
    _keep(elsewhere, "One.")
    (deck / link).unlink()
    (deck / link).symlink_to(elsewhere / link)
    assert kept(deck) == ()


def test_a_link_in_the_place_of_a_text_is_replaced_and_not_followed(tmp_path: Path) -> None:
    _keep(tmp_path, "One.")
    [file] = _files(tmp_path)
    precious = tmp_path / "precious.zip"
    file.rename(precious)
    file.symlink_to(precious)
    assert kept(tmp_path) == ()
    before = precious.stat()
    _keep(tmp_path, "One.")
    assert (precious.stat().st_mtime_ns, file.is_symlink()) == (before.st_mtime_ns, False)


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    keep_files(_identity("One."), tmp_path / "speech.md", tmp_path / "outline.yaml")
    (tmp_path / ".speechdeck").write_text("A file of this name.", "utf-8")
    _keep(tmp_path, "One.")
    _keep(tmp_path / "gone", "One.")
    assert kept(tmp_path) == ()
    assert not (tmp_path / "gone").exists()


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    _keep(tmp_path, "One.")
    texts = tmp_path / ".speechdeck" / "texts"
    for name, seconds in (("old.unfinished", 1_000_000_000), ("new.unfinished", texts.stat().st_mtime)):
        (texts / name).write_bytes(b"PK")
        _at([texts / name], seconds)
    _keep(tmp_path, "Two.")
    assert [file.name for file in _files(tmp_path) if file.suffix != ".zip"] == ["new.unfinished"]


def test_builds_and_scripts_keep_the_text_and_a_public_copy_does_not(theme: Theme, tmp_path: Path) -> None:
    deck = write_quay(tmp_path)
    build(deck, theme, tmp_path / "out", notes=False)
    assert kept(deck) == ()
    built = build(deck, theme, tmp_path / "out")
    [text] = kept(deck)
    assert text.identity == identity(built.prepared)
    assert text.files == {name: (deck / name).read_bytes() for name in ("speech.md", "outline.yaml")}
    (deck / "speech.md").write_text((deck / "speech.md").read_text("utf-8") + "\nAt last.\n", "utf-8")
    write_script(deck, theme, tmp_path / "out", ("docx",))
    assert len(kept(deck)) == 2


def test_a_build_that_fails_keeps_nothing(theme: Theme, tmp_path: Path) -> None:
    deck = write_quay(tmp_path, f"{OUTLINE}layout: none of these\n")
    with pytest.raises(AuthorError):
        build(deck, theme, tmp_path / "out")
    assert not (deck / ".speechdeck").exists()


def test_a_speech_in_a_folder_of_its_own_has_its_name_from_the_decks(theme: Theme, tmp_path: Path) -> None:
    deck = write_quay(tmp_path, f"{OUTLINE}speech: text/speech.md\n")
    (deck / "text").mkdir()
    (deck / "speech.md").rename(deck / "text" / "speech.md")
    build(deck, theme, tmp_path / "out")
    assert list(kept(deck)[0].files) == ["text/speech.md", "outline.yaml"]
