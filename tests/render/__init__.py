"""Pictures of what people will see: the slides in Chromium and in LibreOffice."""
