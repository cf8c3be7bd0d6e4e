"""The parts of the Session page: a meeting's record, and a document that tells of one statement or of no meeting."""
