const columnWidth = 10;
const clearLine = "\r\u001b[K";

type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/**
 * Prints `  build     14.2 s` style lines; times below a tenth of a second are left out. At a terminal the name stands
 * there while it runs, since a build takes minutes on a busy machine.
 */
export async function step<Value>(
  name: string,
  run: () => Promise<Value>,
  note?: (value: Value) => string,
  terminal: Terminal = process.stdout,
) {
  const startedAt = performance.now();
  if (terminal.isTTY) terminal.write(`  ${name.padEnd(columnWidth)}…`);
  const value = await run().finally(() => terminal.isTTY && terminal.write(clearLine));
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
