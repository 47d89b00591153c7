// Writes every screen in every size and theme to target/shots, to be looked at by a person.
// SHOTS names single screens, SHOTS_SIZES other sizes ("320x640,1920x1080"), SHOTS_FORCED adds forced colours.
import { test } from "./base";
import { places } from "./places";

const wanted = process.env.SHOTS?.split(",");
const sizes = (process.env.SHOTS_SIZES ?? "1280x800,1024x700").split(",").map((size) => {
  const [width, height] = size.split("x").map(Number);
  return { width, height };
});
const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  ...(process.env.SHOTS_FORCED ? [{ name: "forced", colorScheme: "dark", forcedColors: "active" } as const] : []),
] as const;

for (const place of places.filter(({ name }) => !wanted || wanted.includes(name))) {
  for (const size of sizes) {
    for (const { name, ...media } of looks) {
      test(`${place.name} ${size.width} ${name}`, async ({ start, page }) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await start(place.plan, place.changed?.());
        await place.go?.(page);
        await page.evaluate(() => document.fonts.ready);
        const file = `../target/shots/${place.name}-${size.width}x${size.height}-${name}.png`;
        await page.screenshot({ path: file, animations: "allow", caret: "initial" });
      });
    }
  }
}
