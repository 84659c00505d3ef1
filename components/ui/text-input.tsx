import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** The classes of everything that is typed into. */
export const inputClass = classNames(
  "w-full rounded border border-line-2 bg-paper px-2 text-base text-ink",
  "hover:border-ink-3 focus-visible:outline-offset-0 aria-invalid:border-ink aria-invalid:border-2 disabled:opacity-60",
  // Phones zoom into a field whose text is under 16 px.
  "max-sm:text-lead",
);

/** A one-line input; `isFigure` for what is a number or a code. */
export function TextInput({ isFigure = false, className, ...rest }: ComponentProps<"input"> & { isFigure?: boolean }) {
  return <input type="text" {...rest} className={classNames(inputClass, "h-8", isFigure && "figures", className)} />;
}
