/** How long somebody has to wait, never less than it is: `1 s`, `60 s`, `2 min`. */
export function waitText(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds <= 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
