// The window's own state: which vault is open, which screen stands, and what lies over it. Nothing of it is kept on disk.
import { asAppError, backend } from "./backend";
import type { AppError, DiversionNext, DiversionStep, DutyAct, FrameView, MotionNext, MotionStep, OfficePart, RecoveryWords, StepView, VerifiedView } from "./backend";
import { focusedPath } from "./parts/focus";
import { OpenDiversion } from "./diversion.svelte";
import { OpenMotion } from "./motion.svelte";
import { OpenReport } from "./report.svelte";
import { diversionStepOf, motionStepOf, reportStepOf } from "./steps_of";
import { Law, type Subject } from "./why";

export type StepKey = StepView["key"];
export type MotionStepKey = MotionStep["key"];
export type DiversionStepKey = DiversionStep["key"];
export type Place =
  | { at: "board" }
  | { at: "report"; id: string; step: StepKey }
  | { at: "motion"; id: string; step: MotionStepKey }
  | { at: "diversion"; id: string; step: DiversionStepKey }
  | { at: "paper"; of: RecordOf; report: string; paper: string; from?: StepKey }
  | { at: "rulebook"; rule: string }
  | { at: "office"; part: OfficePart }
  | { at: "history" | "merge"; of: RecordOf; id: string }
  | { at: "people" | "log" | "health" };
/** What a record is. */
export type RecordOf = "report" | "motion" | "diversion";

/** The desks of a report. One that the report calls for is a step of its path; the others are found by name. */
export const desks: { key: StepKey; label: string }[] = [
  { key: "missing_child", label: "Missing child" },
  { key: "tribe", label: "Tribe" },
  { key: "armed_forces", label: "Armed forces" },
];
export const motionSteps: MotionStepKey[] = ["client", "story", "elements", "reasons", "papers", "before_filing"];
export const diversionSteps: DiversionStepKey[] = ["person", "ways", "findings", "followed", "papers"];
/** The steps in which a report is typed; leaving one of them makes a revision. */
const typedIn = new Set<StepKey>(["intake", "screening", "papers", "disclosure", ...desks.map((desk) => desk.key)]);
/** Clocks on the screen are asked for anew this often. */
export const clockEvery = 30_000;

