// A record while it is open: what is typed belongs to the person, and is saved as it is typed.
import { Autosave, type SaveState } from "./autosave";
import { asAppError } from "./backend";
import type { AppError, Entry, FieldError, FieldView, ListView, ReadAs, SectionView, ShownTime } from "./backend";
import { LiveField } from "./field.svelte";
import { newId } from "./ids";
import type { AnswerState } from "./parts/types";

/** What every whole view of a record says. */
type Whole = { id: string; seq: number; saved: ShownTime; read?: ReadAs[] };
/** What every saved draft answers. */
type Saved = { seq: number; saved: ShownTime; errors: FieldError[]; read?: ReadAs[] };

export abstract class OpenRecord<V extends Whole, S extends Saved> {
  readonly id: string;
  /** The last whole view, for everything that is not typed. */
  view: V = $state.raw() as V;
  save: SaveState = $state.raw({ kind: "idle" });
  /** The last failure of anything but a save, to be shown where it happened. */
  trouble: AppError | null = $state.raw(null);

  /** Where the focus last stood on each step, so that it can return there. */
  readonly lastFocus = new Map<string, string>();
  /** Where each step was scrolled to. */
  readonly lastScroll = new Map<string, number>();

  #fields = new Map<string, LiveField>();
  #autosave: Autosave<S>;

  /** Whoever extends this takes the view itself, once its own fields stand. */
  protected constructor(view: V) {
    this.id = view.id;
    this.#autosave = new Autosave<S>(view.seq, {
      send: (seq, entries) => this.send(seq, entries),
      onanswer: (answer) => this.#saved(answer),
      onstate: (state, fault) => {
        this.save = state === "failed" ? { kind: "failed", fault } : { kind: "waiting" };
      },
    });
  }

  protected abstract send(seq: number, entries: Entry[]): Promise<S>;
  protected abstract fetch(): Promise<V>;
  /** Makes a revision of what was typed. */
  protected abstract commit(): Promise<V>;
  protected abstract fieldsOf(view: V): FieldView[];
  /** Takes what follows from the answers; never the answers. */
  protected abstract takeLaw(from: V | S): void;
  /** Takes what changes with the moment alone. */
  protected abstract takeClocks(view: V): void;

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

  /** Takes away an item that stands on no list of the screen, with what was typed in it. */
  async takeAway(path: string): Promise<boolean> {
    this.#autosave.put({ path, state: "removed", text: "" });
    if (!(await this.#autosave.flush())) return false;
    await this.refresh(true);
    return true;
  }

  /** How many saves have been answered: a view asked for before the last of them is out of date. */
  get answers(): number {
    return this.#autosave.answers;
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
    await this.run(() => this.commit());
  }

  /** Asks for the clocks anew, and for everything else too when nobody is typing. */
  async refresh(whole: boolean): Promise<void> {
    const answers = this.#autosave.answers;
    try {
      const view = await this.fetch();
      if (this.#autosave.answers !== answers) return;
      if (whole) this.take(view);
      else this.takeClocks(view);
    } catch (fault) {
      this.trouble = asAppError(fault);
    }
  }

  /** Takes a whole view; an answer that waits to be saved, or is on its way, is never written over. */
  take(view: V, answersToo = true): void {
    this.view = view;
    this.takeLaw(view);
    this.takeFields(this.fieldsOf(view), answersToo);
    this.#takeRead(view.read ?? []);
    if (this.clean && this.save.kind === "idle" && view.saved.utc !== "") {
      this.save = { kind: "saved", utc: view.saved.utc };
    }
  }

  /** Takes fields, those of another view of this record too. */
  takeFields(fields: FieldView[], answersToo = true): void {
    for (const field of fields) {
      const held = this.field(field);
      if (!answersToo || this.#autosave.holds(field.path)) held.describe(field);
      else held.take(field);
    }
  }

  /** What a saved draft says of one field beside its error. */
  protected mark(_field: LiveField, _answer: S): void {}

  /** What was read of an answer that waits to be saved is out of date and stays away. */
  #takeRead(all: ReadAs[]): void {
    const read = new Map(all.map(({ path, says }) => [path, says]));
    for (const field of this.#fields.values()) {
      if (!this.#autosave.holds(field.path)) field.read = read.get(field.path) ?? "";
    }
  }

  #saved(answer: S): void {
    this.takeLaw(answer);
    const errors = new Map(answer.errors.map((error) => [error.path, error]));
    for (const field of this.#fields.values()) {
      this.mark(field, answer);
      if (this.#autosave.holds(field.path)) continue;
      const error = errors.get(field.path);
      field.error = error?.message ?? null;
      if (error) field.hint = error.hint;
    }
    this.#takeRead(answer.read ?? []);
    this.save = { kind: "saved", utc: answer.saved.utc };
  }

  /** Runs an act that answers with the whole view. */
  protected async run(act: () => Promise<V>): Promise<AppError | null> {
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

export function fieldsOfSection(section: SectionView): FieldView[] {
  const list = section.list ? [section.list.complete, ...section.list.items.flatMap((item) => item.fields)] : [];
  return [...section.fields, ...list];
}
