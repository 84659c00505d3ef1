import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

const box = classNames(
  "peer size-4 shrink-0 appearance-none rounded-[3px] border border-ink-3 bg-paper",
  "checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent",
);

/** A box alone, for a table's rows: give it an `aria-label`. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className={classNames("relative inline-flex", className)}>
      <input type="checkbox" {...rest} className={box} />
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-4 fill-none stroke-2 stroke-accent-on opacity-0 peer-checked:opacity-100"
      >
        <path d="M4 8.3l2.6 2.6L12 5.4" />
      </svg>
    </span>
  );
}

/** A box with its words beside it. */
export function CheckboxField({
  label,
  hint,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className="flex items-start gap-2 text-table">
      <Checkbox {...rest} className="mt-0.5" />
      <span>
        {label}
        {hint && <span className="block text-ink-3 text-meta">{hint}</span>}
      </span>
    </label>
  );
}
