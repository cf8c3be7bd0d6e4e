"""The parts of the Record page: the paragraph that is open, and the text to read and to search."""
