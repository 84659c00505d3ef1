/** A short word that somebody gave to a thing. */
export function Tag({ children }: { children: string }) {
  return (
    <span className="inline-flex h-5 items-center rounded bg-sunk px-1.5 font-normal text-ink-2 text-meta">
      {children}
    </span>
  );
}
