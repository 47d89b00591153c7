// What an office keeps of itself while it is looked at: saved by itself a moment after the last change.
import { untrack } from "svelte";
import { app } from "./app.svelte";
import { backend } from "./backend";
import type { AppError, ConclusionView, Entry, ListView, OfficePart, OfficeView } from "./backend";
import { LiveField } from "./field.svelte";
import { newId } from "./ids";
import type { AnswerState } from "./parts/types";
import { fieldsOfSection } from "./record.svelte";

/** Answers are saved this long after the last change. */
const afterLastChange = 1000;

export class OpenOffice {
  readonly title = "Office";
  readonly lastFocus = new Map<string, string>();
  readonly lastScroll = new Map<string, number>();
  view: OfficeView | null = $state.raw(null);
  trouble: AppError | null = $state.raw(null);
  said = $state("");
  changed = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #fields = new Map<string, LiveField>();
  #pending = new Map<string, Entry>();

  constructor(readonly part: OfficePart) {
    void this.#run(() => backend.office(part));
  }

  get conclusions(): ConclusionView[] {
    return this.view?.conclusions ?? [];
  }

  field(path: string): LiveField {
    return untrack(() => this.#fields.get(path)) as LiveField;
  }

  answer(field: LiveField, state: AnswerState, text: string): void {
    field.answer(state, text);
    this.#pending.set(field.path, { path: field.path, state, text });
    this.changed = true;
    this.said = "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), afterLastChange);
  }

  add(list: ListView): void {
    void this.save([{ path: `${list.path}/${newId()}`, state: "added", text: "" }]);
  }

  remove(path: string): void {
    for (const held of this.#pending.keys()) if (held.startsWith(`${path}/`)) this.#pending.delete(held);
    void this.save([{ path, state: "removed", text: "" }]);
  }

  /** Whatever still waits when the screen is left is saved on the way. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#pending.size > 0) void this.save();
  }

  async save(extra: Entry[] = []): Promise<void> {
    clearTimeout(this.#timer);
    const entries = [...this.#pending.values(), ...extra];
    this.#pending.clear();
    this.changed = false;
    if (await this.#run(() => backend.saveOffice(this.part, entries))) {
      this.said = this.changed ? "" : "Saved.";
    } else {
      for (const entry of entries) if (!this.#pending.has(entry.path)) this.#pending.set(entry.path, entry);
      this.changed = true;
    }
  }

  /** Takes what a command of its own changed, after what was typed is saved. */
  async take(act: () => Promise<OfficeView>): Promise<boolean> {
    if (this.#pending.size > 0) await this.save();
    return this.#run(act);
  }

  async #run(act: () => Promise<OfficeView>): Promise<boolean> {
    try {
      const view = await act();
      for (const one of view.sections.flatMap(fieldsOfSection)) {
        const held = this.#fields.get(one.path);
        if (!held) this.#fields.set(one.path, new LiveField(one));
        else if (this.#pending.has(one.path)) held.describe(one);
        else held.take(one);
      }
      this.view = view;
      this.trouble = null;
      return true;
    } catch (caught) {
      this.trouble = app.caught(caught);
      const at = this.trouble.field === null ? undefined : this.#fields.get(this.trouble.field);
      if (at) {
        at.error = this.trouble.message;
        at.hint = this.trouble.hint;
      }
      return false;
    }
  }
}
