"""The parts of the page Method: what is counted and how, terms, limits, groups, how to cite."""
