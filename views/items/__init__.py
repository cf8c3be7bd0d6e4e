"""The parts of the page of an agenda item."""
