import type { Range } from "../fields/range.ts";

/** Who is affected, as one line is understood: a number of customers a week, or a named group. */
type Affected = { customers: Range | null; affectedGroup: string };

/** Words around a number that do not make it a group. */
const fillers = /\b(?:about|around|roughly|some|customers?|users?|people|weekly|(?:a|per|each|every) week)\b|[~≈]/g;
const whole = /^\d{1,3}(?:[ ,]\d{3})+$/;
const decimal = /^\d{1,13}(?:\.\d{1,3})?$/;
const factors: Record<string, number> = { k: 1_000, m: 1_000_000 };

/**
 * Reads "300", "200–500", "200 to 300 to 500", "about 1,200 customers a week", "2k" as customers a week; everything else is the name of a
 * group. Between two numbers the middle is taken as likely.
 */
export function readAffected(text: string): Affected {
  const line = text.trim();
  const bare = line.toLowerCase().replace(fillers, " ");
  const numbers = bare.split(/–|—|-|\bto\b/).map((part) => readNumber(part.trim()));
  const given = numbers.filter((number) => number !== null);
  const isOrdered = given.every((number, index) => number >= (given[index - 1] ?? 0));
  if (given.length !== numbers.length || given.length > 3 || !isOrdered)
    return { customers: null, affectedGroup: line };
  const [low = 0, second = low, third] = given;
  const high = third ?? second;
  const likely = third === undefined ? Math.round((low + high) / 2) : second;
  // Halves of a customer are nobody: the middle stays between its ends.
  return { customers: { low, likely: Math.min(Math.max(likely, low), high), high }, affectedGroup: "" };
}

function readNumber(text: string): number | null {
  const factor = factors[text.at(-1) ?? ""];
  const digits = factor ? text.slice(0, -1).trim() : text;
  if (!whole.test(digits) && !decimal.test(digits)) return null;
  return Number(digits.replace(/[ ,]/g, "")) * (factor ?? 1);
}

/** How a line is understood, in words: "200 to 500 customers a week, most likely 350". "" without a line. */
export function affectedWords(text: string): string {
  const { customers, affectedGroup } = readAffected(text);
  if (affectedGroup !== "") return "Kept as the name of a group; how many they are stays unknown.";
  if (!customers) return "";
  const { low, likely, high } = customers;
  const shown = (number: number) => number.toLocaleString("en-GB");
  if (low === high) return `${shown(high)} customers a week.`;
  return `${shown(low)} to ${shown(high)} customers a week, most likely ${shown(likely)}.`;
}
