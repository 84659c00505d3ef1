/**
 * Runs steps, at most `places` at once, in the order of the list. A step starts when those that it names in `after` have
 * passed, and is not run when one has not; those in `behind` have to be over, whatever came of them. `alone` means with
 * nothing beside it.
 * @template {{ name: string, after?: string[], behind?: string[], alone?: boolean }} Step
 * @param {Step[]} steps
 * @param {number} places
 * @param {(step: Step) => Promise<boolean>} execute whether the step passed
 * @returns {Promise<Map<string, "passed" | "failed" | "not run">>}
 */
export async function schedule(steps, places, execute) {
  const outcomes = new Map();
  const running = new Map();
  const waiting = new Set(steps);
  const known = new Set(steps.map(({ name }) => name));

  const hasPlaceFor = ({ alone }) =>
    running.size === 0 || (!alone && running.size < places && ![...running.keys()].some((step) => step.alone));

  /** Undefined for one that is not over; what is not in the list does not count. */
  const outcomesOf = (names = []) => names.filter((name) => known.has(name)).map((name) => outcomes.get(name));

  for (;;) {
    for (const step of waiting) {
      const needed = outcomesOf(step.after);
      if (needed.some((outcome) => outcome && outcome !== "passed")) {
        waiting.delete(step);
        outcomes.set(step.name, "not run");
      } else if ([...needed, ...outcomesOf(step.behind)].every(Boolean) && hasPlaceFor(step)) {
        waiting.delete(step);
        running.set(step, run(step));
      }
    }
    if (running.size === 0) return outcomes;
    await Promise.race(running.values());
  }

  async function run(step) {
    const passed = await execute(step);
    outcomes.set(step.name, passed ? "passed" : "failed");
    running.delete(step);
  }
}
