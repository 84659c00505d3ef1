/** What nobody knows is a word, never a zero or an empty cell. */
export function Unknown({ children = "unknown" }: { children?: string }) {
  return <span className="border-line-2 border-b border-dashed font-normal font-sans text-ink-3">{children}</span>;
}
