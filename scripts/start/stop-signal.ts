// Ctrl-C comes from the terminal and once more from the npm above: the same wish.
const sameWishMs = 1_000;

/** Calls `stop` at the first signal to end, and `force` when the person asks again. */
export function onStopSignal(wish: { stop(): void; force(): void }): void {
  let askedAt: number | null = null;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (askedAt === null) {
        askedAt = now;
        wish.stop();
      } else if (now - askedAt > sameWishMs) wish.force();
    });
  }
}
