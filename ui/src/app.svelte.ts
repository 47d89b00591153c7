// The window's own state: which vault is open, which screen stands, and what lies over it. Nothing of it is kept on disk.
import { asAppError, backend } from "./backend";
import type { AppError, Created, DutyAct, FrameView, StepView } from "./backend";
import { OpenReport } from "./report.svelte";
import { Law, type Subject } from "./why";

export type StepKey = StepView["key"];
export type Place =
  | { at: "board" }
  | { at: "report"; id: string; step: StepKey }
  | { at: "paper"; report: string; paper: string }
  | { at: "rulebook"; rule: string }
  | { at: "office" };

export const steps: StepKey[] = ["intake", "first_hour", "screening", "notices", "papers"];
/** The steps in which a report is typed; leaving one of them makes a revision. */
const typedIn = new Set<StepKey>(["intake", "screening", "papers"]);
/** Clocks on the screen are asked for anew this often. */
export const clockEvery = 30_000;

class App {
  frame: FrameView | null = $state.raw(null);
  place: Place = $state.raw({ at: "board" });
  report: OpenReport | null = $state.raw(null);
  law: Law | null = $state.raw(null);
  /** The recovery words of a vault just made, until a person has them. */
  created: Created | null = $state.raw(null);
  trouble: AppError | null = $state.raw(null);
  why: Subject | null = $state.raw(null);
  whyOpen = $state(false);
  hidden = $state(false);
  palette = $state(false);
  keysShown = $state(false);
  /** Asked before locking over words that could not be saved. */
  askLock = $state(false);
  theme: "system" | "light" | "dark" = $state("system");
  /** The field to go to once its screen stands. */
  wanted: string | null = $state(null);
  /** The act whose form is to be open on the notices screen. */
  wantedAct: string | null = $state(null);
  /** Counts up each time the printer is asked for; nought on arriving at a paper. */
  printing = $state(0);
  /** Counts up when the board's contents may have changed. */
  turn = $state(0);

  #leaving: Promise<void> = Promise.resolve();
  #settled: Promise<void> = this.#leaving;
  #kept = new Map<string, OpenReport>();
  #folder = "";

  get vault() {
    return this.frame?.vault ?? null;
  }

  async start(): Promise<void> {
    await this.attempt(async () => this.opened(await backend.frame()));
  }

