// States that no recording has, made from recorded ones.
import { fixture } from "./mock";

/** The first window of a computer on which two vaults have been open before. */
export function twoVaults(): Record<string, unknown> {
  const { folder, kind, county: name } = fixture("frame.county").vault;
  const recent = [
    { folder, kind, name, practice: false },
    { folder: `${folder} practice`, kind, name: "Practice", practice: true },
  ];
  return { "frame.locked": { ...fixture<object>("frame.locked"), recent } };
}

/** A report with an act that stands beside one that was withdrawn. */
export function withActs(): Record<string, unknown> {
  const late = fixture("report.late");
  const [withdrawn] = late.acts;
  const stands = {
    ...withdrawn,
    id: "01900000-0000-7000-8000-0000000000a1",
    withdrawn: null,
    late_reason: "No officer could be reached between 06:00 and 09:00; the lines were down.",
    meets: ["CPS-02", "CPS-03"],
  };
  return { "report.late": { ...late, acts: [stands, withdrawn] } };
}

/** A report whose notice to police was late, on the board and in its first hour. */
export function lateAct(): Record<string, unknown> {
  const full = fixture("report.full");
  const board = fixture("board.full");
  const late = (one: any) => {
    if (one.rule === "CPS-02") return { ...one, shape: "done", done_late: true, left: "by A. Lind, by phone" };
    return one.rule === "CPS-08" ? { ...one, shape: "done", left: "done by A. Lind" } : one;
  };
  const [first] = full.hour.duties;
  const done = [{ ...first, title: "Tell the police, 12 hours", detail: "done by A. Lind, by phone", shape: "done", done_late: true, left: "", acts: [] }];
  return {
    "report.full": { ...full, clocks: full.clocks.map(late), hour: { ...full.hour, duties: full.hour.duties.slice(1), done } },
    "board.full": { ...board, rows: board.rows.map((row: any, at: number) => (at === 1 ? { ...row, flags: [...row.flags, "done_late"] } : row)) },
  };
}

/** A referral that has been made before, and everything a person looks at before the next. */
export function withPaper(): Record<string, unknown> {
  const ready = fixture("referral.ready");
  const made = {
    id: "01900000-0000-7000-8000-0000000000b1",
    title: fixture("paper.made").title,
    made: fixture("report.full").now,
    by: "A. Lind",
    pages: 2,
    hash: "7f3a91c204deb6a87f3a91c204deb6a8",
    current: false,
  };
  const gaps = [{ path: "/child/indian_child", label: "Is the child an Indian child?", answer: "not asked" }];
  const offices = ["Wood County Sheriff, dispatch", "Wisconsin Rapids Police"];
  return { "referral.ready": { ...ready, made: [made], gaps, offices } };
}

/** A referral that the law does not allow yet. */
export function notYet(): Record<string, unknown> {
  const refused = ["Nothing that must be referred is alleged yet."];
  return { "referral.refused": { ...fixture<object>("referral.ready"), ready: false, refused } };
}

/** A paper on a computer with printers, with a sign that no font has. */
export function withPrinters(): Record<string, unknown> {
  const printers = ["Front desk", "Back office"];
  return { "paper.made": { ...fixture<object>("paper.made"), printers, default_printer: printers[0] } };
}

/** The law of an office that read the statute of the twelve hours again and found it changed. */
export function changedLaw() {
  const book = fixture("law_book");
  const id = "48.981(3)(a)3.";
  for (const rule of book.rules) rule.do_not_rely = rule.authorities.includes(id);
  const source = book.authorities.find((one: { id: string }) => one.id === id);
  source.changed = true;
  source.readings = [{ on: "2026-11-24", by: "M. Quade", changed: true, note: "Ten hours now." }];
  const marked = book.rules.filter((rule: { do_not_rely: boolean }) => rule.do_not_rely).map((rule: { id: string }) => rule.id);
  book.read_again = [
    "1 source to read again: 0 sources not read for more than 180 days, 1 source found changed.",
    `Changed: ${id}. Do not rely on ${marked.join(", ")}.`,
  ];
  return book;
}
