"""What stands behind a figure: its cells as data, and for each of them the lines of the record that it counts."""
