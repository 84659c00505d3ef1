const signs = ["pointermove", "pointerdown", "keydown"];
const waiting = new Set<() => void>();
let isSomebodyThere = false;

/** Calls `act` once somebody moves the pointer, touches the page or presses a key; at once where they did. Never on the server. */
export function onFirstSign(act: () => void): void {
  if (typeof window === "undefined") return;
  if (isSomebodyThere) return act();
  if (waiting.size === 0) for (const sign of signs) window.addEventListener(sign, meet, { capture: true });
  waiting.add(act);
}

function meet(): void {
  isSomebodyThere = true;
  for (const sign of signs) window.removeEventListener(sign, meet, { capture: true });
  for (const act of waiting) act();
  waiting.clear();
}
