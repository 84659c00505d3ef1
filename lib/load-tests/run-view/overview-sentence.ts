import type { VerdictStatus } from "../verdicts/verdict.ts";

type Judged = { name: string; status: VerdictStatus | null };

const counts = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** The first line of a team's overview: "One of three tests fails: login-spike. Search got a warning." */
export function overviewSentence(tests: readonly Judged[]): string {
  const judged = tests.filter(({ status }) => status !== null);
  if (tests.length === 0) return "No load tests yet.";
  if (judged.length === 0)
    return tests.length === 1
      ? "One test, and no verdict yet."
      : `${countOf(tests.length, true)} tests, and no verdict yet.`;
  const failing = namesOf(judged, "fail");
  const warning = namesOf(judged, "warning");
  const passing = namesOf(judged, "pass");
  if (failing.length > 0) {
    const warned =
      warning.length > 0
        ? ` ${capital(listOf(warning))} ${warning.length === 1 ? "has a warning" : "have warnings"}.`
        : "";
    return `${shareOf(failing.length, tests.length, "fails", "fail")}: ${listOf(failing)}.${warned}`;
  }
  if (warning.length > 0)
    return `Nothing fails. ${shareOf(warning.length, tests.length, "has a warning", "have warnings")}: ${listOf(warning)}.`;
  if (passing.length === tests.length)
    return tests.length === 1 ? `${capital(passing[0] ?? "")} passes.` : `${allOf(tests.length)} pass.`;
  if (passing.length > 0)
    return `${shareOf(passing.length, tests.length, "passes", "pass")}; the others cannot be judged yet.`;
  return tests.length === 1
    ? `${capital(tests[0]?.name ?? "")} cannot be judged yet.`
    : `None of ${countOf(tests.length)} tests can be judged yet.`;
}

const rank: Record<VerdictStatus, number> = {
  fail: 0,
  warning: 1,
  "not comparable": 2,
  invalid: 3,
  pass: 4,
  "no baseline": 5,
};

/** What needs somebody first: failing tests, then warnings, then passes; last what cannot be judged yet. By name where equal. */
export function byUrgency(a: Judged, b: Judged): number {
  const urgency = ({ status }: Judged) => (status === null ? 6 : rank[status]);
  return urgency(a) - urgency(b) || a.name.localeCompare(b.name);
}

function namesOf(judged: readonly Judged[], status: VerdictStatus): string[] {
  return judged.filter((test) => test.status === status).map(({ name }) => name);
}

/** "One of three tests fails", "Two of three tests fail", "The only test fails". */
function shareOf(part: number, all: number, one: string, many: string): string {
  if (all === 1) return `The only test ${one}`;
  if (part === all) return `${allOf(all)} ${many}`;
  return `${countOf(part, true)} of ${countOf(all)} tests ${part === 1 ? one : many}`;
}

function allOf(all: number): string {
  return all === 2 ? "Both tests" : `All ${countOf(all)} tests`;
}

function countOf(count: number, isFirst = false): string {
  const word = counts[count] ?? String(count);
  return isFirst ? capital(word) : word;
}

/** "a", "a and b", "a, b and 3 more". */
function listOf(names: string[]): string {
  if (names.length <= 1) return names.join("");
  if (names.length <= 3) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
