// On which step of a record a fact is typed.
import type { DiversionStepKey, MotionStepKey, StepKey } from "./app.svelte";

/** The step on which a fact of a motion, or an item of one of its lists, is typed. */
export function motionStepOf(path: string): MotionStepKey {
  // It is no field: a person marks it on the papers themselves.
  if (path === "/filing/final_papers") return "papers";
  const steps: Record<string, MotionStepKey> = {
    story: "story",
    trafficked: "story",
    exhibits: "story",
    stated: "elements",
    reasons: "reasons",
    relief: "reasons",
    edits: "papers",
    papers: "papers",
    places: "papers",
    files: "papers",
    filing: "before_filing",
    order: "before_filing",
    cautions: "before_filing",
  };
  return steps[path.split("/")[1] ?? ""] ?? "client";
}

/** The step on which a fact of a diversion is typed. */
export function diversionStepOf(path: string): DiversionStepKey {
  const steps: Record<string, DiversionStepKey> = {
    findings: "findings",
    agreement: "followed",
    decree: "followed",
    deferred: "followed",
    papers: "papers",
  };
  return steps[path.split("/")[1] ?? ""] ?? "person";
}

/** The step that asks a fact of a report which neither Intake nor Screening asks. */
export function reportStepOf(path: string): StepKey | null {
  const [, part = "", list = ""] = path.split("/");
  if (part === "disclosures" || part === "needs") return "disclosure";
  if (part === "missing") return "missing_child";
  const steps: Record<string, StepKey> = { tribe: "tribe", defense: "armed_forces", missing: "missing_child" };
  return part === "notices" ? (steps[list] ?? null) : null;
}
