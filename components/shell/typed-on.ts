/** The letter that was typed last: into what, and when, in ms as events count them. */
export type LastLetter = { field: Pick<Element, "checkVisibility">; at: number };

const withinMs = 1000;

/**
 * Whether a letter that comes to no field is meant for one that was taken away in the middle of a word, as somebody else went on: so typed, `g`
 * and `o` lead nowhere.
 */
export function isTypedOn(last: LastLetter | null, at: number): boolean {
  return last !== null && at - last.at < withinMs && !last.field.checkVisibility();
}

const textFields = "textarea, [contenteditable], input:not([type=checkbox], [type=radio])";

/** The letter of a key that is pressed in a field; null for any other key, which ends a word. */
export function letterOf({ key, target, timeStamp }: KeyboardEvent): LastLetter | null {
  const field = target instanceof Element ? target.closest(textFields) : null;
  return field && key.length === 1 ? { field, at: timeStamp } : null;
}
