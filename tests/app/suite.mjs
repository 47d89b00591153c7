// The smallest of runners: tests in their order, each told in a line, a tally at the end.
const tests = [];

/** Names a test; it runs when its turn comes. */
export function test(name, act) {
  tests.push({ name, act });
}

/** Runs what was named, and gives how many passed and failed. */
export async function runAll(suite, only) {
  const tally = { passed: 0, failed: 0 };
  for (const { name, act } of tests.splice(0)) {
    if (only && !name.includes(only)) continue;
    const began = performance.now();
    const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    try {
      await act();
      tally.passed += 1;
      console.log(`ok      ${suite}: ${name} (${took()})`);
    } catch (fault) {
      tally.failed += 1;
      console.log(`FAILED  ${suite}: ${name} (${took()})`);
      console.log(indented(fault.stack ?? String(fault)));
    }
  }
  return tally;
}

function indented(text) {
  return text.replace(/^/gm, "        ");
}
