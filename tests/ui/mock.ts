// Stands in for the program behind the window: every command is answered from a recorded fixture, and every call is kept.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const folder = new URL("../fixtures/commands/", import.meta.url);

/** What a recorded case holds: a command's data, or its error for the cases called `error.…`. */
export function fixture<T = any>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as T;
}

/** Which case answers which command. An array answers call after call, its last case for all that follow. */
export type Plan = Record<string, string | string[]>;

export const county: Plan = {
  frame: "frame.county",
  law_book: "law_book",
  record_reading: "law_book",
  board: "board.full",
  new_report: "report.new",
  report: "report.full",
  save_draft: "draft_saved.ok",
  leave_section: "report.full",
  check_act: "act_check.ok",
  record_act: "report.full",
  withdraw_act: "report.full",
  notice_desk: "notice_desk.tribe",
  decide_notice_place: "notice_desk.tribe",
  make_notice: "paper.made",
  disclosures: "disclosures.new",
  disclosure: "disclosure.center",
  plan_disclosure: "disclosure.center_new",
  decide_disclosure_place: "disclosure.center_ready",
  make_disclosure: "paper.services_referral",
  record_sent: "report.full",
  referral: "referral.showings",
  set_referral: "referral.ready",
  make_referral: "paper.made",
  ewisacwis_text: "ewisacwis_text",
  paper: "paper.made",
  office: "office.full",
  save_office: "office.full",
  preview_recipients: "recipients.shown",
  import_recipients: "office.full",
  list_offices_of_state: "office.full",
  judge_passphrase: "judgement.good",
  create_vault: "created.county",
  unlock_vault: "frame.county",
  lock_vault: "frame.locked",
  set_practice_time: "frame.practice",
  diversions: "diversions.full",
  new_diversion: "diversion.new",
  diversion: "diversion.agreement_at_fourteen",
  save_diversion_draft: "diversion_draft_saved.ok",
  leave_diversion_section: "diversion.agreement_at_fourteen",
  diversion_papers: "diversion_papers.full",
  decide_diversion_place: "diversion_papers.full",
  mark_diversion_final: "diversion_papers.full",
  make_diversion_paper: "paper.diversion",
  before_unlock: "before_unlock.none",
  hold_lock: "frame.held",
  people_by_words: "people_by_words",
  recover_vault: "created.recovered",
  people: "people.keeper",
  add_person: "people.keeper",
  suspend_person: "people.keeper",
  change_passphrase: "people.keeper",
  renew_recovery: "words.renewed",
  machine: "machine",
  activity: "log.full",
  verify_log: "verified.well",
  check_mark: "mark.holds",
  health: "health.well",
  diverged: "merge.open",
  history: "history.full",
  earlier: "earlier.full",
};

export type Call = { command: string; args: Record<string, any>; at: number };

type Answer = { ok: boolean; value: unknown };
type InPage = {
  calls: Call[];
  answers: Record<string, Answer[]>;
  held: Record<string, (() => void)[]>;
  holding: Set<string>;
};

declare global {
  interface Window {
    mock: InPage;
    __TAURI_INTERNALS__: { invoke: (command: string, args?: Record<string, any>) => Promise<unknown> };
  }
}

/** Bytes that a command answers with as they are. */
function raw(name: string): string {
  return readFileSync(new URL(name, folder)).toString("base64");
}

