const columnWidth = 10;

/** Prints `  build     14.2 s` style lines; times below a tenth of a second are left out. */
export async function step<Value>(name: string, run: () => Promise<Value>, note?: (value: Value) => string) {
  const startedAt = performance.now();
  const value = await run();
  say(name, [note?.(value) ?? "", formatSeconds(performance.now() - startedAt)].filter(Boolean).join("  "));
  return value;
}

/** One line under a name: `  worker    stopped`. */
export function say(name: string, text: string): void {
  console.log(`  ${name.padEnd(columnWidth)}${text}`);
}

/** Seconds with one decimal; empty below 0.1 s. */
export function formatSeconds(durationMs: number): string {
  return durationMs < 100 ? "" : `${(durationMs / 1000).toFixed(1)} s`;
}
