"""The parts of the page that adds records: what is given, what is understood of it, and the documents there are."""
