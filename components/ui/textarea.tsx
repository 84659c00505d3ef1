import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { inputClass } from "./text-input.tsx";

/** Several lines of text; it grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea rows={rows} {...rest} className={classNames(inputClass, "field-sizing-content py-1.5", className)} />
  );
}
