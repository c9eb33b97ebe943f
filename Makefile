# The Makefile only calls the program; on Windows `python -m advocacy build` does the same.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m advocacy
OPTIONS := # of pytest, as .ci/run sets them

.DEFAULT_GOAL := help

briefs: $(VENV)/program ## build every ordered document into briefs/drafts/
	@$(RUN) build; code=$$?; \
	if [ $$code -eq 3 ]; then echo "有人改过的草稿已保留，新文本放在旁边。 / Edited drafts were kept; the new text lies beside them."; fi; \
	if [ $$code -eq 0 ] || [ $$code -eq 3 ]; then exit 0; else exit $$code; fi

open: $(VENV)/program ## show the campaign in the browser, renewed as files change
	@$(RUN) open

check: $(VENV)/program ## check evidence, templates and texts; write nothing
	@$(RUN) check

test: $(VENV)/development ## lint, types, import contracts, all tests, side by side
	@$(MAKE) --jobs=2 --no-print-directory lint tests

tests: $(VENV)/development ## all tests alone
	$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal $(OPTIONS)

lint: $(VENV)/development ## ruff, mypy --strict, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

accept: $(VENV)/development ## rewrite the expected output of tests, schema/ and the house styles
	$(RUN) schema
	$(BIN)/python templates/house/make_houses.py
	$(BIN)/python -m pytest --accept

bench: $(VENV)/bench ## measure documents and builds against docxtpl, python-docx and PyYAML
	$(BIN)/python benchmarks/bench.py

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/program: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/development: $(VENV)/program
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

$(VENV)/bench: benchmarks/requirements.txt $(VENV)/program
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	@touch $@

.PHONY: briefs open check test tests lint accept bench help
