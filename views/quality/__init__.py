"""The parts of the page Data quality: the chosen record, all records, measured accuracy, corrections."""
