"""The parts of the page about those who did not speak."""
