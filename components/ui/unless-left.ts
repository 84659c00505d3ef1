import { guardLeaving, leadsAway } from "./leaving.ts";

/**
 * Asks for a page a moment later, unless somebody goes to another one meanwhile, in whose place it would come.
 * @returns what calls it off
 */
export function unlessLeft(ask: () => void, afterMs = 250): () => void {
  const leaving = new AbortController();
  const timer = setTimeout(() => {
    stop();
    ask();
  }, afterMs);
  const removeGuard = guardLeaving(() => {
    stop();
    return true;
  });
  window.addEventListener("click", (event) => leadsAway(event) && stop(), { capture: true, signal: leaving.signal });
  return stop;

  function stop() {
    clearTimeout(timer);
    removeGuard();
    leaving.abort();
  }
}
