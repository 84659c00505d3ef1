/** What a sitting will look like: a clock that runs, and a queue behind it. */
export function EmptyQueue() {
  return (
    <svg width="320" height="88" viewBox="0 0 320 88" fill="none" className="max-w-full">
      <circle cx="44" cy="44" r="30" stroke="var(--line-2)" strokeWidth="1.5" />
      <path d="M44 14a30 30 0 0 1 30 30" stroke="var(--accent)" strokeWidth="3" strokeLinecap="round" />
      <path d="M44 26v18l11 7" stroke="var(--ink-3)" strokeWidth="1.5" strokeLinecap="round" />
      {[110, 178, 246].map((x, index) => (
        <g key={x} stroke="var(--ink-3)" strokeWidth="1.5" opacity={1 - index * 0.3}>
          <circle cx={x + 16} cy="32" r="9" />
          <path d={`M${x} 66c1-13 8-18 16-18s15 5 16 18`} strokeLinecap="round" />
        </g>
      ))}
    </svg>
  );
}
