# make demo | test | check | clean   (all set-up is done on the way)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup demo test check package corpus-check format figures floors confidence speed lexicon sessions screenshots pack-nl pack-en pack-de packs-figures clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[all,dev]"
	touch $(READY)

demo: $(READY)
	$(BIN)/zegsman read examples --ledger demo.ledger

test: $(READY)
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Builds the wheel and tries it in an empty environment, without and with extras. Needs a package registry.
package: $(READY)
	$(BIN)/python -m tests.packaging.check_wheel

# CORPORA: folder of the unpacked corpora, to check stand-off records whole; GOLD: folder whose texts must not recur.
corpus-check: $(READY)
	$(BIN)/python -m corpus.check $(if $(CORPORA),--corpora $(CORPORA)) $(if $(GOLD),--against $(GOLD))
	$(BIN)/python -m corpus.tables

# All figures of all languages. SETS: some of gold nl en de wikinews polnear; GOLD, CORPORA: where they are.
figures: $(READY)
	$(BIN)/python -m evaluation $(SETS) $(if $(GOLD),--gold $(GOLD)) $(if $(CORPORA),--corpora $(CORPORA)) \
		$(if $(SETS),,--write docs/reference/figures.md)

# Learns how sure statements are, and measures it, after a change of the rules or the tagger.
# STORE: as in docs/how-to/train-tagger.md; with it rules and tagger together are measured on seven times as many texts.
confidence: $(READY)
	$(BIN)/python -m training.confidence $(if $(GOLD),--gold $(GOLD)) $(if $(CORPORA),--corpora $(CORPORA)) \
		$(if $(STORE),--store $(STORE)) --write

# Fails where a figure on the project's own pages is below its floor.
floors: $(READY)
	$(BIN)/python -m evaluation.floors

# TEXTS: JSON Lines of Dutch news, {"id", "text"} a line; RIVAL: a stock spaCy pipeline to set it beside.
speed: $(READY)
	@test -n "$(TEXTS)" || { echo "name the texts: make speed TEXTS=articles.jsonl"; exit 2; }
	$(BIN)/python -m benchmarks.speed $(TEXTS) $(if $(RIVAL),--rival $(RIVAL)) --write docs/reference/speed.md

# The index of cues in the docs, after a change of a lexicon file.
lexicon: $(READY)
	$(BIN)/python -m evaluation.lexicon

# Run the commands shown in README and docs, and put what they print now on the pages.
sessions: $(READY)
	$(BIN)/python -m tests.docs.examples
	$(BIN)/python -m tests.docs.sessions

# Pictures of the reading room for README and docs; needs Chromium.
screenshots: $(READY)
	$(BIN)/python -m tests.browser.screenshots

# Makes the language pack from ../shared/corpora/free: about an hour of one core each; resumes after a kill.
pack-nl pack-en pack-de: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[training]"
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m training $(@:pack-%=%)

# Scores the shipped packs on the dev parts.
packs-figures: $(READY)
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m evaluation.syntax --write docs/reference/packs.md

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) demo.ledger*
