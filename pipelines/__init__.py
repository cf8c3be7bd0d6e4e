"""Documents in, tables out: the reading of official records of intergovernmental meetings.

Data flows one way: documents → text → names → lists → outline → sentences → rules → acts → tables → checks → store.
Each module imports only from those before it (tests/pipelines/test_layers.py reads the imports and says so if not).
"""
