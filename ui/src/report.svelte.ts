// A report while it is open: what is typed belongs to the person, clocks and conclusions belong to the program.
import { backend } from "./backend";
import type { ActKind, AppError, ConclusionView, DraftSaved, DutyAct, Entry, FieldView, ReportView } from "./backend";
import type { ClockView, StepView } from "./backend";
import { LiveField } from "./field.svelte";
import { fieldsOfSection, OpenRecord } from "./record.svelte";

export class OpenReport extends OpenRecord<ReportView, DraftSaved> {
  title = $state("");
  sub = $state("");
  next: DutyAct | null = $state.raw(null);
  clocks: ClockView[] = $state.raw([]);
  steps: StepView[] = $state.raw([]);
  conclusions: ConclusionView[] = $state.raw([]);
  have = $state(0);
  /** The planned disclosure that is open on its step; empty while their list stands there. */
  disclosure = $state("");
  /** What the law says of that disclosure, with its reasons. */
  asked: ConclusionView[] = $state.raw([]);

  #forms = new Map<string, LiveField[]>();
  /** The referral’s facts that nobody has answered, as the last saved draft said. */
  #missing = new Set<string>();

  constructor(view: ReportView) {
    super(view);
    this.take(view);
  }

  protected send(seq: number, entries: Entry[]): Promise<DraftSaved> {
    return backend.saveDraft(this.id, seq, entries);
  }

  protected fetch(): Promise<ReportView> {
    return backend.report(this.id);
  }

  protected commit(): Promise<ReportView> {
    return backend.leaveSection(this.id);
  }

  protected fieldsOf(view: ReportView): FieldView[] {
    return fieldsOf(view);
  }

  protected takeLaw(from: ReportView | DraftSaved): void {
    this.title = from.title;
    this.sub = from.sub;
    this.have = from.referral_have;
    this.#takeLaw(from);
    if ("missing" in from) this.#missing = new Set(from.missing);
  }

  protected takeClocks(view: ReportView): void {
    this.#takeLaw(view);
    this.view = { ...this.view, now: view.now, hour: view.hour, acts: view.acts };
  }

  protected mark(field: LiveField): void {
    field.missing = field.referral && this.#missing.has(field.path);
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

  /** Records an act; that a paper was sent is kept with the paper. */
  async recordAct(kind: ActKind, paper: string | null = null): Promise<AppError | null> {
    const answers = this.form(kind).map(({ path, state, text }) => ({ path, state, text }));
    await this.flush();
    const fault = await this.run(() =>
      paper === null ? backend.recordAct(this.id, kind, answers) : backend.recordSent(this.id, paper, kind, answers),
    );
    if (fault === null) this.clearForm(kind);
    return fault;
  }

  async withdrawAct(act: string, reason: string): Promise<AppError | null> {
    return this.run(() => backend.withdrawAct(this.id, act, reason));
  }

  #takeLaw(from: Pick<ReportView, "clocks" | "steps" | "conclusions" | "next">): void {
    this.clocks = from.clocks;
    this.steps = from.steps;
    this.conclusions = from.conclusions;
    this.next = from.next;
  }
}

/** Every field of a report, those of lists among them. */
export function fieldsOf(view: ReportView): FieldView[] {
  return [...view.sections, ...view.screening.questions, view.screening.decision].flatMap(fieldsOfSection);
}
