"""The parts of the page on votes: all of them, one by choice and group, the grid, and agreement."""
