"""The parts of the page that sets records side by side."""
