"""Bad input: documents spoilt on purpose, each kind by its name, read apart within a time and a memory."""
