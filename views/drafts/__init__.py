"""The parts of the page on drafts: all of them, one of them from first to last, and who sponsored with whom."""
