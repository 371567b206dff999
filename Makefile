# What .ci/run runs; every target can be used alone.
PYTHON ?= python
INSTALL = $(PYTHON) -m pip install -e ".[dev]"
SAMPLE = input_samples/kien_giang_khoi_4_2020_6_thang
# they need no tool but pytest and its plug-ins: with old libraries the others cannot be installed
QUICK_TESTS = tests/domain tests/language tests/excel tests/scoring tests/summary tests/word \
    tests/test_cli.py tests/test_pipeline.py

AXE = axe-core@4.14.1
AXE_FILE = build/node_modules/axe-core/axe.min.js

.PHONY: axe check install install-oldest lint types layers smoke test golden samples bench manual \
    windows

check: lint types layers test

install:
	$(INSTALL)

# held back by an option: what is held back by PIP_CONSTRAINT is so for the build of the templates too
install-oldest:
	$(PYTHON) -m pip install -c .ci/oldest.txt -e . hypothesis markdown-it-py pytest \
		pytest-xdist

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy
	$(PYTHON) -m mypy packaging/windows/*.py packaging/windows/files/*.py

layers:
	lint-imports

smoke:
	$(PYTHON) -m pytest -n 2 -m "not slow and not audited" $(QUICK_TESTS)
	make-report $(SAMPLE)

# the checker of accessibility that the tests of the page run in a browser
axe: $(AXE_FILE)

$(AXE_FILE):
	npm install --silent --no-save --prefix build $(AXE)

test:
	$(INSTALL) && $(PYTHON) -m pytest -n 2

# the manual with its pictures and page numbers, which take LibreOffice and Chromium; without them:
# the last line alone, and without its option
manual: samples
	$(PYTHON) docs/source/pictures.py
	$(PYTHON) docs/source/build_manual.py --number-pages

golden:
	$(PYTHON) -m pytest tests/test_pipeline.py --update-golden

samples:
	$(PYTHON) input_samples/source/build_samples.py

bench: samples
	$(PYTHON) -m benchmarks

# what Windows users get, into dist
windows: manual
	$(PYTHON) packaging/windows/build.py
