import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { inputClass } from "./text-input.tsx";

/** Options of one `group` stand below its name. */
export type SelectOption = { value: string; label: string; group?: string };

type SelectProps = Omit<ComponentProps<"select">, "children"> & { options: readonly SelectOption[] };

/** The browser's own select: it works on phones, with the keyboard and in forms. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={classNames("relative block", className)}>
      <select {...rest} className={classNames(inputClass, "h-8 appearance-none pr-7")}>
        {[...Map.groupBy(options, ({ group = "" }) => group)].map(([group, grouped]) => {
          const listed = grouped.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ));
          return group === "" ? (
            listed
          ) : (
            <optgroup key={group} label={group}>
              {listed}
            </optgroup>
          );
        })}
      </select>
      <ChevronDown aria-hidden="true" size={14} className="pointer-events-none absolute top-2.25 right-2 text-ink-3" />
    </span>
  );
}