class App {
  frame: FrameView | null = $state.raw(null);
  place: Place = $state.raw({ at: "board" });
  report: OpenReport | null = $state.raw(null);
  motion: OpenMotion | null = $state.raw(null);
  diversion: OpenDiversion | null = $state.raw(null);
  law: Law | null = $state.raw(null);
  /** Recovery words just made, until a person has them on paper; with the frame of the vault that they opened. */
  created: (RecoveryWords & { frame: FrameView | null }) | null = $state.raw(null);
  /** What verifying the log after the unlock brought to light. */
  verified: VerifiedView | null = $state.raw(null);
  /** Who was at the vault last, for the lock screen; in memory only. */
  lastPerson: { folder: string; name: string } | null = $state.raw(null);
  trouble: AppError | null = $state.raw(null);
  why: Subject | null = $state.raw(null);
  whyOpen = $state(false);
  hidden = $state(false);
  palette = $state(false);
  keysShown = $state(false);
  /** Whether a person tries passphrase and words without needing them. */
  rehearsing = $state(false);
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
  #kept = new Map<string, OpenReport | OpenMotion | OpenDiversion>();
  #folder = "";
  #wasLocked = true;
  /** The field that had the focus when the vault was locked. */
  #lastField: string | null = null;

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
    this.lastPerson = { folder: frame.vault.folder, name: frame.vault.person.name };
    if (this.#wasLocked) void this.#afterUnlock();
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
    if (this.diversion && from.at === "diversion" && !stays) this.#leaving = this.diversion.leave();
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

  goDiversionStep(step: DiversionStepKey): void {
    if (this.diversion) this.go({ at: "diversion", id: this.diversion.id, step });
  }

  /** Every half minute: the moment, what is late, and the clocks; never what is being typed. */
  async tick(): Promise<void> {
    if (!this.vault) return;
    this.turn += 1;
    if (this.place.at === "report") void this.report?.refresh(false);
    if (this.place.at === "motion") void this.motion?.refresh(false);
    if (this.place.at === "diversion") void this.diversion?.refresh(false);
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

  async newDiversion(): Promise<void> {
    await this.#leaving;
    const view = await this.attempt(() => backend.newDiversion());
    if (!view) return;
    this.go({ at: "diversion", id: view.id, step: "person" });
    this.#keep();
    this.diversion = new OpenDiversion(view);
  }

  /** Goes where the next thing in a motion, or in a diversion, is done. */
  goNext(next: MotionNext | DiversionNext): void {
    const here = "step" in this.place && this.place.step === next.step;
    this.wanted = next.path;
    if (this.place.at === "diversion") this.goDiversionStep(next.step as DiversionStepKey);
    else this.goMotionStep(next.step as MotionStepKey);
    // What stands on this very step without a field of its own begins at its head.
    if (here && next.path === null) document.getElementById("work-title")?.focus();
  }

  async newReport(): Promise<void> {
    await this.#leaving;
    const view = await this.attempt(() => backend.newReport());
    if (!view) return;
    this.go({ at: "report", id: view.id, step: "intake" });
    this.#keep();
    this.report = new OpenReport(view);
  }

  /** Goes where a duty is done. */
  act(act: DutyAct): void {
    if (act.key === "record_notice" || act.key === "record_act") {
      this.wantedAct = act.target;
      this.goStep("notices");
    } else if (act.key === "make_referral") {
      this.goStep("papers");
    } else if (act.key === "go_step") {
      this.goStep(act.target as StepKey);
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
    if (this.diversion && (place.at === "diversion" || (place.at === "paper" && place.of === "diversion"))) {
      this.wanted = path;
      this.goDiversionStep(diversionStepOf(path));
      return;
    }
    const report = this.report;
    if (!report) return;
    const { questions, decision } = report.view.screening;
    const asked = [...questions, decision].some((section) => section.fields.some((field) => field.path === path));
    const inIntake = report.view.sections.some((section) => section.fields.some((field) => field.path === path));
    this.wanted = path;
    const elsewhere = reportStepOf(path);
    if (elsewhere === "disclosure") report.disclosure = /^\/disclosures\/items\/([^/]+)/.exec(path)?.[1] ?? report.disclosure;
    this.goStep(elsewhere ?? (asked && !inIntake ? "screening" : "intake"));
  }

  async lock(despite = false): Promise<void> {
    this.askLock = false;
    this.#lastField = focusedPath() ?? this.#lastField;
    await this.#leaving;
    const open = [this.report, this.motion, this.diversion, ...this.#kept.values()].filter((one) => one !== null);
    if (!despite) {
      const saved = await Promise.all(open.map((record) => record.flush()));
      if (saved.includes(false)) {
        this.askLock = true;
        return;
      }
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
    this.#lastField = focusedPath() ?? this.#lastField;
    this.#wasLocked = true;
    this.#keep();
    this.verified = null;
    this.askLock = false;
    this.why = null;
    this.whyOpen = false;
    this.created = null;
    this.palette = false;
    this.hidden = false;
    this.frame = frame ?? (await backend.frame());
  }

  /** Goes back to the field that had the focus, and looks whether the log is as it was written, without waiting. */
  async #afterUnlock(): Promise<void> {
    this.#wasLocked = false;
    this.wanted = this.#lastField ?? this.wanted;
    this.#lastField = null;
    this.verified = await backend.verifyLog(false).catch(() => null);
  }

  /** Shows recovery words until a person has them on paper; then the window goes on with this frame, if there is one. */
  showWords({ words, line, fingerprint }: RecoveryWords, frame: FrameView | null): void {
    this.created = { words, line, fingerprint, frame };
  }

  /** The words are on paper. */
  async wordsKept(): Promise<void> {
    const frame = this.created?.frame;
    this.created = null;
    if (frame) await this.attempt(() => this.opened(frame));
  }

  /** A call begins, which holds off the lock for an hour; or it ends. */
  async hold(): Promise<void> {
    const on = this.vault?.held_until === null;
    await this.attempt(async () => (this.frame = await backend.holdLock(on)));
  }

  /** The program is told how long nobody was here, and says when to lock. */
  async attend(idle: number): Promise<void> {
    if (!this.vault) return;
    const due = await backend.attend(idle).catch(() => false);
    if (due && this.vault) await this.lock();
  }

  /** A record was changed by another way than its own screen: it is fetched anew. */
  async reread(id: string): Promise<void> {
    for (const record of [this.report, this.motion, this.diversion]) if (record?.id === id) await record.refresh(true);
    this.turn += 1;
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
    if (place.at === "paper") await this.#openRecord(place.of, place.report);
    else if (place.at === "report" || place.at === "motion" || place.at === "diversion") await this.#openRecord(place.at, place.id);
  }

  /** Words of it that could not be saved when it was left are taken up again. */
  async #openRecord(of: RecordOf, id: string): Promise<void> {
    if (this[of]?.id === id) return;
    await this.#leaving;
    if (this[of]?.id === id) return;
    this.#keep();
    const record = this.#kept.get(id) ?? (await fetched[of](id));
    if (record instanceof OpenReport) this.report = record;
    else if (record instanceof OpenMotion) this.motion = record;
    else this.diversion = record;
    this.#kept.delete(id);
  }

  /** Lets go of what is open. Only words that could not be saved stay in memory, and go on trying. */
  #keep(): void {
    for (const record of [this.report, this.motion, this.diversion]) {
      if (record && !record.clean) this.#kept.set(record.id, record);
    }
    this.report = null;
    this.motion = null;
    this.diversion = null;
  }
}

const fetched = {
  report: async (id: string) => new OpenReport(await backend.report(id)),
  motion: async (id: string) => new OpenMotion(await backend.motion(id)),
  diversion: async (id: string) => new OpenDiversion(await backend.diversion(id)),
};

export const app = new App();
