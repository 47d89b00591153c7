// The wall: the only file that knows how the window speaks to the program behind it.
import { invoke } from "@tauri-apps/api/core";
import {
  commands,
  type ActKind,
  type AppError as WireError,
  type CreateVault,
  type Decided,
  type DeskKey,
  type Entry,
  type ErrorCode,
  type NewReading,
  type OfficePart,
  type PaperFormat,
  type PaperKind,
  type ReferralChange,
  type Verdict,
  type WhichCounties,
  type Decision,
  type LogFilter,
  type Return,
  type Role,
  type VaultPaper,
} from "./bindings";

export type {
  ActCheck,
  ActForm,
  ActKind,
  ActView,
  AuthorityView,
  BeforeFilingView,
  BeforeUnlock,
  BoardRow,
  BoardView,
  ClockView,
  ConclusionView,
  CountReach,
  Created,
  CreateVault,
  Decision,
  DeskKey,
  DeskView,
  DisclosuresView,
  DisclosureView,
  DiversionDraftSaved,
  DiversionLaw,
  DiversionNext,
  DiversionPapersView,
  DiversionRow,
  DiversionStep,
  DiversionsView,
  DiversionView,
  DraftSaved,
  DutyAct,
  DutyView,
  EarlierView,
  ElementsView,
  Entry,
  ErrorCode,
  FactLink,
  FieldError,
  FieldView,
  FilingRow,
  ForkView,
  FrameView,
  HealthView,
  HistoryView,
  ItemView,
  JudgementView,
  LawBook,
  LeftView,
  ListView,
  LogFilter,
  LogKind,
  LogView,
  MachineView,
  MarkView,
  MattersView,
  MergeView,
  MotionDraftSaved,
  MotionNext,
  MotionPapersView,
  MotionStands,
  MotionStep,
  MotionView,
  NewReading,
  OfficePart,
  NoticeView,
  OfficeView,
  OutcomeKind,
  PaperKind,
  PaperLine,
  PaperView,
  PassageView,
  PeopleView,
  PersonView,
  PlaceView,
  PrayerView,
  PreviewPart,
  ReadAs,
  RecipientTable,
  RecentVault,
  RecoveryWords,
  ReferralChange,
  ReferralView,
  ReportView,
  Return,
  Role,
  RuleView,
  SectionView,
  ShowingView,
  ShownTime,
  StepOfReason,
  StepView,
  StoryLine,
  StoryMark,
  TextSection,
  VaultKind,
  VaultPaper,
  VerifiedView,
  WayView,
  Which,
} from "./bindings";

/** What went wrong: branch on `code`, show `message` and `hint`, and put both at `field` where there is one. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | null;
  readonly hint: string | null;

  constructor(wire: WireError) {
    super(wire.message);
    this.name = "AppError";
    this.code = wire.code;
    this.field = wire.field;
    this.hint = wire.hint;
  }
}

type Answered<T> = { status: "ok"; data: T } | { status: "error"; error: WireError };

/** Gives the answer's value, or throws the one kind of error that screens know. */
async function value<T>(answer: Promise<Answered<T>>): Promise<T> {
  let settled: Answered<T>;
  try {
    settled = await answer;
  } catch (fault) {
    throw asAppError(fault);
  }
  if (settled.status === "error") throw asAppError(settled.error);
  return settled.data;
}

/** Makes an `AppError` of whatever was thrown, so that no screen meets another kind. */
export function asAppError(fault: unknown): AppError {
  if (fault instanceof AppError) return fault;
  if (typeof fault === "object" && fault !== null && "code" in fault && "message" in fault) {
    return new AppError(fault as WireError);
  }
  return new AppError({
    code: "internal",
    message: "The program did not answer as it should.",
    field: null,
    hint: "What was saved is safe. Try again; if it happens again, close Sandhill and open it anew.",
  });
}

