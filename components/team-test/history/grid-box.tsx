"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { CellTip } from "./cell-tip.tsx";
import { useGridKeys } from "./use-grid-keys.ts";

type GridBoxProps = {
  label: string;
  /** Few columns do not grow to fill the page: a width in CSS. */
  maxWidth: string;
  children: ReactNode;
};

/**
 * A wide table of links: the newest column is in sight at first, the arrow keys go from one link to the next, and what a cell stands for is
 * said beside it while it is hovered or focused.
 */
export function GridBox({ label, maxWidth, children }: GridBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useGridKeys(table);
  useEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  return (
    <>
      <div ref={box} className="relative overflow-x-auto print:overflow-visible">
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the arrow keys go through its cells
          role="grid"
          aria-label={label}
          style={{ maxWidth }}
          className="w-full border-collapse text-table max-sm:block"
        >
          {children}
        </table>
      </div>
      <CellTip within={table} />
    </>
  );
}
