"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { AnotherTimeboxFormProps } from "./another-timebox-form.tsx";

const AnotherTimeboxForm = lazyPart<AnotherTimeboxFormProps>(() =>
  import("./another-timebox-form.tsx").then((file) => file.AnotherTimeboxForm),
);

/** `start` null: who looks at it may start none. */
type AnotherTimeboxProps = Omit<AnotherTimeboxFormProps, "start" | "onClose"> & {
  start: AnotherTimeboxFormProps["start"] | null;
};

/** A story that is investigated without a clock, as while its hypothesis waits for data, and the way to a further timebox. */
export function AnotherTimebox({ start, ...props }: AnotherTimeboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-2">
      <p className="text-ink-2 text-table">No clock runs.</p>
      {start && <Button onClick={() => setIsOpen(true)}>Start another timebox</Button>}
      {start && isOpen && <AnotherTimeboxForm {...props} start={start} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
