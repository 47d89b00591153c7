// Why, everywhere: whatever the law concludes on a screen, its reasons and its source are one focus away.
import type { Page } from "@playwright/test";
import { expect, test } from "./base";
import { fixture } from "./mock";
import { openMotion } from "./motion_places";
import { openReport, places, type Place } from "./places";


type Cite = { kind: string; citation: string; edition: string };
type Panel = { title: string; rules: string[]; cites: Cite[]; text: string };
type Labelled = { label: string };
type Conclusion = {
  rule: string;
  doubts: string[];
  missing: Labelled[];
  because: { says: string; facts: Labelled[] }[];
};

/** Opens what is folded, puts the focus on everything in the window that takes it, and says what the Why panel tells. */
async function explained(page: Page): Promise<Panel[]> {
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('.strip button[aria-expanded="false"]').forEach((more) => more.click());
    document.querySelectorAll("details").forEach((one) => (one.open = true));
  });
  return page.evaluate(async () => {
    const panels: Panel[] = [];
    const seen = new Set<string>();
    const can = [...document.querySelectorAll<HTMLElement>("button, summary, [tabindex]")].filter(
      (one) => one.closest("aside.why, nav, [role=dialog]") === null && one.getClientRects().length > 0,
    );
    for (const one of can) {
      if (!one.isConnected) continue;
      one.focus();
      await new Promise(requestAnimationFrame);
      const why = document.querySelector("aside.why");
      const title = why?.querySelector("h3")?.textContent ?? "";
      if (why === null || title === "" || seen.has(why.textContent ?? "")) continue;
      seen.add(why.textContent ?? "");
      panels.push({
        title,
        text: why.textContent ?? "",
        rules: [...why.querySelectorAll(".rules button")].map((rule) => rule.textContent ?? ""),
        cites: [...why.querySelectorAll(".cite")].map((cite) => ({
          kind: cite.querySelector(".kind")?.textContent ?? "",
          citation: cite.querySelector("b")?.textContent ?? "",
          edition: cite.querySelector(".edition")?.textContent ?? "",
        })),
      });
    }
    return panels;
  });
}

const sources = () => fixture("law_book").authorities as { citation: string; edition: string; checked_on: string; confidence: string }[];

/** What the panel of a rule lacks of what the law said: its sources, its facts, what is missing, its doubts. */
function lacking(panel: Panel, conclusions: Conclusion[]): string[] {
  const said = conclusions.flatMap((one) => [
    ...one.because.flatMap((step) => [step.says, ...step.facts.map((fact) => fact.label)]),
    ...one.missing.map((fact) => fact.label),
    ...one.doubts,
  ]);
  const lacks = said.filter((words) => !panel.text.includes(words));
  if (panel.cites.length === 0) lacks.push("a source");
  for (const cite of panel.cites) {
    const told = sources().filter((one) => one.citation === cite.citation);
    const whole = told.some((one) => [one.edition, `checked ${one.checked_on}`, one.confidence].every((words) => cite.edition.includes(words)));
    if (!whole) lacks.push(`the edition of ${cite.citation}, its day, or how sure it is`);
    if (cite.kind === "") lacks.push(`what kind of source ${cite.citation} is`);
  }
  return lacks.map((words) => `${panel.rules.join(", ")} lacks ${words}`);
}

/** The rules that a view shows something of, whichever part of it. */
function rulesIn(view: unknown): string[] {
  if (Array.isArray(view)) return view.flatMap(rulesIn);
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) => (key === "rule" && typeof value === "string" ? [value] : rulesIn(value)));
}

type Shown = { name: string; conclusions: () => Conclusion[]; rules: () => string[]; go: (page: Page) => Promise<void>; place?: string };

const report = () => fixture("report.full");
const motion = () => fixture("motion.full");

