// A diversion by the keyboard in vaults of both kinds: begun, asked about, its four ways, its findings, its clocks and its papers.
import type { Page } from "@playwright/test";
import { expect, test } from "./base";
import { always, diversionPlaces, openDiversion, saved, toDiversionStep } from "./diversion_places";
import { calls, fixture, type Plan } from "./mock";
import { attorney } from "./motion_places";

const objection: Plan = { ...attorney, ...always("sixteen_small_county_objection") };

/** Opens the ways of a recorded diversion. */
async function ways(start: (plan?: Plan, changed?: Record<string, unknown>) => Promise<Page>, page: Page, name: string, plan: Plan = attorney) {
  await start({ ...plan, ...always(name) }, saved(name));
  await openDiversion(page, "Ways");
}

/** One of the four ways on the screen. */
function way(page: Page, key: string) {
  return page.locator(`[data-way="${key}"]`);
}

/** How the four ways stand, as the screen says it. */
async function stand(page: Page): Promise<string[]> {
  return (await page.locator("[data-way] .state").allInnerTexts()).map((words) => words.trim());
}

async function typed(page: Page) {
  return (await calls(page, "save_diversion_draft")).flatMap((call) => call.args.entries);
}

for (const [kind, plan] of [
  ["a county’s", {}],
  ["an attorney’s", attorney],
] as const) {
  test(`in ${kind} vault Ctrl Shift N begins a diversion, and Alt goes by its steps`, async ({ start, page }) => {
    await start({ ...plan, ...always("new") });
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("Control+Shift+N");
    await expect(page.locator("#work-title")).toBeFocused();
    expect((await calls(page, "new_diversion")).length).toBe(1);
    expect([...(await calls(page, "new_report")), ...(await calls(page, "new_motion"))]).toEqual([]);
    for (const [key, heading] of [
      ["Alt+2", /four ways/],
      ["Alt+3", /two findings/],
      ["Alt+4", /agreed or ordered/],
      ["Alt+5", /papers can be made/],
      ["Alt+1", /which court/],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
    }
  });

  test(`in ${kind} vault a diversion is opened from the board and from the palette`, async ({ start, page }) => {
    await start(plan);
    const [first, second] = fixture("diversions.full").rows;
    await page.locator("[data-diversion]").first().focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(`[data-diversion="${second.id}"]`)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page.locator("#work-title")).toBeVisible();
    expect((await calls(page, "diversion")).at(-1)?.args.id).toBe(first.id);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(second.title.split(",")[0]);
    await page.getByRole("option", { name: second.title }).waitFor();
    await page.getByRole("option", { name: second.title }).click();
    await expect.poll(async () => (await calls(page, "diversion")).at(-1)?.args.id).toBe(second.id);
  });
}

test("a 16-year-old in a small county whose district attorney objects: argued in juvenile court, and never turned away", async ({ start, page }) => {
  await ways(start, page, "sixteen_small_county_objection");
  expect(await stand(page)).toEqual(["A person decides", "A person decides", "Closed", "Closed"]);
  await expect(way(page, "juvenile_agreement")).toContainText("ask for that");
  await expect(way(page, "consent_decree")).toContainText("is undecided: argue it");
  await expect(way(page, "consent_decree").getByRole("listitem").filter({ hasText: "Whoever filed the petition" })).toContainText("objects");
  await toDiversionStep(page, "Findings");
  const open = page.getByRole("region", { name: "What the law leaves open" });
  await expect(open.getByText(/C\.G\.B\./).first()).toBeVisible();
  await expect(open.getByText(/waived to adult court/).first()).toBeVisible();
});

