/** The key that does the same; shown where there is a keyboard. */
export function HandKey({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="hidden min-w-4.5 rounded-[3px] border border-current/40 px-1 text-center font-normal text-axis pointer-fine:inline-block"
    >
      {children}
    </kbd>
  );
}
