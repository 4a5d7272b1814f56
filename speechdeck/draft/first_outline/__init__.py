"""The first outline of a speech, in the speech's own words, so that it builds."""
