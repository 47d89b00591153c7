// What the Why panel says about a field or a rule, put together from the law book and the report's conclusions.
import type { AuthorityView, ConclusionView, LawBook, RuleView, StepOfReason } from "./backend";
import type { LiveField } from "./field.svelte";
import type { Fact, Reason } from "./parts/types";

export type Subject =
  | { kind: "field"; field: LiveField }
  | { kind: "rule"; rule: string; about: string }
  | { kind: "steps"; title: string; steps: StepOfReason[]; rules: string[] };

export class Law {
  readonly rules: Map<string, RuleView>;
  readonly authorities: Map<string, AuthorityView>;

  constructor(readonly book: LawBook) {
    this.rules = new Map(book.rules.map((rule) => [rule.id, rule]));
    this.authorities = new Map(book.authorities.map((authority) => [authority.id, authority]));
  }

  reason(subject: Subject, conclusions: ConclusionView[]): Reason {
    if (subject.kind === "field") return this.#ofField(subject.field, conclusions);
    return subject.kind === "rule" ? this.#ofRule(subject, conclusions) : this.#ofSteps(subject);
  }

  #ofField(field: LiveField, conclusions: ConclusionView[]): Reason {
    const rules = this.#rules(field.askedBy);
    const touching = conclusions.filter((one) => field.askedBy.includes(one.rule));
    return {
      title: field.label,
      says: field.help === "" ? [] : [field.help],
      gently: field.askGently,
      kept_apart: field.reporter,
      authorities: this.#authorities(rules.flatMap((rule) => rule.authorities)),
      rests_on: [],
      missing: unique(touching.flatMap((one) => one.missing)).filter((fact) => fact.path !== field.path),
      doubts: [...new Set(touching.flatMap((one) => one.doubts))],
      rules: rules.map(({ id, title }) => ({ id, title })),
      asked_for: rules.map(({ id, title, says }) => ({ id, title, says })),
      keys: true,
    };
  }

  #ofRule({ rule: id, about }: { rule: string; about: string }, conclusions: ConclusionView[]): Reason {
    const rules = this.#rules([id]);
    const mine = conclusions.filter((one) => one.rule === id);
    const exact = mine.filter((one) => one.about === about);
    const found = exact.length > 0 ? exact : mine;
    const because = found.flatMap((one) => one.because);
    const named = because.map((step) => step.authority).filter((one) => one !== "");
    return {
      title: rules[0]?.title ?? id,
      says: [...new Set([rules[0]?.says ?? "", ...found.map((one) => one.says), ...because.map((step) => step.says)])].filter(
        (words) => words !== "",
      ),
      gently: "",
      kept_apart: false,
      authorities: this.#authorities([...named, ...rules.flatMap((rule) => rule.authorities)]),
      rests_on: unique(because.flatMap((step) => step.facts)),
      missing: unique(found.flatMap((one) => one.missing)),
      doubts: [...new Set([...found.flatMap((one) => one.doubts), ...openQuestions(rules)])],
      rules: rules.map(({ id, title }) => ({ id, title })),
      asked_for: [],
      keys: false,
    };
  }

  /** Reasons that the law gave for something that is no rule of its own, such as one of several ways. */
  #ofSteps({ title, steps, rules: ids }: Extract<Subject, { kind: "steps" }>): Reason {
    const rules = this.#rules(ids);
    return {
      title,
      says: [...new Set(steps.map((step) => step.says))],
      gently: "",
      kept_apart: false,
      authorities: this.#authorities(steps.map((step) => step.authority)),
      rests_on: unique(steps.flatMap((step) => step.facts)),
      missing: [],
      doubts: [...new Set(openQuestions(rules))],
      rules: rules.map(({ id, title }) => ({ id, title })),
      asked_for: [],
      keys: false,
    };
  }

  /** The first of these rules that the book has, as something to explain. */
  first(rules: string[]): Subject | null {
    const rule = rules.find((id) => this.rules.has(id));
    return rule === undefined ? null : { kind: "rule", rule, about: "" };
  }

  #rules(ids: string[]): RuleView[] {
    return ids.flatMap((id) => this.rules.get(id) ?? []);
  }

  #authorities(ids: string[]): AuthorityView[] {
    return [...new Set(ids)].flatMap((id) => this.authorities.get(id) ?? []);
  }
}

function openQuestions(rules: RuleView[]): string[] {
  return rules.map((rule) => rule.open_question).filter((words) => words !== "");
}

function unique(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.path, fact])).values()];
}
