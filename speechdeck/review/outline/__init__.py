"""The outline's file: where each of its texts stands in it, and how it is written anew with texts changed."""
