/** One keycap. For a chord give one each: `<Kbd>Ctrl</Kbd> <Kbd>K</Kbd>`. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-4.5 rounded-[3px] border border-line-2 px-1 text-center font-normal text-axis text-ink-2">
      {children}
    </kbd>
  );
}