  /** Takes a fresh frame; with an open vault, reads the law once. */
  async opened(frame: FrameView): Promise<void> {
    this.frame = frame;
    if (!frame.vault) return;
    if (frame.vault.folder !== this.#folder) {
      this.place = { at: "board" };
      for (const report of this.#kept.values()) report.drop();
      this.#kept.clear();
    }
    this.#folder = frame.vault.folder;
    this.law ??= new Law(await backend.lawBook());
    const place = this.place;
    if (place.at === "report" || place.at === "paper") {
      await this.#open(place.at === "report" ? place.id : place.report);
    }
  }

  /** Runs something; a fault is shown in the window, and a vault that has locked itself is locked here too. */
  async attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      return await act();
    } catch (fault) {
      const error = this.caught(fault);
      if (error.code !== "locked") this.trouble = error;
      return null;
    }
  }

  /** Makes a fault fit to be shown; a vault that has locked itself is locked here too. */
  caught(fault: unknown): AppError {
    const error = asAppError(fault);
    if (error.code === "locked" && this.vault) void this.#locked();
    return error;
  }

  /** Goes to another screen. What was typed on this one is saved on the way, and the way never waits for it. */
  go(place: Place): void {
    const report = this.report;
    const from = this.place;
    const stays = place.at === "report" && from.at === "report" && place.id === from.id && place.step === from.step;
    if (report && from.at === "report" && typedIn.has(from.step) && !stays) this.#leaving = report.leave();
    this.trouble = null;
    this.why = null;
    this.whyOpen = false;
    this.place = place;
    this.turn += 1;
    void this.#count();
    this.printing = 0;
    const wanted = place.at === "report" ? place.id : place.at === "paper" ? place.report : null;
    if (wanted !== null && report?.id !== wanted) void this.attempt(() => this.#open(wanted));
  }

  goStep(step: StepKey): void {
    if (this.report) this.go({ at: "report", id: this.report.id, step });
  }

  /** Every half minute: the moment, what is late, and the clocks; never what is being typed. */
  async tick(): Promise<void> {
    if (!this.vault) return;
    this.turn += 1;
    if (this.place.at === "report") void this.report?.refresh(false);
    try {
      const frame = await backend.frame();
      if (frame.vault) this.frame = frame;
      else if (this.vault) await this.#locked(frame);
    } catch (fault) {
      this.caught(fault);
    }
  }

  async newReport(): Promise<void> {
    await this.#leaving;
    const view = await this.attempt(() => backend.newReport());
    if (!view) return;
    this.go({ at: "report", id: view.id, step: "intake" });
    this.report = new OpenReport(view);
  }

  /** Goes where a duty is done. */
  act(act: DutyAct): void {
    if (act.key === "record_notice" || act.key === "record_act") {
      this.wantedAct = act.target;
      this.goStep("notices");
    } else if (act.key === "make_referral") {
      this.goStep("papers");
    } else {
      this.goField(act.target);
    }
  }

  /** Goes to the field of a fact, on whichever step asks it. */
  goField(path: string): void {
    const report = this.report;
    if (!report) return;
    const { questions, decision } = report.view.screening;
    const asked = [...questions, decision].some((section) => section.fields.some((field) => field.path === path));
    const inIntake = report.view.sections.some((section) => section.fields.some((field) => field.path === path));
    this.wanted = path;
    this.goStep(asked && !inIntake ? "screening" : "intake");
  }

  async lock(despite = false): Promise<void> {
    this.askLock = false;
    await this.#leaving;
    const open = [...(this.report ? [this.report] : []), ...this.#kept.values()];
    if (!despite) {
      const saved = await Promise.all(open.map((report) => report.flush()));
      if (saved.includes(false)) {
        this.askLock = true;
        return;
      }
      if (this.place.at === "report") await this.report?.leave();
    }
    for (const report of open) report.drop();
    this.#kept.clear();
    this.trouble = null;
    await this.attempt(async () => {
      await this.#locked(await backend.lockVault());
    });
  }

  /** Everything of the case leaves the window; the place stays, so that unlocking comes back to it. */
  async #locked(frame?: FrameView): Promise<void> {
    // Only words that could not be saved stay in memory, until the same vault is open again.
    if (this.report && !this.report.clean) this.#kept.set(this.report.id, this.report);
    this.report = null;
    this.why = null;
    this.whyOpen = false;
    this.created = null;
    this.palette = false;
    this.hidden = false;
    this.frame = frame ?? (await backend.frame());
  }

  /** Waits until the report that was left has saved its last words; false where nothing was on its way. */
  async left(): Promise<boolean> {
    const leaving = this.#leaving;
    if (leaving === this.#settled) return false;
    await leaving;
    this.#settled = leaving;
    return true;
  }

  /** How many reports are late may have changed by what was done on the screen that is left. */
  async #count(): Promise<void> {
    await this.#leaving;
    const frame = await backend.frame().catch(() => null);
    if (frame?.vault && this.vault) this.frame = frame;
  }

  async #open(id: string): Promise<void> {
    await this.#leaving;
    const before = this.report;
    if (before?.id === id) return;
    // Words that could not be saved yet stay in memory, and their report goes on trying.
    if (before && !before.clean) this.#kept.set(before.id, before);
    this.report = null;
    this.report = this.#kept.get(id) ?? new OpenReport(await backend.report(id));
    this.#kept.delete(id);
  }
}

export const app = new App();
