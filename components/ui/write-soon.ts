import { guardLeaving } from "./leaving.ts";

/**
 * Changes the page's address once, a moment later: browsers refuse one that changes with every key. Whoever clicks, or leaves by a key, has it
 * changed at once, ahead of what that starts: Next gives up the way to another page when the address changes under it.
 * @returns what calls it off
 */
export function writeSoon(write: () => void, afterMs = 250): () => void {
  const leaving = new AbortController();
  const timer = setTimeout(once, afterMs);
  const removeGuard = guardLeaving(() => {
    once();
    return true;
  });
  window.addEventListener("click", once, { capture: true, signal: leaving.signal });
  return stop;

  function once() {
    stop();
    write();
  }
  function stop() {
    clearTimeout(timer);
    removeGuard();
    leaving.abort();
  }
}
