/** What a trend will look like: a normal band, a line in it, and a step out of it. */
export function EmptyTrend() {
  return (
    <svg width="320" height="88" viewBox="0 0 320 88" fill="none" className="max-w-full">
      <path d="M0 52H232V72H0z" fill="var(--band)" />
      <path d="M0 44H320" stroke="var(--ink-3)" strokeDasharray="6 3" />
      <path
        d="M2 62l14-3 14 5 14-7 14 6 14-2 14 4 14-6 14 3 14 4 14-7 14 5 14-3 14 4 14-6 14 5 6-2 14-36 14 4 14-5 14 6 14-3 14 4"
        stroke="var(--d-2)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M237 8V80" stroke="var(--accent)" strokeDasharray="2 2" />
    </svg>
  );
}
