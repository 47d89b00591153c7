// Every screen, empty, full and in error, in every theme: nothing that axe can find stands in anybody's way.
import { expect, faults, test, themes } from "./base";
import { places } from "./places";

for (const place of places) {
  test(`${place.name} has no fault that axe finds, in any theme`, async ({ start, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await start(place.plan, place.changed?.());
    await place.go?.(page);
    for (const theme of themes) {
      await page.emulateMedia(theme.media);
      expect(await faults(page), `axe finds nothing in ${theme.name}`).toEqual([]);
    }
  });
}
