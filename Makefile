# What .ci/run runs; every target can be used alone.
PYTHON ?= python
INSTALL = $(PYTHON) -m pip install -e ".[dev]"

.PHONY: check install lint types layers test golden samples bench

check: lint types layers test

install:
	$(INSTALL)

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

layers:
	lint-imports

test:
	$(INSTALL) && $(PYTHON) -m pytest -n 2

golden:
	$(PYTHON) -m pytest tests/test_pipeline.py --update-golden

samples:
	$(PYTHON) input_samples/source/build_samples.py

bench: samples
	$(PYTHON) -m benchmarks
