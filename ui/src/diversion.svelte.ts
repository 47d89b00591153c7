// A diversion while it is open: what is typed belongs to the person at the desk, what follows from it to the program.
import { backend } from "./backend";
import type { ConclusionView, DiversionDraftSaved, DiversionLaw, DiversionPapersView, DiversionView, Entry, FieldView } from "./backend";
import type { LiveField } from "./field.svelte";
import { fieldsOfSection, OpenRecord } from "./record.svelte";

export class OpenDiversion extends OpenRecord<DiversionView, DiversionDraftSaved> {
  law: DiversionLaw = $state.raw() as DiversionLaw;
  /** The paper that is looked at. */
  paper: DiversionPapersView["papers"][number]["paper"] | null = $state(null);

  #missing = new Set<string>();
  /** How the ways stood when the view was taken: once one opens or closes, other fields belong on the screen. */
  #ways = "";

  constructor(view: DiversionView) {
    super(view);
    this.take(view);
  }

  get title(): string {
    return this.law.title;
  }

  get conclusions(): ConclusionView[] {
    return this.law.conclusions;
  }

  protected send(seq: number, entries: Entry[]): Promise<DiversionDraftSaved> {
    return backend.saveDiversionDraft(this.id, seq, entries);
  }

  protected fetch(): Promise<DiversionView> {
    return backend.diversion(this.id);
  }

  protected commit(): Promise<DiversionView> {
    return backend.leaveDiversion(this.id);
  }

  protected fieldsOf(view: DiversionView): FieldView[] {
    return [...view.person.sections, view.findings, ...view.followed.sections].flatMap(fieldsOfSection);
  }

  protected takeLaw(from: DiversionView | DiversionDraftSaved): void {
    this.law = from.law;
    const ways = from.law.ways.ways.map((way) => way.state).join();
    if ("missing" in from) {
      this.#missing = new Set(from.missing);
      if (ways !== this.#ways) void this.refresh(true);
    }
    this.#ways = ways;
  }

  protected takeClocks(view: DiversionView): void {
    this.takeLaw(view);
    this.view = { ...this.view, now: view.now };
  }

  protected mark(field: LiveField): void {
    field.missing = field.state === "not_asked" && this.#missing.has(field.path);
  }
}
