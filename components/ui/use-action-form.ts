"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { ActionResult } from "#lib/shared/result.ts";
import { notSent } from "./not-sent.ts";

/** A server action with everything but the form bound to it. */
export type FormAction<Value> = (form: FormData) => Promise<ActionResult<Value>>;

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
  action: FormAction<Value>,
  { onDone, isResetWhenDone = false }: Options<Value> = {},
) {
  const ref = useRef<HTMLFormElement>(null);
  const [result, send, isPending] = useActionState(run, null);
  const errors = result?.ok === false ? result.errors : [];

  useEffect(() => {
    if (result?.ok === false) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [result]);

  async function run(_previous: ActionResult<Value> | null, data: FormData): Promise<ActionResult<Value>> {
    const next = await action(data).catch(notSent);
    if (!next.ok) return next;
    if (isResetWhenDone) ref.current?.reset();
    onDone?.(next.value);
    return next;
  }

  /** Not the form's own `action`: React would empty the fields after it, also when the server refused. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  }

  return {
    form: { ref, onSubmit, method: "post", noValidate: true } as const,
    isPending,
    /** The message for the field of that name, or for one of its values, or undefined. */
    errorOf: (path: string) =>
      errors.find((error) => error.path === path || error.path.startsWith(`${path}.`))?.message,
    /** Messages that belong to no field. */
    formErrors: errors.filter((error) => error.path === "").map((error) => error.message),
    result,
  };
}
