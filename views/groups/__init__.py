"""The parts of the page about groups: who spoke for whom."""
