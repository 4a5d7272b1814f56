"""LibreOffice as colleagues use it: a macro opens files, changes words in them, and saves them as what they were."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple
from xml.sax.saxutils import escape

_MACROS = """
Function Opened(url)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
End Function

Sub Save(document, url, kind)
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = kind
  document.storeToURL(url, filter())
  document.close(True)
End Sub

Sub EditShapes(shapes, old, changed)
  For number = 0 To shapes.Count - 1
    shape = shapes(number)
    If HasUnoInterfaces(shape, "com.sun.star.text.XText") Then
      at = InStr(shape.String, old)
      If at > 0 Then
        cursor = shape.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(at - 1, False)
        cursor.goRight(Len(old), True)
        cursor.String = changed
      End If
    End If
  Next number
End Sub

Sub EditSlides(url, old, changed)
  document = Opened(url)
  For number = 0 To document.DrawPages.Count - 1
    EditShapes(document.DrawPages(number), old, changed)
  Next number
  Save(document, url, "Impress MS PowerPoint 2007 XML")
End Sub

Sub EditNotes(url, old, changed)
  document = Opened(url)
  For number = 0 To document.DrawPages.Count - 1
    EditShapes(document.DrawPages(number).NotesPage, old, changed)
  Next number
  Save(document, url, "Impress MS PowerPoint 2007 XML")
End Sub

Sub Track(url, old, changed)
  document = Opened(url)
  document.RecordChanges = True
  wanted = document.createSearchDescriptor()
  wanted.SearchString = old
  document.findFirst(wanted).String = changed
  Save(document, url, "MS Word 2007 XML")
End Sub

Sub Introduce(given, family)
  Dim path(0) As New com.sun.star.beans.PropertyValue
  path(0).Name = "nodepath"
  path(0).Value = "/org.openoffice.UserProfile/Data"
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  profile = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", path())
  profile.givenname = given
  profile.sn = family
  profile.commitChanges()
End Sub
"""

_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Editing"/></library:library>
"""

_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Editing" script:language="StarBasic">{}\
</script:module>
"""


class Edit(NamedTuple):
    """Words in a file that become others: in its notes, on its slides, or, tracked, in its text."""

    what: Literal["EditNotes", "EditSlides", "Track"]
    file: Path
    old: str
    new: str


def edit_in_libreoffice(edits: Sequence[Edit], folder: Path, who: tuple[str, str]) -> None:
    """Edit files, by the hand of somebody of that name; the folder keeps LibreOffice's profile."""
    profile = folder / "profile"
    _start(folder, profile, "--terminate_after_init")
    calls = [f'Introduce("{who[0]}", "{who[1]}")']
    calls += [f'{edit.what}("{edit.file.as_uri()}", "{edit.old}", "{edit.new}")' for edit in edits]
    main = "\n".join(["Sub Main", *calls, "StarDesktop.terminate()", "End Sub"])
    library = profile / "user" / "basic" / "Standard"
    (library / "script.xlb").write_text(_LIBRARY, "utf-8")
    (library / "Editing.xba").write_text(_MODULE.format(escape(f"{_MACROS}\n{main}\n")), "utf-8")
    _start(folder, profile, "macro:///Standard.Editing.Main")


def _start(folder: Path, profile: Path, *arguments: str) -> None:
    own = f"-env:UserInstallation={profile.as_uri()}"
    command = ["soffice", "--headless", "--norestore", own, *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(folder)})
