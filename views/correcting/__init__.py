"""The parts that take corrections: of a row, of what is missing, and of an earlier correction; tried, shown, then kept."""
