import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ScrollBox } from "./scroll-box.tsx";

type Align = { isNumber?: boolean };

/** A table in hairlines. Wide ones scroll sideways in their own box; `label` says what is in it. */
export function Table({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <ScrollBox label={label} className="max-sm:-mx-4 max-sm:px-4">
      <table className={classNames("w-full border-collapse text-table", className)}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </ScrollBox>
  );
}

const headClass = "h-8 border-b pr-3 font-medium text-ink-3 text-meta whitespace-nowrap last:pr-0";

export function Th({ isNumber = false, className, ...rest }: ComponentProps<"th"> & Align) {
  return (
    <th scope="col" {...rest} className={classNames(headClass, isNumber ? "text-right" : "text-left", className)} />
  );
}

/** A row; a selected one is tinted. */
export function Tr({ isSelected = false, className, ...rest }: ComponentProps<"tr"> & { isSelected?: boolean }) {
  return (
    <tr
      aria-selected={undefined}
      {...rest}
      className={classNames("border-b", isSelected && "bg-accent-soft", className)}
    />
  );
}

/** A cell, 36 px high. Numbers are mono and right-aligned. */
export function Td({ isNumber = false, className, ...rest }: ComponentProps<"td"> & Align) {
  return (
    <td
      {...rest}
      className={classNames(
        "h-9 pr-3 whitespace-nowrap last:pr-0",
        isNumber && "figures text-right text-[0.78125rem]",
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th scope="row" {...rest} className={classNames("h-9 pr-3 text-left font-medium whitespace-nowrap", className)} />
  );
}
