"""The parts of the page on rights of reply: by item, the ledger, and who replied at the same meeting."""
