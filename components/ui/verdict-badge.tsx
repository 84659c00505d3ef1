import { classNames } from "./class-names.ts";
import { VerdictMark, type VerdictWord } from "./verdict-mark.tsx";

const inks: Record<VerdictWord, string> = {
  pass: "text-pass",
  warning: "text-warn-ink",
  fail: "text-fail",
  "no baseline": "text-void",
  "not comparable": "text-void",
  invalid: "text-void",
};

type VerdictBadgeProps = {
  verdict: VerdictWord;
  /** Other words than the verdict's own: "23 % slower", "Slower". */
  children?: React.ReactNode;
  size?: number;
};

/** A verdict as shape, word and colour. */
export function VerdictBadge({ verdict, children, size }: VerdictBadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center align-middle gap-1.5 font-medium whitespace-nowrap",
        inks[verdict],
      )}
    >
      <VerdictMark verdict={verdict} size={size} />
      {children ?? verdict.charAt(0).toUpperCase() + verdict.slice(1)}
    </span>
  );
}
