"""The speech's file: where each word stands in it, and how it is written anew with words changed."""
