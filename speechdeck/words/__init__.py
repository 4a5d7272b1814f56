"""What words, scripts, times and numbers are."""
