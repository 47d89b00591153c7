// What the parts need to be told, in their own words: they know no backend.

/** How a duty stands. Each has a drawn shape, a word and a colour. */
export type Shape = "open" | "soon" | "late" | "done" | "needs_fact" | "person_decides" | "note";

/** A moment as it is shown: in full, in short, and in UTC for reckoning. */
export type Time = { utc: string; text: string; short: string };

export type AnswerState = "known" | "unknown" | "not_asked" | "refused";

export type Choice = { value: string; label: string; help: string };

export type InputKind =
  | { kind: "line" }
  | { kind: "text" }
  | { kind: "phone" }
  | { kind: "money" }
  | { kind: "age" }
  | { kind: "moment" }
  | { kind: "date" }
  | { kind: "yes_no" }
  | { kind: "choice"; choices: Choice[] }
  | { kind: "span" }
  | { kind: "many"; choices: Choice[] }
  | { kind: "links"; choices: Choice[] };

/** One question and its answer. `text` and `state` are changed by the field itself; the rest comes from outside. */
export type Question = {
  readonly path: string;
  readonly label: string;
  readonly help: string;
  readonly kind: InputKind;
  text: string;
  state: AnswerState;
  error: string | null;
  hint: string | null;
  missing: boolean;
  /** What a typed time or age was read as. */
  readonly read?: string;
  readonly referral: boolean;
  readonly reporter: boolean;
};

export type Clock = {
  rule: string;
  about: string;
  label: string;
  by: Time | null;
  shape: Shape;
  left: string;
  done_late: boolean;
  spent: number;
  leads: boolean;
};

export type Step<K extends string = string> = { key: K; label: string; missing: number; shape: Shape | null };

export type Act = { key: string; label: string; target: string };

export type Duty = {
  rule: string;
  about: string;
  title: string;
  detail: string;
  by: string;
  left: string;
  shape: Shape;
  done_late: boolean;
  acts: Act[];
};

/** A fact that something rests on, and where to find it. */
export type Fact = { path: string; label: string; answer: string };

export type Authority = {
  id: string;
  kind: string;
  citation: string;
  paraphrase: string;
  source: string;
  edition: string;
  checked_on: string;
  confidence: string;
  doubts: string[];
  /** Whether the office found it changed when it was last read. */
  changed: boolean;
};

/** What the Why panel says about whatever has the focus. */
export type Reason = {
  title: string;
  says: string[];
  gently: string;
  kept_apart: boolean;
  authorities: Authority[];
  rests_on: Fact[];
  missing: Fact[];
  doubts: string[];
  rules: { id: string; title: string }[];
  /** The rules a field is asked for. */
  asked_for: { id: string; title: string; says: string }[];
  /** Whether the keys of a field are worth a reminder. */
  keys: boolean;
};

/** A place on the line of the next days. */
export type Mark = { row: string; name: string; label: string; at: string; shape: Shape };

/** One thing that could not be taken as it stands, and the field where it can be mended. */
export type Fault = { path: string; label: string; message: string; mended?: boolean };

/** What every kind of input is handed by the field around it. */
export type Control = {
  id: string;
  path: string;
  describedby: string | undefined;
  invalid: boolean;
  value: string;
  placeholder: string;
  onvalue: (text: string) => void;
  onkeydown: (event: KeyboardEvent) => void;
  onfocus: () => void;
};
