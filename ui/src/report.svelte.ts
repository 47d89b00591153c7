// A report while it is open: what is typed belongs to the person, clocks and conclusions belong to the program.
import { Autosave, type SaveState } from "./autosave";
import { asAppError, backend } from "./backend";
import type { ActKind, AppError, ConclusionView, DraftSaved, DutyAct, FieldView, ListView, ReportView, SectionView } from "./backend";
import type { ClockView, StepView } from "./backend";
import { LiveField } from "./field.svelte";
import { newId } from "./ids";
import type { AnswerState } from "./parts/types";

export class OpenReport {
  readonly id: string;
  /** The last whole view, for everything that is not typed: duties, acts, screening. */
  view: ReportView = $state.raw() as ReportView;
  title = $state("");
  next: DutyAct | null = $state.raw(null);
  clocks: ClockView[] = $state.raw([]);
  steps: StepView[] = $state.raw([]);
  conclusions: ConclusionView[] = $state.raw([]);
  have = $state(0);
  save: SaveState = $state.raw({ kind: "idle" });
  /** The last failure of anything but a save, to be shown where it happened. */
  trouble: AppError | null = $state.raw(null);

  /** Where the focus last stood on each step, so that it can return there. */
  readonly lastFocus = new Map<string, string>();
  /** Where each step was scrolled to. */
  readonly lastScroll = new Map<string, number>();

  #fields = new Map<string, LiveField>();
  #forms = new Map<string, LiveField[]>();
  #autosave: Autosave<DraftSaved>;

  constructor(view: ReportView) {
    this.id = view.id;
    this.#autosave = new Autosave<DraftSaved>(view.seq, {
      send: (seq, entries) => backend.saveDraft(this.id, seq, entries),
      onanswer: (answer) => this.#saved(answer),
      onstate: (state, fault) => {
        this.save = state === "failed" ? { kind: "failed", fault } : { kind: "waiting" };
      },
    });
    this.take(view);
  }

  /** The field of a path; made on first sight, the same ever after. */
  field(view: FieldView): LiveField {
    const held = this.#fields.get(view.path);
    if (held) return held;
    const made = new LiveField(view);
    this.#fields.set(view.path, made);
    return made;
  }

  fieldAt(path: string): LiveField | undefined {
    return this.#fields.get(path);
  }

  get allFields(): LiveField[] {
    return [...this.#fields.values()];
  }

  /** The fields of a form for recording an act; they wait here while other steps are looked at. */
  form(kind: string): LiveField[] {
    const views = this.view.act_forms.find((form) => form.kind === kind)?.fields ?? [];
    const held = new Map((this.#forms.get(kind) ?? []).map((field) => [field.path, field]));
    const fields = views.map((view) => {
      const field = held.get(view.path) ?? new LiveField(view);
      if (held.has(view.path)) field.describe(view);
      return field;
    });
    this.#forms.set(kind, fields);
    return fields;
  }

  clearForm(kind: string): void {
    this.#forms.delete(kind);
  }

  answer(field: LiveField, state: AnswerState, text: string): void {
    field.answer(state, text);
    this.#autosave.put({ path: field.path, state, text });
  }

  /** Adds an item to a list, or takes one away, and fetches what the list has become. */
  async change(list: ListView, item: string | null): Promise<string | null> {
    const path = item ?? `${list.complete.path.replace(/\/complete$/, "")}/items/${newId()}`;
    this.#autosave.put({ path, state: item === null ? "added" : "removed", text: "" });
    if (!(await this.#autosave.flush())) return null;
    await this.refresh(true);
    return path;
  }

  /** Whether everything typed here has been saved. */
  get clean(): boolean {
    return this.#autosave.clean;
  }

  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  drop(): void {
    this.#autosave.drop();
  }

  /** Leaves a step: saves what waits, and lets the program make a revision of it. */
  async leave(): Promise<void> {
    if (!(await this.#autosave.flush())) return;
    await this.#run(() => backend.leaveSection(this.id));
  }

  /** Asks for the clocks anew, and for everything else too when nobody is typing. */
  async refresh(whole: boolean): Promise<void> {
    const answers = this.#autosave.answers;
    try {
      const view = await backend.report(this.id);
      if (this.#autosave.answers !== answers) return;
      if (whole) this.take(view);
      else this.#takeClocks(view);
    } catch (fault) {
      this.trouble = asAppError(fault);
    }
  }

  async recordAct(kind: ActKind): Promise<AppError | null> {
    const answers = this.form(kind).map(({ path, state, text }) => ({ path, state, text }));
    await this.#autosave.flush();
    const fault = await this.#run(() => backend.recordAct(this.id, kind, answers));
    if (fault === null) this.clearForm(kind);
    return fault;
  }

  async withdrawAct(act: string, reason: string): Promise<AppError | null> {
    return this.#run(() => backend.withdrawAct(this.id, act, reason));
  }

  /** Takes a whole view; an answer that waits to be saved, or is on its way, is never written over. */
  take(view: ReportView, answersToo = true): void {
    this.view = view;
    this.title = view.title;
    this.have = view.referral_have;
    this.#takeLaw(view);
    for (const field of fieldsOf(view)) {
      const held = this.field(field);
      if (!answersToo || this.#autosave.holds(field.path)) held.describe(field);
      else held.take(field);
    }
    if (this.clean && this.save.kind === "idle" && view.saved.utc !== "") {
      this.save = { kind: "saved", utc: view.saved.utc };
    }
  }

  #takeClocks(view: ReportView): void {
    this.#takeLaw(view);
    this.view = { ...this.view, now: view.now, hour: view.hour, acts: view.acts };
  }

  #takeLaw(from: Pick<ReportView, "clocks" | "steps" | "conclusions" | "next">): void {
    this.clocks = from.clocks;
    this.steps = from.steps;
    this.conclusions = from.conclusions;
    this.next = from.next;
  }

  #saved(answer: DraftSaved): void {
    this.title = answer.title;
    this.have = answer.referral_have;
    this.#takeLaw(answer);
    const errors = new Map(answer.errors.map((error) => [error.path, error]));
    const missing = new Set(answer.missing);
    for (const field of this.#fields.values()) {
      field.missing = field.referral && missing.has(field.path);
      if (this.#autosave.holds(field.path)) continue;
      const error = errors.get(field.path);
      field.error = error?.message ?? null;
      if (error) field.hint = error.hint;
    }
    this.save = { kind: "saved", utc: answer.saved.utc };
  }

  async #run(act: () => Promise<ReportView>): Promise<AppError | null> {
    const answers = this.#autosave.answers;
    try {
      const view = await act();
      this.take(view, this.#autosave.answers === answers);
      this.trouble = null;
      return null;
    } catch (fault) {
      this.trouble = asAppError(fault);
      return this.trouble;
    }
  }
}

/** Every field of a report, those of lists among them. */
export function fieldsOf(view: ReportView): FieldView[] {
  return [...view.sections, ...view.screening.questions, view.screening.decision].flatMap(fieldsOfSection);
}

export function fieldsOfSection(section: SectionView): FieldView[] {
  const list = section.list ? [section.list.complete, ...section.list.items.flatMap((item) => item.fields)] : [];
  return [...section.fields, ...list];
}
