import type { VerdictStatus } from "../verdict.ts";

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
  if (tests.length === 0) return "No load test yet.";
  if (judged.length === 0)
    return tests.length === 1
      ? "One test, and it has not run yet."
      : `${countOf(tests.length, true)} tests, and none has run yet.`;
  const failing = namesOf(judged, "fail");
  const warning = namesOf(judged, "warning");
  const passing = namesOf(judged, "pass");
  if (failing.length > 0) {
    const warned =
      warning.length > 0
        ? ` ${capital(listOf(warning))} ${warning.length === 1 ? "has a warning" : "have warnings"}.`
        : "";
    return `${shareOf(failing.length, judged.length, "fails", "fail")}: ${listOf(failing)}.${warned}`;
  }
  if (warning.length > 0)
    return `Nothing fails. ${shareOf(warning.length, judged.length, "has a warning", "have warnings")}: ${listOf(warning)}.`;
  if (passing.length === judged.length)
    return judged.length === 1 ? `${capital(passing[0] ?? "")} passes.` : `All ${countOf(judged.length)} tests pass.`;
  if (passing.length > 0)
    return `${shareOf(passing.length, judged.length, "passes", "pass")}; the others cannot be judged yet.`;
  return judged.length === 1
    ? `${capital(judged[0]?.name ?? "")} cannot be judged yet.`
    : `None of ${countOf(judged.length)} tests can be judged yet.`;
}

const rank: Record<VerdictStatus, number> = {
  fail: 0,
  warning: 1,
  "not comparable": 2,
  invalid: 3,
  "no baseline": 4,
  pass: 5,
};

/** What needs somebody first: failing tests, then warnings, then the others; by name where equal. */
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
  if (part === all) return `All ${countOf(all)} tests ${many}`;
  return `${countOf(part, true)} of ${countOf(all)} tests ${part === 1 ? one : many}`;
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