test("a 17-year-old in a county over 100,000: § 971.39 is shut by the census, and the district attorney’s own program is asked about", async ({ start, page }) => {
  await ways(start, page, "seventeen_large_county");
  expect(await stand(page)).toEqual(["Closed", "Closed", "Closed", "Needs a fact"]);
  await expect(way(page, "deferred_prosecution")).toContainText("163,687");
  const needs = way(page, "volunteers").locator(".needs").getByRole("button");
  await expect(needs.first()).toContainText("volunteers in probation program");
  await needs.first().press("Enter");
  await expect(page.locator('[data-field="/volunteers/program"] :focus')).toHaveCount(1);
  await toDiversionStep(page, "Ways");
  await expect(page.getByRole("region", { name: "Outside this list" })).toContainText("program of its own");
});

test("one who turns 17 between petition and plea: juvenile court keeps it, and the decree is open", async ({ start, page }) => {
  await ways(start, page, "turns_seventeen_after_petition");
  expect(await stand(page)).toEqual(["A person decides", "Open", "A person decides", "A person decides"]);
  await expect(way(page, "consent_decree")).toContainText("Nothing known stands in its way");
  await way(page, "consent_decree").getByText(/What was looked at/).press("Enter");
  await expect(way(page, "consent_decree")).toContainText("a decree has its time now");
});

test("a 9-year-old: no delinquency, and what there is instead comes first", async ({ start, page }) => {
  await ways(start, page, "nine_years_old", {});
  const instead = page.getByRole("region", { name: "What there is instead" });
  await expect(instead).toContainText("in need of protection or services");
  const [above, below] = await Promise.all([instead.boundingBox(), page.locator("[data-way]").first().boundingBox()]);
  expect(above!.y, "it stands above the ways").toBeLessThan(below!.y);
  const missing = fixture("diversion.nine_years_old").law.steps.map((step: { missing: number }) => step.missing);
  expect(missing, "nothing more is asked").toEqual([0, 0, 0, 0, 0]);
});

test("one who was 18 when charged: the two ways of adult court are argued, with what an admission costs", async ({ start, page }) => {
  await ways(start, page, "eighteen_when_charged");
  expect(await stand(page)).toEqual(["Closed", "Closed", "A person decides", "A person decides"]);
  const deferred = way(page, "deferred_prosecution");
  await expect(deferred).toContainText("admits every element in writing");
  await expect(deferred).toContainText("§ 939.46(1m)");
  await expect(deferred).toContainText("ask immigration counsel");
  await expect(way(page, "volunteers")).toContainText("It may ask for a plea first: ask.");
});

test("no screen of a diversion calls anybody ineligible, whatever is unknown", async ({ start, page }) => {
  for (const name of ["new", "seventeen_large_county", "nine_years_old"]) {
    await ways(start, page, name);
    for (const step of ["Person", "Ways", "Findings", "Agreement", "Papers"]) {
      await toDiversionStep(page, step);
      expect(await page.locator("main").innerText(), `${name}, ${step}`).not.toMatch(/eligible/i);
    }
    if (name === "new") {
      await toDiversionStep(page, "Ways");
      expect(await stand(page), "nothing known closes nothing").toEqual(Array(4).fill("Needs a fact"));
    }
  }
});

test("every reason has its law and its facts: the Why says both, and a fact leads to its field", async ({ start, page }) => {
  await start(objection);
  await openDiversion(page, "Ways");
  await page.getByRole("button", { name: /^Why ?, Consent decree/ }).press("Enter");
  const why = page.getByRole("complementary", { name: "Why" });
  await expect(why).toBeVisible();
  await expect(why).toContainText("State v. C.G.B.");
  await expect(why.getByText("Rests on")).toBeVisible();
  await why.getByRole("button", { name: "Does the prosecutor agree" }).press("Enter");
  await expect(page.locator('[data-field="/consents/prosecutor"] :focus')).toHaveCount(1);
});

