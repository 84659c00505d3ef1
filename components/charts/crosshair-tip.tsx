import type { ReactNode } from "react";

type CrosshairTipProps = {
  /** px within the chart; the tip goes to the side that has more room. */
  x: number;
  width: number;
  top: number;
  children: ReactNode;
};

/** What floats beside a crosshair. */
export function CrosshairTip({ x, width, top, children }: CrosshairTipProps) {
  const isLeft = x > width / 2;
  return (
    <div
      aria-hidden="true"
      style={{ top, ...(isLeft ? { right: width - x + 12 } : { left: x + 12 }) }}
      className="pointer-events-none absolute z-10 whitespace-nowrap rounded border border-line-2 bg-float px-2.5 py-1.5 text-meta leading-4.5 shadow-float"
    >
      {children}
    </div>
  );
}
