const typedInto = "textarea, select, [contenteditable], [role=menu], input:not([type=checkbox], [type=radio])";

/** Whether a key that is pressed there belongs to what is typed, or to a menu. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(typedInto) !== null;
}