const screens: Shown[] = [
  {
    name: "the clocks and the first hour of a report",
    conclusions: () => report().conclusions,
    rules: () => rulesIn([report().clocks, report().hour.duties]),
    go: (page) => openReport(page, "First hour"),
  },
  {
    name: "the screening of a report",
    conclusions: () => report().conclusions,
    rules: () => rulesIn(report().screening),
    go: (page) => openReport(page, "Screening"),
  },
  {
    name: "the counts of a motion",
    place: "motion-client",
    conclusions: () => motion().conclusions,
    rules: () => rulesIn(motion().client),
    go: (page) => openMotion(page, "Client"),
  },
  {
    name: "every row before filing",
    place: "motion-client",
    conclusions: () => motion().conclusions,
    rules: () => rulesIn(fixture("before_filing.ready").groups),
    go: (page) => openMotion(page, "Before filing"),
  },
  {
    name: "the services and the money of an office",
    place: "office-services",
    conclusions: () => fixture("office.services").conclusions,
    rules: () => rulesIn(fixture("office.services").conclusions),
    go: async (page) => places.find((one) => one.name === "office-services")?.go?.(page),
  },
  {
    name: "the training of an office",
    place: "office-training",
    conclusions: () => fixture("office.training").conclusions,
    rules: () => rulesIn(fixture("office.training").conclusions),
    go: async (page) => places.find((one) => one.name === "office-training")?.go?.(page),
  },
];

for (const screen of screens) {
  test(`${screen.name}: each conclusion tells its reasons, its source and its doubts`, async ({ start, page }) => {
    const place = places.find((one) => one.name === screen.place);
    await start(place?.plan, place?.changed?.());
    await screen.go(page);
    const panels = await explained(page);
    const rules = [...new Set(screen.rules())];
    expect(rules.length, "something is concluded on this screen").toBeGreaterThan(0);
    const found: string[] = [];
    for (const rule of rules) {
      const panel = panels.filter((one) => one.rules.length === 1 && one.rules[0] === rule);
      if (panel.length === 0) found.push(`${rule} is shown, and nothing leads to its Why`);
      const all: Panel | undefined = panel[0] && {
        ...panel[0],
        text: panel.map((one) => one.text).join(" "),
      };
      if (all) found.push(...lacking(all, screen.conclusions().filter((one) => one.rule === rule)));
    }
    expect(found, "whatever is concluded can be asked why").toEqual([]);
  });
}

test("each way of a diversion tells why it stands as it does, what it costs, and its sources", async ({ start, page }) => {
  const place = places.find((one) => one.name === "diversion-ways");
  await start(place?.plan, place?.changed?.());
  await place?.go?.(page);
  const panels = await explained(page);
  const ways = fixture("diversion.sixteen_small_county_objection").law.ways.ways;
  expect(ways.length, "all ways are shown").toBe(4);
  const found: string[] = [];
  for (const way of ways) {
    // The way as a whole and each of its steps have their own focus, under the same title.
    const own = panels.filter((one) => one.title === way.title && one.cites.length > 0);
    if (own[0] === undefined) {
      found.push(`nothing leads to the Why of ${way.title}`);
      continue;
    }
    const panel = { ...own[0], text: own.map((one) => one.text).join(" ") };
    const steps = [...way.because, ...way.costs] as { says: string; facts: Labelled[] }[];
    found.push(...lacking(panel, [{ rule: "", doubts: [], missing: [], because: steps }]));
  }
  expect(found).toEqual([]);
});

/** Screens of a record that could be read: on these something may be concluded. */
const isOfRecord = ({ name }: Place) =>
  /^(report|case|first|screening|notices|motion-|diversion|disclosure|desk|office)/.test(name) && !name.endsWith("damaged");

for (const place of places.filter(isOfRecord)) {
  test(`${place.name}: whatever the Why panel tells names a source with its edition and how sure it is`, async ({ start, page }) => {
    await start(place.plan, place.changed?.());
    await place.go?.(page);
    const panels = await explained(page);
    const found = panels.filter((one) => one.rules.length > 0).flatMap((one) => lacking(one, []));
    expect([...new Set(found)]).toEqual([]);
  });
}
