import type { ComponentProps } from "react";

/** One of a few choices that are all shown, with its words beside it. */
export function Radio({ children, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <label className="flex items-start gap-2 text-table">
      <input
        type="radio"
        {...rest}
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-ink-3 bg-paper checked:border-5 checked:border-accent"
      />
      <span>{children}</span>
    </label>
  );
}
