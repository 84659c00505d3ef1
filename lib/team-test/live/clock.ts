/** What a screen knows of the server's clock: how far it is ahead of its own, in ms. */
export type ClockOffset = number;

const setAnewBeyondMs = 2_000;

/**
 * How far the server's clock is ahead, after one more message from it. Messages are late and never early: the one that says most was
 * the quickest. When they differ by more than that, somebody has set a clock.
 *
 * @param saidMs the server's time in the message; @param heardMs this machine's when it came.
 */
export function clockOffset(before: ClockOffset | null, saidMs: number, heardMs: number): ClockOffset {
  const offset = saidMs - heardMs;
  if (before === null || Math.abs(offset - before) > setAnewBeyondMs) return offset;
  return Math.max(before, offset);
}
