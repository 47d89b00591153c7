// Runs the tests of the real window: `node tests/app/run.mjs [suite…] [--only words]`.
import { parseArgs } from "node:util";
import { openDisplay } from "./display.mjs";
import { missing } from "./places.mjs";
import { runAll } from "./suite.mjs";

const suites = ["smoke", "disclosure", "motion", "diversion", "board", "lock", "sight", "close", "kill", "sockets", "worker"];
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });

const lacking = missing();
if (lacking.length > 0) {
  console.log(`The window cannot be opened here. Missing:\n  ${lacking.join("\n  ")}`);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const display = await openDisplay();
process.env.SANDHILL_DISPLAY = display.name;
const total = { passed: 0, failed: 0 };
for (const suite of positionals.length > 0 ? positionals : suites) {
  await import(`./${suite}.mjs`);
  const tally = await runAll(suite, values.only);
  total.passed += tally.passed;
  total.failed += tally.failed;
}
display.close();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
