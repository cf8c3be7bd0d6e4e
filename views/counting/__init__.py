"""What is counted, and by which rule: pure functions from a record's tables to small tables of figures."""
