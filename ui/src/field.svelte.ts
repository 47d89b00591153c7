// A field as the screen holds it: each answer is a signal of its own, so that a key pressed in one redraws only that one.
import type { FieldView } from "./backend";
import type { AnswerState, InputKind, Question } from "./parts/types";

export class LiveField implements Question {
  readonly path: string;
  label = $state("");
  help = $state("");
  kind: InputKind = $state.raw({ kind: "line" });
  referral = $state(false);
  reporter = $state(false);
  askedBy: string[] = [];
  askGently = "";
  text = $state("");
  state: AnswerState = $state("not_asked");
  error: string | null = $state(null);
  hint: string | null = $state(null);
  missing = $state(false);
  /** What the program read a typed time or age as; empty while there is nothing to say back. */
  read = $state("");

  constructor(view: FieldView) {
    this.path = view.path;
    this.take(view);
  }

  /** Takes everything from a fresh view, the answer too: for fields that nobody is typing in. */
  take(view: FieldView): void {
    this.describe(view);
    this.text = view.text;
    this.state = view.state;
    this.error = view.error;
    this.hint = view.hint;
    this.missing = view.missing;
  }

  /** Takes what a field is, and leaves its answer alone. */
  describe(view: FieldView): void {
    this.label = view.label;
    this.help = view.help;
    if (JSON.stringify(this.kind) !== JSON.stringify(view.kind)) this.kind = view.kind;
    this.referral = view.referral;
    this.reporter = view.reporter;
    this.askedBy = view.asked_by;
    this.askGently = view.ask_gently;
  }

  answer(state: AnswerState, text: string): void {
    this.state = state;
    this.text = text;
    this.error = null;
    this.hint = null;
    // What was read before is not what stands here now; the line keeps its place until the next answer.
    if (this.read !== "") this.read = "…";
  }
}
