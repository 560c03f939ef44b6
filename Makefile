# make install | run | test | check | judges | bench | mutants | pictures | everyday | foods | lock | clean
# make foods rebuilds the food tables from their packages and compares; make foods FOODS=--write writes them
# Another Python: make install PYTHON=python3.13

BIN := .venv/bin
PYTHON ?= $(shell for each in $(BIN)/python python3.11; do $$each -c '' 2>/dev/null && echo $$each && exit; done; \
	echo python3)
INSTALLED := .venv/installed
# A Python named by hand replaces another one in .venv.
ifneq ($(origin PYTHON),file)
STALE := $(shell [ "$$($(PYTHON) -V)" = "$$($(BIN)/python -V 2>/dev/null)" ] || echo stale)
endif
OFFSCREEN := QT_QPA_PLATFORM=offscreen
TEST := -n auto --maxprocesses 4 --dist worksteal

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Tests start many a Python: what one of them has compiled the next need not compile again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install system run test check format judges bench mutants pictures everyday foods lock clean stale

install: system $(INSTALLED)

system:
	@sh tools/system_packages.sh $(PYTHON)

$(INSTALLED): $(STALE) requirements/dev.txt requirements/run.txt pyproject.toml tools/python_environment.sh | system
	@sh tools/python_environment.sh $(PYTHON)
	@touch $@

# A window where there is a display, otherwise a tour of the whole program in files.
run: install
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(BIN)/nehabits; \
	else \
		rm -rf build/tour && $(OFFSCREEN) $(BIN)/nehabits tour build/tour && echo "No display here: the tour is in build/tour."; \
	fi

test: install
	$(OFFSCREEN) $(BIN)/python -m pytest $(TEST)

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/coverage erase
	$(OFFSCREEN) $(BIN)/coverage run -m pytest $(TEST)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --include='src/nehabits/*' --omit='src/nehabits/ui/*' --skip-covered --fail-under=95
	$(BIN)/coverage report --include='src/nehabits/ui/*' --skip-covered --fail-under=85

format: install
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Programs of others that judge an export: npm and LibreOffice, each only where it is there.
judges: install
	$(OFFSCREEN) $(BIN)/python -m pytest -q -rs tests/judges

bench: install
	$(OFFSCREEN) $(BIN)/python -m pytest -q -s tests/bench

mutants: install
	$(BIN)/python tools/mutation_score.py --floor 85

pictures: install
	@rm -rf build/pictures build/demo && mkdir -p build/demo
	$(BIN)/nehabits --journal build/demo/journal.sqlite demo
	$(OFFSCREEN) $(BIN)/nehabits --journal build/demo/journal.sqlite pictures build/pictures

# resources/foods/everyday*.csv from the lists in tools/foods/everyday
everyday: install
	$(BIN)/python -m tools.foods.build_everyday

# Needs npm and apt-get the first time, afterwards nothing: the packages stay in build/foods.
foods:
	$(PYTHON) -m tools.foods.rebuild $(FOODS)

# Needs uv (pip install uv). Newer versions of everything: make lock UPGRADE=--upgrade
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(UPGRADE) pyproject.toml
lock:
	$(LOCK) --output-file requirements/run.txt
	$(LOCK) --extra dev --constraints requirements/run.txt --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist mutants .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
