import type { ComponentProps } from "react";
import { TextInput } from "#components/ui/text-input.tsx";
import { draftUnit, type ObjectiveDraft } from "#lib/load-tests/objectives/objective-draft.ts";

type LimitInputProps = ComponentProps<"input"> & { draft: Pick<ObjectiveDraft, "metric" | "isRelative"> };

/** A limit with its unit behind it. */
export function LimitInput({ draft, ...rest }: LimitInputProps) {
  return (
    <span className="relative block">
      <TextInput {...rest} isFigure inputMode="text" autoComplete="off" className="pr-8 text-right" />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-ink-3 text-meta"
      >
        {draftUnit(draft)}
      </span>
    </span>
  );
}
