/** A button that says by `aria-pressed` that it is the one chosen. */
export const toggleClass =
  "aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent aria-pressed:hover:bg-accent-soft";
