/** A short word that somebody gave to a thing. */
export function Tag({ children }: { children: string }) {
  return (
    <span className="inline-flex min-h-5 max-w-full items-center [overflow-wrap:anywhere] rounded bg-sunk px-1.5 font-normal text-ink-2 text-meta">
      {children}
    </span>
  );
}
