/** What an inbox will look like: lines with a key, a title and who is hurt, one of them ticked. */
export function EmptyInbox() {
  return (
    <svg width="320" height="104" viewBox="0 0 320 104" fill="none" className="max-w-full">
      <path d="M0 35h320v34H0z" fill="var(--accent-soft)" />
      <path d="M0 35v34" stroke="var(--accent)" strokeWidth="3" />
      {[0, 34, 68].map((top) => (
        <g key={top} transform={`translate(0 ${top})`}>
          <rect x="10.5" y="9.5" width="11" height="11" rx="2" stroke="var(--ink-3)" fill="var(--paper)" />
          <path d="M34 12.5h30" stroke="var(--ink-3)" strokeWidth="4" />
          <path d={`M74 12.5h${130 + (top % 5) * 16}`} stroke="var(--ink-2)" strokeWidth="5" />
          <path d={`M34 24.5h${90 + (top % 7) * 9}`} stroke="var(--line-2)" strokeWidth="4" />
          <path d="M284 12.5h26" stroke="var(--line-2)" strokeWidth="4" />
          <path d="M0 34.5h320" stroke="var(--line)" />
        </g>
      ))}
      <rect x="10.5" y="43.5" width="11" height="11" rx="2" fill="var(--accent)" />
      <path d="M13 49l2.4 2.4 4-4.8" stroke="var(--accent-on)" strokeWidth="1.5" />
    </svg>
  );
}
