// Writes every screen in every size and theme to target/shots, to be looked at by a person.
import { test } from "./base";
import { places } from "./places";

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
];
const wanted = process.env.SHOTS?.split(",");

for (const place of places.filter(({ name }) => !wanted || wanted.includes(name))) {
  for (const size of sizes) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${place.name} ${size.width} ${colorScheme}`, async ({ start, page }) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await start(place.plan, place.changed?.());
        await place.go?.(page);
        await page.evaluate(() => document.fonts.ready);
        const file = `../target/shots/${place.name}-${size.width}x${size.height}-${colorScheme}.png`;
        await page.screenshot({ path: file, animations: "allow", caret: "initial" });
      });
    }
  }
}
