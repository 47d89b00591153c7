# Sandhill. Two commands are enough: `make run` opens the program, `make test` passes every test.
# Two cargo builds never run at once: every target here is a straight line.
.NOTPARALLEL:
.PHONY: help run test check promises bench mutants torture shots deny

help: ## lists these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1|/' | column -t -s '|'

run: ## builds what is new and opens the program
	@./needs.sh run
	cd ui && npm run --silent build
	cargo run --release -p sandhill

test: ## every test, ring by ring, with the wall time of each
	@./needs.sh test
	tests/rings.sh

check: ## format, lints as errors, types of the window, tidy
	@./needs.sh check
	cargo fmt --all --check
	cd ui && npm run --silent build && npm run --silent check
	cd tests && npm run --silent check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	cargo test --quiet -p casefile --test tidy

promises: ## runs the test behind each promise of the README and prints the table
	@./needs.sh test
	cd ui && npm run --silent build
	cargo build --quiet -p sandhill
	python3 tests/promises.py

bench: ## speed, as ratios against a named baseline of the same run
	@./needs.sh test
	cd ui && npm run --silent build
	cargo build --release --quiet -p sandhill
	cargo bench --quiet -p store --bench saves
	cargo bench --quiet -p law --bench conclusions
	cargo bench --quiet -p papers --bench setting
	SANDHILL=target/release/sandhill node tests/bench/run.mjs

mutants: ## changes files of the law in every small way and names what no test sees: make mutants FILE=src-tauri/crates/law/src/...
	@test -n "$(FILE)" && ls $(FILE) >/dev/null || { echo "say which: make mutants FILE=src-tauri/crates/law/src/calendar.rs"; exit 2; }
	@./needs.sh mutants
	PROPTEST_CASES=16 CARGO_PROFILE_DEV_DEBUG=0 nice -n 19 target/tools/bin/cargo-mutants mutants -j1 --timeout 120 \
		--package law $(FILE:%=--file %) --output target -- --lib --test calendar --test scenarios \
		--test motion_scenarios --test diversion_scenarios --test office_scenarios --test law_properties

torture: ## the vault killed five hundred times and damaged at two hundred places
	@./needs.sh test
	SANDHILL_TORTURE=500 cargo test --quiet -p store --test vault_torture --test vault_torture_pages --test vault_torture_copies

deny: ## the dependencies: their licences, whence they come, and none that opens a socket
	@./needs.sh deny
	target/tools/bin/cargo-deny --all-features check bans licenses sources

shots: ## every screen in each size and theme, and every paper's pages, to target/shots
	@./needs.sh test
	cd ui && npm run --silent build
	cd tests && npm run --silent shots
	tests/paper_shots.sh
