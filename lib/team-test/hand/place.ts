/** Where somebody is among the questions: at one of them, by its index, or at the list of all. */
export type Place = number | "all";

/** The first question that has no answer; the list of all where each has one. */
export function firstOpen(questionIds: readonly string[], answered: ReadonlySet<string>): Place {
  return nextOpen(questionIds, answered, -1);
}

/** The next question without an answer after this one; the list of all where none follows. */
export function nextOpen(questionIds: readonly string[], answered: ReadonlySet<string>, after: number): Place {
  const found = questionIds.findIndex((id, index) => index > after && !answered.has(id));
  return found === -1 ? "all" : found;
}

/** The question or the list that follows in order. */
export function placeAfter(place: Place, count: number): Place {
  return place === "all" || place + 1 >= count ? "all" : place + 1;
}

/** The question before this one; the first has none. From the list one comes back to the last. */
export function placeBefore(place: Place, count: number): Place | null {
  if (place === "all") return count - 1;
  return place === 0 ? null : place - 1;
}

/** A place as a browser keeps it, if there is such a one: "4" is the fourth question. */
export function readPlace(text: string | null, count: number): Place | null {
  if (text === "all") return "all";
  const number = text === null || !/^\d{1,3}$/.test(text) ? 0 : Number(text);
  return number >= 1 && number <= count ? number - 1 : null;
}

export function placeText(place: Place): string {
  return place === "all" ? "all" : String(place + 1);
}

/**
 * Where a digit leads: `typed` are the digits just before it, so that "1" and "2" soon after each other are the twelfth question; a lone
 * "0" is the list. Null: there is no such question.
 */
export function placeOfDigits(typed: string, digit: string, count: number): { typed: string; place: Place | null } {
  const together = typed + digit;
  const place = readPlace(together, count);
  if (place !== null && !together.startsWith("0")) return { typed: together, place };
  return { typed: digit, place: digit === "0" ? "all" : readPlace(digit, count) };
}
