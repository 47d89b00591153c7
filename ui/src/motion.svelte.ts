// A motion while it is open: what is typed belongs to the attorney, what follows from it belongs to the program.
import { backend } from "./backend";
import type {
  ConclusionView,
  CountReach,
  ElementsView,
  Entry,
  FieldView,
  MotionDraftSaved,
  MotionNext,
  MotionStands,
  MotionStep,
  MotionView,
  PaperLine,
  PrayerView,
  StoryLine,
} from "./backend";
import type { LiveField } from "./field.svelte";
import { toggled } from "./parts/many";
import { fieldsOfSection, OpenRecord } from "./record.svelte";

export class OpenMotion extends OpenRecord<MotionView, MotionDraftSaved> {
  title = $state("");
  sub = $state("");
  stands: MotionStands = $state("draft");
  next: MotionNext = $state.raw() as MotionNext;
  steps: MotionStep[] = $state.raw([]);
  counts: CountReach[] = $state.raw([]);
  line: StoryLine = $state.raw() as StoryLine;
  elements: ElementsView = $state.raw() as ElementsView;
  prayers: PrayerView[] = $state.raw([]);
  conclusions: ConclusionView[] = $state.raw([]);
  /** The fact of the story whose fields stand open. */
  openFact = $state("");
  /** The element whose particulars stand under the grid. */
  chosen = $state("a");
  /** The paper that is looked at. */
  paper: PaperLine["paper"] = $state("motion");

  #missing = new Set<string>();
  /** What the sentences of the whole view speak of; once it changes the view is fetched anew. */
  #spoken = "";

  constructor(view: MotionView) {
    super(view);
    this.take(view);
  }

  protected send(seq: number, entries: Entry[]): Promise<MotionDraftSaved> {
    return backend.saveMotionDraft(this.id, seq, entries);
  }

  protected fetch(): Promise<MotionView> {
    return backend.motion(this.id);
  }

  protected commit(): Promise<MotionView> {
    return backend.leaveMotion(this.id);
  }

  protected fieldsOf(view: MotionView): FieldView[] {
    const { client, story, elements, reasons } = view;
    const sections = [...client.sections, story.facts, story.whole, story.exhibits, ...reasons.sections, reasons.relief];
    return [...sections.flatMap(fieldsOfSection), ...elements.stated];
  }

  protected takeLaw(from: MotionView | MotionDraftSaved): void {
    this.title = from.title;
    this.sub = from.sub;
    this.stands = from.stands;
    this.next = from.next;
    this.steps = from.steps;
    this.elements = from.elements;
    this.conclusions = from.conclusions;
    this.counts = "client" in from ? from.client.counts : from.counts;
    this.line = "story" in from ? from.story.line : from.line;
    this.prayers = "reasons" in from ? from.reasons.prayers : from.prayers;
    const spoken = JSON.stringify([this.counts.map((count) => count.reach), this.prayers.map((prayer) => prayer.asked)]);
    if ("missing" in from) {
      this.#missing = new Set(from.missing);
      if (spoken !== this.#spoken) void this.refresh(true);
    }
    this.#spoken = spoken;
  }

  protected takeClocks(view: MotionView): void {
    this.takeLaw(view);
    this.view = { ...this.view, now: view.now };
  }

  protected mark(field: LiveField): void {
    field.missing = field.state === "not_asked" && this.#missing.has(field.path);
  }

  /** Ties a fact to what a letter stands for, or unties it. */
  tie(path: string, letter: string): void {
    const field = this.fieldAt(path);
    if (field?.kind.kind !== "many") return;
    const text = toggled(field.kind.choices, field.state === "known" ? field.text : "", letter);
    this.answer(field, text === "" ? "not_asked" : "known", text);
  }
}
