// The window's own state: which vault is open, which screen stands, and what lies over it. Nothing of it is kept on disk.
import { asAppError, backend } from "./backend";
import type { AppError, Created, DutyAct, FrameView, MotionNext, MotionStep, StepView } from "./backend";
import { OpenMotion } from "./motion.svelte";
import { OpenReport } from "./report.svelte";
import { Law, type Subject } from "./why";

export type StepKey = StepView["key"];
export type MotionStepKey = MotionStep["key"];
export type Place =
  | { at: "board" }
  | { at: "report"; id: string; step: StepKey }
  | { at: "motion"; id: string; step: MotionStepKey }
  | { at: "paper"; of: "report" | "motion"; report: string; paper: string }
  | { at: "rulebook"; rule: string }
  | { at: "office" };

export const steps: StepKey[] = ["intake", "first_hour", "screening", "notices", "papers"];
export const motionSteps: MotionStepKey[] = ["client", "story", "elements", "reasons", "papers", "before_filing"];
/** The steps in which a report is typed; leaving one of them makes a revision. */
const typedIn = new Set<StepKey>(["intake", "screening", "papers"]);
/** Clocks on the screen are asked for anew this often. */
export const clockEvery = 30_000;

class App {
  frame: FrameView | null = $state.raw(null);
  place: Place = $state.raw({ at: "board" });
  report: OpenReport | null = $state.raw(null);
  motion: OpenMotion | null = $state.raw(null);
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
  #kept = new Map<string, OpenReport | OpenMotion>();
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
      for (const record of this.#kept.values()) record.drop();
      this.#kept.clear();
      // Each office has its own readings of the law.
      this.law = null;
    }
    this.#folder = frame.vault.folder;
    this.law ??= new Law(await backend.lawBook());
    await this.#openAt(this.place);
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
    const from = this.place;
    const stays = JSON.stringify(place) === JSON.stringify(from);
    if (this.report && from.at === "report" && typedIn.has(from.step) && !stays) this.#leaving = this.report.leave();
    if (this.motion && from.at === "motion" && !stays) this.#leaving = this.motion.leave();
    this.trouble = null;
    this.why = null;
    this.whyOpen = false;
    this.place = place;
    this.turn += 1;
    void this.#count();
    this.printing = 0;
    void this.attempt(() => this.#openAt(place));
  }

  goStep(step: StepKey): void {
    if (this.report) this.go({ at: "report", id: this.report.id, step });
  }

  goMotionStep(step: MotionStepKey): void {
    if (this.motion) this.go({ at: "motion", id: this.motion.id, step });
  }

  /** Every half minute: the moment, what is late, and the clocks; never what is being typed. */
  async tick(): Promise<void> {
    if (!this.vault) return;
    this.turn += 1;
    if (this.place.at === "report") void this.report?.refresh(false);
    if (this.place.at === "motion") void this.motion?.refresh(false);
    try {
      const frame = await backend.frame();
      if (frame.vault) this.frame = frame;
      else if (this.vault) await this.#locked(frame);
    } catch (fault) {
      this.caught(fault);
    }
  }

  /** Begins what this kind of vault keeps. */
  async begin(): Promise<void> {
    if (this.vault?.kind === "attorney") await this.newMotion();
    else await this.newReport();
  }

  async newMotion(): Promise<void> {
    await this.#leaving;
    const view = await this.attempt(() => backend.newMotion());
    if (!view) return;
    this.go({ at: "motion", id: view.id, step: "client" });
    this.#keep();
    this.motion = new OpenMotion(view);
  }

  /** Goes where the next thing in a motion is done. */
  goNext(next: MotionNext): void {
    const here = this.place.at === "motion" && this.place.step === next.step;
    this.wanted = next.path;
    this.goMotionStep(next.step);
    // What stands on this very step without a field of its own begins at its head.
    if (here && next.path === null) document.getElementById("work-title")?.focus();
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
    const { motion, place } = this;
    if (motion && (place.at === "motion" || (place.at === "paper" && place.of === "motion"))) {
      this.wanted = path;
      this.goMotionStep(motionStepOf(path));
      return;
    }
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
    const open = [this.report, this.motion, ...this.#kept.values()].filter((one) => one !== null);
    if (!despite) {
      const saved = await Promise.all(open.map((record) => record.flush()));
      if (saved.includes(false)) {
        this.askLock = true;
        return;
      }
      if (this.place.at === "report") await this.report?.leave();
      if (this.place.at === "motion") await this.motion?.leave();
    }
    for (const record of open) record.drop();
    this.#kept.clear();
    this.trouble = null;
    await this.attempt(async () => {
      await this.#locked(await backend.lockVault());
    });
  }

  /** Everything of the case leaves the window; the place stays, so that unlocking comes back to it. */
  async #locked(frame?: FrameView): Promise<void> {
    this.#keep();
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

  /** Opens the record that a place is about, where it is not open already. */
  async #openAt(place: Place): Promise<void> {
    if (place.at === "report") await this.#openReport(place.id);
    else if (place.at === "motion") await this.#openMotion(place.id);
    else if (place.at === "paper" && place.of === "report") await this.#openReport(place.report);
    else if (place.at === "paper") await this.#openMotion(place.report);
  }

  async #openReport(id: string): Promise<void> {
    if (this.report?.id === id) return;
    await this.#leaving;
    if (this.report?.id === id) return;
    this.#keep();
    const held = this.#kept.get(id);
    this.report = held instanceof OpenReport ? held : new OpenReport(await backend.report(id));
    this.#kept.delete(id);
  }

  async #openMotion(id: string): Promise<void> {
    if (this.motion?.id === id) return;
    await this.#leaving;
    if (this.motion?.id === id) return;
    this.#keep();
    const held = this.#kept.get(id);
    this.motion = held instanceof OpenMotion ? held : new OpenMotion(await backend.motion(id));
    this.#kept.delete(id);
  }

  /** Lets go of what is open. Only words that could not be saved stay in memory, and go on trying. */
  #keep(): void {
    for (const record of [this.report, this.motion]) {
      if (record && !record.clean) this.#kept.set(record.id, record);
    }
    this.report = null;
    this.motion = null;
  }
}

/** The step on which a fact of a motion, or an item of one of its lists, is typed. */
function motionStepOf(path: string): MotionStepKey {
  // It is no field: a person marks it on the papers themselves.
  if (path === "/filing/final_papers") return "papers";
  const steps: Record<string, MotionStepKey> = {
    story: "story",
    trafficked: "story",
    exhibits: "story",
    stated: "elements",
    reasons: "reasons",
    relief: "reasons",
    edits: "papers",
    papers: "papers",
    places: "papers",
    files: "papers",
    filing: "before_filing",
    order: "before_filing",
    cautions: "before_filing",
  };
  return steps[path.split("/")[1] ?? ""] ?? "client";
}

export const app = new App();
