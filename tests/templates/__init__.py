"""Templates of other people's build, made here, and a small deck that is built with each."""
