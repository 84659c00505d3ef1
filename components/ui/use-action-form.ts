"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { type Result, refused } from "#lib/shared/result.ts";

type Options<Value> = {
  onDone?: (value: Value) => void;
  /** Empties the form after success, for one that stays on the page. */
  isResetWhenDone?: boolean;
};

/**
 * Sends a form to a server action and keeps every character typed when it is refused. Spread `form` on the `<form>`,
 * put `errorOf("name")` into the field called `name` and `formErrors` above the buttons. The first wrong field gets
 * the focus. A connection that fails is an error of the form.
 */
export function useActionForm<Value>(
  action: (data: FormData) => Promise<Result<Value>>,
  { onDone, isResetWhenDone = false }: Options<Value> = {},
) {
  const ref = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const [result, setResult] = useState<Result<Value> | null>(null);
  const errors = result?.ok === false ? result.errors : [];

  useEffect(() => {
    if (result?.ok === false) ref.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [result]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(async () => {
      const next = await action(data).catch((error: unknown): Result<Value> => {
        unstable_rethrow(error);
        return refused("", "The server did not answer. What you typed is still here: try again.");
      });
      setResult(next);
      if (!next.ok) return;
      if (isResetWhenDone) ref.current?.reset();
      onDone?.(next.value);
    });
  }

  return {
    form: { ref, onSubmit, method: "post", noValidate: true } as const,
    isPending,
    /** The message for the field of that name, or undefined. */
    errorOf: (path: string) => errors.find((error) => error.path === path)?.message,
    /** Messages that belong to no field. */
    formErrors: errors.filter((error) => error.path === "").map((error) => error.message),
    value: result?.ok ? result.value : undefined,
  };
}