export const backend = {
  frame: () => value(commands.frame()),
  judgePassphrase: (passphrase: string, words: string[]) => value(commands.judgePassphrase(passphrase, words)),
  chooseFolder: (start: string) => value(commands.chooseFolder(start)),
  createVault: (plan: CreateVault) => value(commands.createVault(plan)),
  unlockVault: (folder: string, passphrase: string, person: string | null, despite: { clock: boolean; damage: boolean }) =>
    value(commands.unlockVault(folder, passphrase, person, despite.clock, despite.damage)),
  beforeUnlock: (folder: string, person: string | null) => value(commands.beforeUnlock(folder, person)),
  peopleByWords: (folder: string, words: string) => value(commands.peopleByWords(folder, words)),
  recoverVault: (back: Return) => value(commands.recoverVault(back)),
  rehearse: (passphrase: string, words: string) => value(commands.rehearse(passphrase, words)),
  attend: (idle: number) => value(commands.attend(idle)),
  holdLock: (on: boolean) => value(commands.holdLock(on)),
  people: () => value(commands.people()),
  addPerson: (name: string, role: Role, passphrase: string) => value(commands.addPerson(name, role, passphrase)),
  suspendPerson: (person: string) => value(commands.suspendPerson(person)),
  changePassphrase: (old: string, to: string) => value(commands.changePassphrase(old, to)),
  renewRecovery: () => value(commands.renewRecovery()),
  activity: (filter: LogFilter) => value(commands.activity(filter)),
  verifyLog: (fromStart: boolean) => value(commands.verifyLog(fromStart)),
  saveLog: (folder: string, fileName: string) => value(commands.saveLog(folder, fileName)),
  checkMark: (mark: string) => value(commands.checkMark(mark)),
  health: () => value(commands.health()),
  newestStates: (id: string) => value(commands.newestStates(id)),
  diverged: (id: string) => value(commands.diverged(id)),
  mergeStates: (id: string, one: string, other: string, decisions: Decision[]) =>
    value(commands.mergeStates(id, one, other, decisions)),
  history: (id: string) => value(commands.history(id)),
  earlier: (id: string, state: string) => value(commands.earlier(id, state)),
  machine: () => value(commands.machine()),
  printVaultPaper: (paper: VaultPaper, printer: string) => value(commands.printVaultPaper(paper, printer)),
  saveVaultPaper: (paper: VaultPaper, folder: string, fileName: string) =>
    value(commands.saveVaultPaper(paper, folder, fileName)),
  lockVault: () => value(commands.lockVault()),
  setPracticeTime: (text: string) => value(commands.setPracticeTime(text)),
  lawBook: () => value(commands.lawBook()),
  recordReading: (reading: NewReading) => value(commands.recordReading(reading)),
  board: (search: string) => value(commands.board(search)),
  newReport: () => value(commands.newReport()),
  report: (id: string) => value(commands.report(id)),
  saveDraft: (id: string, seq: number, entries: Entry[]) => value(commands.saveDraft(id, seq, entries)),
  leaveSection: (id: string) => value(commands.leaveSection(id)),
  checkAct: (id: string, kind: ActKind, answers: Entry[]) => value(commands.checkAct(id, kind, answers)),
  recordAct: (id: string, kind: ActKind, answers: Entry[]) => value(commands.recordAct(id, kind, answers)),
  withdrawAct: (id: string, act: string, reason: string) => value(commands.withdrawAct(id, act, reason)),
  disclosures: (id: string) => value(commands.disclosures(id)),
  disclosure: (id: string, item: string) => value(commands.disclosure(id, item)),
  planDisclosure: (id: string, from: string | null) => value(commands.planDisclosure(id, from)),
  decideDisclosurePlace: (id: string, item: string, place: string, decision: Decided | null) =>
    value(commands.decideDisclosurePlace(id, item, place, decision)),
  decideNoticePlace: (id: string, desk: DeskKey, place: string, decision: Decided | null) =>
    value(commands.decideNoticePlace(id, desk, place, decision)),
  makeDisclosure: (id: string, item: string, paper: PaperKind) => value(commands.makeDisclosure(id, item, paper)),
  makeNotice: (id: string, desk: DeskKey) => value(commands.makeNotice(id, desk)),
  recordSent: (id: string, paper: string, kind: ActKind, answers: Entry[]) =>
    value(commands.recordSent(id, paper, kind, answers)),
  noticeDesk: (id: string, desk: DeskKey) => value(commands.noticeDesk(id, desk)),
  referral: (id: string) => value(commands.referral(id)),
  setReferral: (id: string, change: ReferralChange) => value(commands.setReferral(id, change)),
  makeReferral: (id: string) => value(commands.makeReferral(id)),
  paper: (report: string, paper: string) => value(commands.paper(report, paper)),
  savePaper: (report: string, paper: string, folder: string, fileName: string) =>
    value(commands.savePaper(report, paper, folder, fileName)),
  printPaper: (record: string, paper: string, printer: string, copies: number, pages: string) =>
    value(commands.printPaper(record, paper, printer, copies, pages)),
  printing: () => value(commands.printing()),
  ewisacwisText: (id: string) => value(commands.ewisacwisText(id)),
  stopPrinting: () => value(commands.stopPrinting()),
  matters: (search: string) => value(commands.matters(search)),
  newMotion: () => value(commands.newMotion()),
  motion: (id: string) => value(commands.motion(id)),
  saveMotionDraft: (id: string, seq: number, entries: Entry[]) => value(commands.saveMotionDraft(id, seq, entries)),
  leaveMotion: (id: string) => value(commands.leaveMotionSection(id)),
  beforeFiling: (id: string) => value(commands.beforeFiling(id)),
  motionPapers: (id: string) => value(commands.motionPapers(id)),
  decidePlace: (id: string, place: string, verdict: Verdict | null) => value(commands.decidePlace(id, place, verdict)),
  keepEdit: (id: string, paper: PaperKind, passage: string, text: string, generated: string) =>
    value(commands.keepEdit(id, paper, passage, text, generated)),
  undoEdit: (id: string, passage: string) => value(commands.undoEdit(id, passage)),
  markFinal: (id: string, isFinal: boolean) => value(commands.markFinal(id, isFinal)),
  makeCourtPaper: (id: string, paper: PaperKind, format: PaperFormat) => value(commands.makeCourtPaper(id, paper, format)),
  diversions: (search: string) => value(commands.diversions(search)),
  newDiversion: () => value(commands.newDiversion()),
  diversion: (id: string) => value(commands.diversion(id)),
  saveDiversionDraft: (id: string, seq: number, entries: Entry[]) => value(commands.saveDiversionDraft(id, seq, entries)),
  leaveDiversion: (id: string) => value(commands.leaveDiversionSection(id)),
  diversionPapers: (id: string) => value(commands.diversionPapers(id)),
  decideDiversionPlace: (id: string, place: string, verdict: Verdict | null) =>
    value(commands.decideDiversionPlace(id, place, verdict)),
  markDiversionFinal: (id: string, isFinal: boolean) => value(commands.markDiversionFinal(id, isFinal)),
  makeDiversionPaper: (id: string, paper: PaperKind, format: PaperFormat) => value(commands.makeDiversionPaper(id, paper, format)),
  office: (part: OfficePart) => value(commands.office(part)),
  previewRecipients: (table: string) => value(commands.previewRecipients(table)),
  importRecipients: (table: string) => value(commands.importRecipients(table)),
  listOfficesOfState: (which: WhichCounties) => value(commands.listOfficesOfState(which)),
  saveOffice: (part: OfficePart, entries: Entry[]) => value(commands.saveOffice(part, entries)),

  /** The bytes of a paper, just as they are kept; they come as a raw answer and never touch the disk. */
  paperBytes: (report: string, paper: string) => bytes("paper_bytes", { record: report, paper }),

  /** The bytes of a paper as it would be made now; it is not kept. */
  previewBytes: (id: string, paper: PaperKind) => bytes("preview_bytes", { id, paper }),

  /** The same of a diversion. */
  diversionPreviewBytes: (id: string, paper: PaperKind) => bytes("diversion_preview_bytes", { id, paper }),
};

async function bytes(command: string, args: Record<string, unknown>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await invoke<ArrayBuffer>(command, args));
  } catch (fault) {
    throw asAppError(fault);
  }
}
