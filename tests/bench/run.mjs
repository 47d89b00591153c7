// Measures the real window: `node tests/bench/run.mjs`. Figures are printed and kept in target/bench; none is a pass or a fail.
import { openDisplay } from "../app/display.mjs";
import { missing } from "../app/places.mjs";
import { machine } from "./figures.mjs";
import { saving } from "./saving.mjs";
import { typing } from "./typing.mjs";

const lacking = missing();
if (lacking.length > 0) {
  console.log(`The window cannot be opened here. Missing:\n  ${lacking.join("\n  ")}`);
  process.exit(1);
}
const display = await openDisplay();
process.env.SANDHILL_DISPLAY = display.name;
console.log(`${machine.build} build, ${machine.processor}`);
await typing();
await saving();
display.close();
process.exit(0);