test("an answer is typed, kept, and says at once what follows", async ({ start, page }) => {
  await start({ ...attorney, ...always("seventeen_large_county") });
  await openDiversion(page, "Person");
  const county = page.locator('[data-main="/case/county"]');
  await county.focus();
  await page.keyboard.press("F2");
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path: "/case/county", state: "unknown", text: "" });
  await page.keyboard.press("Alt+2");
  const steps = fixture("diversion_draft_saved.ok").law.ways.ways.map((one: { label: string }) => one.label);
  expect(steps[2], "the recording says that an unknown county closes nothing").toBe("Needs a fact");
});

test("both findings are written beside their law, and what the court found stays open", async ({ start, page }) => {
  await start({ ...attorney, ...always("new") });
  await openDiversion(page, "Findings");
  const text = page.locator('[data-main="/findings/best_interests"]');
  await text.fill("She is back in school.");
  await expect.poll(async () => (await typed(page)).at(-1)).toMatchObject({ path: "/findings/best_interests", text: "She is back in school." });
  const court = page.locator('[data-field="/findings/found_best_interests"]');
  await expect(court.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.locator('[data-main="/findings/no_harm"]')).toBeFocused();
});

test("the twenty days and the end of the agreement stand above every step", async ({ start, page }) => {
  await start();
  await openDiversion(page);
  for (const step of ["Person", "Ways", "Findings", "Agreement", "Papers"]) {
    await toDiversionStep(page, step);
    const clocks = page.getByRole("region", { name: "Clocks" });
    await expect(clocks.getByRole("button").first()).toContainText("10 days left");
    await expect(clocks.getByText("The agreement ends")).toBeVisible();
  }
});

test("a paper is chosen with the arrows, made, and come back from; what it lacks leads to the field", async ({ start, page }) => {
  await start({ ...objection, paper: "paper.diversion", paper_bytes: "preview_bytes.diversion.pdf" });
  await openDiversion(page, "Papers");
  await page.locator("[data-paper]").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-paper="diversion_memorandum"]')).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Control+p");
  await expect(page.getByRole("button", { name: "Back to the diversion" })).toBeVisible();
  expect((await calls(page, "make_diversion_paper")).at(-1)?.args).toMatchObject({ paper: "diversion_memorandum", format: "pdf" });
  await page.getByRole("button", { name: "Back to the diversion" }).press("Enter");
  await expect(page.locator('[data-paper="diversion_memorandum"]')).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Number of the court’s file" }).press("Enter");
  await expect(page.locator('[data-main="/case/file_number"]')).toBeFocused();
});

test("a paper about a way that is shut says which fact shuts it, and leads there", async ({ start, page }) => {
  await start({ ...attorney, ...always("seventeen_large_county"), diversion_papers: "diversion_papers.refused" });
  await openDiversion(page, "Papers");
  await page.locator('[data-paper="agreement_deferred"]').press("Enter");
  await expect(page.getByRole("button", { name: "Save as PDF…" })).toHaveCount(0);
  await page.getByRole("button", { name: "County", exact: true }).press("Enter");
  await expect(page.locator('[data-main="/case/county"]')).toBeFocused();
});

test("a place in a text is decided by a person, and a person marks the papers final", async ({ start, page }) => {
  await start({ ...objection, diversion_papers: "diversion_papers.places" });
  await openDiversion(page, "Papers");
  const place = fixture("diversion_papers.places").places[0];
  await page.getByRole("button", { name: "Leave it out of the papers" }).press("Enter");
  expect((await calls(page, "decide_diversion_place")).at(-1)?.args).toMatchObject({ place: place.id, verdict: "left_out" });
  await page.getByRole("button", { name: "Mark final" }).press("Enter");
  expect((await calls(page, "mark_diversion_final")).at(-1)?.args).toMatchObject({ isFinal: true });
});

for (const place of diversionPlaces.filter(({ name }) => !name.includes("damaged"))) {
  test(`${place.name} fits 320 px without scrolling sideways`, async ({ start, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await start(place.plan, place.changed?.());
    await place.go?.(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, "nothing stands outside the window").toBeLessThanOrEqual(0);
  });
}
