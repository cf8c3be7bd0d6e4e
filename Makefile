# make run    sets up, builds the tables where they are missing or stale, opens the dashboard
# make test   sets up, checks the code and runs every test
# make lint   ruff and mypy
# make bench  measures speed and memory, as ratios within one run: one report, a thousand, a cluster, the dashboard
# make load   thirty people at once on the dashboard, for five minutes: errors, response times, memory
# make mutate changes one thing at a time in the sentence forms and says which change no test notices (half an hour): docs/MUTATION.md
# make audit  asks whether weaknesses are known of what Placard runs on
# make fuzz   reads thousands of spoilt documents, and says what became of them
# make golden rewrites the golden tables of the seeds after a change that was meant

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AUDIT := $(VENV)-audit
RUN_READY := $(VENV)/.ready-to-run
TEST_READY := $(VENV)/.ready-to-test
WORKERS ?= 2

.DEFAULT_GOAL := run
.PHONY: run build test lint bench load fuzz mutate audit golden clean

run: build
	$(BIN)/streamlit run dashboard.py

# Exit 1 says that some documents could not be read, and which; the dashboard opens with the others and says so too.
build: $(RUN_READY)
	@$(BIN)/python -m pipelines build || [ $$? -eq 1 ]

test: $(TEST_READY)
	$(BIN)/python -m pytest -n $(WORKERS)

lint: $(TEST_READY)
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(TEST_READY)
	$(BIN)/python -m tests.bench

load: $(TEST_READY)
	$(BIN)/python -m tests.load --out docs/LOAD.md

mutate: $(TEST_READY)
	$(BIN)/python -m tests.mutation --write docs/MUTATION.md

audit: $(RUN_READY) $(AUDIT)/.ready
	$(AUDIT)/bin/python -m tests.audit $(VENV)

fuzz: $(TEST_READY)
	$(BIN)/python -m tests.fuzz

golden: $(TEST_READY)
	PLACARD_REWRITE_GOLDEN=1 $(BIN)/python -m pytest -q tests/pipelines/test_golden.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Placard needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make run PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python could not make an environment. On Debian and Ubuntu: apt install python3-venv, then again." >&2; exit 1; }

$(RUN_READY): requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(TEST_READY): requirements.txt tests/requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch $@ $(RUN_READY)

$(AUDIT)/.ready: tests/requirements-audit.txt
	@$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/requirements-audit.txt
	@touch $@

clean:
	rm -rf $(VENV) $(AUDIT) data/tables data/tables.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
