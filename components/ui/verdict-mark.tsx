import { classNames } from "./class-names.ts";

export type VerdictWord = "pass" | "warning" | "fail" | "no baseline" | "not comparable" | "invalid";

const inks: Record<VerdictWord, string> = {
  pass: "text-pass",
  warning: "text-warn",
  fail: "text-fail",
  "no baseline": "text-void",
  "not comparable": "text-void",
  invalid: "text-void",
};

const shapes: Record<VerdictWord, React.ReactNode> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.3l2.2 2.2 4.2-4.7" className="fill-none stroke-[1.7] stroke-paper" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.2 14.2H.8z" fill="currentColor" stroke="currentColor" />
      <path d="M8 6v4" className="stroke-[1.7] stroke-paper" />
      <circle cx="8" cy="12.1" r=".95" className="fill-paper" />
    </>
  ),
  fail: (
    <>
      <path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z" fill="currentColor" />
      <path d="M5.5 5.5l5 5m0-5l-5 5" className="stroke-[1.7] stroke-paper" />
    </>
  ),
  "no baseline": (
    <circle cx="8" cy="8" r="6.2" className="fill-none stroke-[1.5] stroke-current" strokeDasharray="2.6 2.27" />
  ),
  "not comparable": (
    <>
      <circle cx="8" cy="8" r="6.2" className="fill-none stroke-[1.5] stroke-current" />
      <path d="M5 6.5h6M5 9.5h6" className="stroke-[1.5] stroke-current" />
    </>
  ),
  invalid: (
    <>
      <circle cx="8" cy="8" r="6.2" className="fill-none stroke-[1.5] stroke-current" />
      <path d="M3.8 12.2l8.4-8.4" className="stroke-[1.5] stroke-current" />
    </>
  ),
};

type VerdictMarkProps = { verdict: VerdictWord; size?: number; className?: string };

/** The shape of a verdict in its colour. Always beside its word: see `VerdictBadge`. */
export function VerdictMark({ verdict, size = 14, className }: VerdictMarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("inline-block shrink-0", inks[verdict], className)}
    >
      {shapes[verdict]}
    </svg>
  );
}
