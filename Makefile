# make run      sets everything up and opens the app on the sample panel
# make test     sets everything up, then runs the linters, the type checker and every test
# make torture  the tests of chance ten times as often, and longer; then kills, power cuts and damaged files, beside
#               stock TinyDB and SQLite: for an hour or so
# make check-papers  holds every paper of the samples against PDF/UA-1 and PDF/A-2a, with Java by veraPDF; and as a web
#               page against WCAG 2.2, with Chromium, Chrome or Edge by axe
# make bench    prints the measured claims, as ratios
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
READY := .venv/ready

# Written once, the compiled modules are read by every start after that, and there are hundreds of them in the tests.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test torture check check-papers bench pictures pages format clean
run: $(READY)
	test -e sample-panel/store.json || $(BIN)/secretariat --data sample-panel sample
	$(BIN)/secretariat --data sample-panel

test: check
	$(BIN)/python -m pytest -n auto --dist worksteal

torture: $(READY)
	$(BIN)/python -m pytest -n auto --dist worksteal -m "hypothesis or torture" --hypothesis-profile=torture
	$(BIN)/python -m tests.torture

# Side by side, where make can hold back what each says until it is done (GNU make from 4.0 on); else one by one.
CHECKS := check-lint check-linux check-windows check-macos check-floors
.PHONY: $(CHECKS)
check: $(READY)
	$(MAKE) --no-print-directory $(if $(filter output-sync,$(.FEATURES)),--jobs=2 --output-sync) $(CHECKS)

check-lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

check-linux: $(READY)
	$(BIN)/mypy

check-windows: $(READY)
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32

check-macos: $(READY)
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/darwin

check-floors: $(READY)
	$(BIN)/lint-imports --no-cache

check-papers: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[checks]"
	$(BIN)/python -m tests.check_papers

bench: $(READY)
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[bench]"
	$(BIN)/python -m tests.benchmarks

pictures: $(READY)
	$(BIN)/python -m tests.pictures
	$(BIN)/python -m tests.stepwise

pages: $(READY)
	$(BIN)/python -m tests.documentation

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,pdf]"
	$(BIN)/python -c "open('$(READY)', 'w').close()"

clean:
	rm -rf .venv build dist sample-panel
