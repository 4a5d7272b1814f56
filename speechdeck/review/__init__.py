"""What somebody edited comes home: files that were sent, and new drafts, compared with the speech and written into it."""
