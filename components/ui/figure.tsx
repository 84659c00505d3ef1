import { classNames } from "./class-names.ts";
import { Unknown } from "./unknown.tsx";

type FigureProps = {
  /** Written by `lib/shared/number-text.ts`; null is the word "unknown". */
  text: string | null;
  unit?: string;
  className?: string;
};

/** A number in mono with tabular figures, and its unit in sans. */
export function Figure({ text, unit, className }: FigureProps) {
  if (text === null) return <Unknown />;
  return (
    <span className={classNames("figures whitespace-nowrap", className)}>
      {text}
      {unit && <span className="ml-[0.3em] font-normal font-sans text-[0.86em] text-ink-3">{unit}</span>}
    </span>
  );
}
