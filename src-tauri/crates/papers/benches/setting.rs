//! How long it takes to set a two-page referral and a twenty-page motion, from the facts to the bytes of the file.
//!
//! Each stands beside a baseline of the same run: printpdf alone, writing the same lines at the same places, which
//! are known beforehand, without shaping, breaking, tags or anything that makes the file accessible.

#![allow(
    clippy::unwrap_used,
    reason = "a bench that cannot read its own paper has to stop"
)]
#![allow(missing_docs, reason = "criterion writes functions of its own here")]

#[path = "../../../../tests/papers_referral/cases.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod cases;
#[path = "../../../../tests/papers_referral/full.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod full;
#[path = "../../../../tests/papers_referral/made.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod made;
#[path = "setting/plain.rs"]
mod plain;
#[path = "../../../../tests/papers/samples.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod samples;

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion, criterion_group};
use law::release::Release;
use plain::PlainPages;

/// A referral that fills two pages.
fn referral() -> Release {
    made::released(&full::report())
}

/// How many facts of the sample motion fill as many pages.
fn facts_for(pages: usize) -> usize {
    pages * 232 / 20
}

fn set_referral(release: &Release) -> Vec<u8> {
    samples::set(&made::referral(release)).bytes
}

fn set_motion(facts: usize) -> Vec<u8> {
    samples::set(&samples::motion(facts)).bytes
}

fn setting(bench: &mut Criterion) {
    let release = referral();
    let two = PlainPages::read("bench-referral", &set_referral(&release));
    let twenty = PlainPages::read("bench-motion", &set_motion(facts_for(20)));
    assert_eq!(
        (two.count(), twenty.count()),
        (2, 20),
        "the papers are as long as they are said to be"
    );
    bench.bench_function("referral of 2 pages/printpdf alone, lines given", |b| {
        b.iter(|| black_box(&two).write())
    });
    bench.bench_function("referral of 2 pages/from facts to bytes", |b| {
        b.iter(|| set_referral(black_box(&release)))
    });
    bench.bench_function("motion of 20 pages/printpdf alone, lines given", |b| {
        b.iter(|| black_box(&twenty).write())
    });
    bench.bench_function("motion of 20 pages/from facts to bytes", |b| {
        b.iter(|| set_motion(black_box(facts_for(20))));
    });
    let mut growth = bench.benchmark_group("motion of more and more pages");
    growth.sample_size(10);
    for pages in [75, 150, 300] {
        growth.bench_with_input(BenchmarkId::from_parameter(pages), &pages, |b, pages| {
            b.iter(|| set_motion(facts_for(*pages)));
        });
    }
    growth.finish();
}

criterion_group!(benches, setting);

/// Where a process of its own is to leave the motion, to be measured from its start to its end.
const PAPER_TO: &str = "PAPER_TO";

fn main() {
    if let Some(path) = env::var_os(PAPER_TO) {
        fs::write(path, set_motion(facts_for(20))).unwrap();
        return;
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
    // Other programs that set pages, process against process, where they are installed.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let python = root.join(".venv/bin/python");
    if python.exists() {
        let script = root.join("tests/bench/setters.py");
        let status = Command::new(python)
            .arg(script)
            .arg(env::current_exe().unwrap())
            .status();
        assert!(status.unwrap().success(), "the other programs are measured");
    }
}