function answers(plan: Plan, changed: Record<string, unknown>): Record<string, Answer[]> {
  const all: Record<string, Answer[]> = {
    attend: [{ ok: true, value: false }],
    newest_states: [{ ok: true, value: 1 }],
    rehearse: [{ ok: true, value: null }],
    merge_states: [{ ok: true, value: null }],
    save_log: [{ ok: true, value: "/home/lind/Documents/Sandhill log.csv" }],
    save_vault_paper: [{ ok: true, value: "/home/lind/Documents/Key card.pdf" }],
    print_vault_paper: [{ ok: true, value: "Sent to the printer as job 42." }],
    choose_folder: [{ ok: true, value: "/home/lind/Chosen" }],
    save_paper: [{ ok: true, value: "/home/lind/Documents/referral.pdf" }],
    print_paper: [{ ok: true, value: "Sent to the printer as job 41." }],
    printing: [{ ok: true, value: { busy: true, hundredths: 40, job: null } }],
    stop_printing: [{ ok: true, value: "Stopping." }],
    paper_bytes: [{ ok: true, value: raw("paper_bytes.made.pdf") }],
    preview_bytes: [{ ok: true, value: raw("preview_bytes.motion.pdf") }],
    diversion_preview_bytes: [{ ok: true, value: raw("preview_bytes.diversion.pdf") }],
  };
  for (const [command, cases] of Object.entries({ ...county, ...plan })) {
    all[command] = [cases].flat().map((name) => ({
      ok: !name.startsWith("error."),
      value: name in changed ? changed[name] : name.endsWith(".pdf") ? raw(name) : fixture(name),
    }));
  }
  return all;
}

/**
 * Installs the stand-in before the page's own scripts run.
 * `changed` puts a value in the place of a case's recorded one.
 */
export async function install(page: Page, plan: Plan = {}, changed: Record<string, unknown> = {}): Promise<void> {
  await page.addInitScript((all) => {
    const mock: InPage = { calls: [], answers: all, held: {}, holding: new Set() };
    window.mock = mock;
    window.__TAURI_INTERNALS__ = {
      async invoke(command, args = {}) {
        mock.calls.push({ command, args: JSON.parse(JSON.stringify(args)), at: Date.now() });
        const list = mock.answers[command];
        if (!list) throw new Error(`no answer is planned for ${command}`);
        const answer = list.length > 1 ? list.shift() : list[0];
        if (mock.holding.has(command)) {
          await new Promise<void>((go) => (mock.held[command] ??= []).push(go));
        }
        if (!answer?.ok) throw answer?.value;
        if (["paper_bytes", "preview_bytes", "diversion_preview_bytes"].includes(command)) {
          return Uint8Array.from(atob(String(answer.value)), (sign) => sign.charCodeAt(0)).buffer;
        }
        const value = JSON.parse(JSON.stringify(answer.value));
        // A case was recorded in a vault of its own: here it answers for whichever record is asked for.
        if (value && typeof value === "object" && "stands" in value && args.id) value.id = args.id;
        if (value && typeof value === "object" && "law" in value && args.id) value.id = args.id;
        if (value && typeof value === "object" && "sections" in value && args.id) value.id = args.id;
        if (["save_draft", "save_motion_draft", "save_diversion_draft"].includes(command)) {
          value.seq = args.seq;
          value.saved = { ...value.saved, utc: new Date(Date.now()).toISOString() };
        }
        return value;
      },
    };
  }, answers(plan, changed));
}

/** The calls of one command so far. */
export function calls(page: Page, command: string): Promise<Call[]> {
  return page.evaluate((name) => window.mock.calls.filter((call) => call.command === name), command);
}

/** From now on this command is answered by another case. */
export async function answerWith(page: Page, command: string, name: string, value?: unknown): Promise<void> {
  const answer = { ok: !name.startsWith("error."), value: value ?? fixture(name) };
  await page.evaluate(([to, what]) => void (window.mock.answers[to as string] = [what as Answer]), [command, answer]);
}

/** Holds the answers of a command back until they are let go. */
export async function hold(page: Page, command: string): Promise<void> {
  await page.evaluate((name) => void window.mock.holding.add(name), command);
}

export async function letGo(page: Page, command: string): Promise<void> {
  await page.evaluate((name) => {
    window.mock.holding.delete(name);
    for (const go of window.mock.held[name]?.splice(0) ?? []) go();
  }, command);
}
