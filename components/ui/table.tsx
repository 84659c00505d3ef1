import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ScrollBox } from "./scroll-box.tsx";

type Align = { isNumber?: boolean };

type TableProps = {
  /** What is in it. */
  label: string;
  /** On a phone each row is a name with its acts and, below, a line for each cell, after the cell's `label`. */
  isListOnPhone?: boolean;
  className?: string;
  children: ReactNode;
};

/** A table in hairlines. Wide ones scroll sideways in their own box. */
export function Table({ label, isListOnPhone = false, className, children }: TableProps) {
  return (
    <ScrollBox label={label} className="max-sm:-mx-4 max-sm:px-4">
      <table className={classNames("w-full border-collapse text-table", isListOnPhone && "phone-list", className)}>
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

type Wrap = {
  /** Whether it takes several lines rather than making the table wider: for names and sentences. */
  isWrapped?: boolean;
};

const wrapClass = (isWrapped: boolean) =>
  isWrapped ? "py-1.5 whitespace-normal [overflow-wrap:anywhere]" : "whitespace-nowrap";

/** A cell, 36 px high or more. Numbers are mono and right-aligned. `label` is its column's, for the list on a phone. */
export function Td({
  isNumber = false,
  isWrapped = false,
  label,
  className,
  ...rest
}: ComponentProps<"td"> & Align & Wrap & { label?: string }) {
  return (
    <td
      data-label={label}
      {...rest}
      className={classNames(
        "h-9 pr-3 last:pr-0",
        wrapClass(isWrapped),
        isNumber && "figures text-right text-[0.78125rem]",
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHead({
  isWrapped = false,
  isArchived = false,
  className,
  children,
  ...rest
}: ComponentProps<"th"> & Wrap & { isArchived?: boolean }) {
  return (
    <th scope="row" {...rest} className={classNames("h-9 pr-3 text-left font-medium", wrapClass(isWrapped), className)}>
      {children}
      {isArchived && <span className="font-normal text-ink-3 text-meta"> · archived</span>}
    </th>
  );
}

/** The head over the rows' acts: no word is needed to see what they are. */
export function ActsHead() {
  return (
    <Th>
      <span className="sr-only">Acts</span>
    </Th>
  );
}

/** What can be done with a row, at its end. */
export function ActsCell({ children }: { children: ReactNode }) {
  return (
    <Td data-acts className="py-1">
      <span className="flex items-center justify-end gap-1">{children}</span>
    </Td>
  );
}
