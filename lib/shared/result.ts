/**
 * What is wrong with one field. The path is `objectives.0.target`; empty when it concerns the whole. Line and column, from
 * 1, are of a file that was given. `clash`: somebody else wrote the field differently meanwhile.
 */
export type FieldError = { path: string; message: string; line?: number; column?: number; clash?: Clash };

/** `mine` was typed over `base`, which `by` has made `theirs` meanwhile. */
export type Clash = { base: unknown; mine: unknown; theirs: unknown; by: string };

/** An expected failure is a value: the caller shows the errors where they belong. */
export type Result<Value> = { ok: true; value: Value } | Refusal;
export type Refusal = { ok: false; errors: FieldError[] };

export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok<Value>(value?: Value) {
  return { ok: true, value };
}

/** A failure with one message, of a field or (with an empty path) of the whole. */
export function refused(path: string, message: string): Refusal {
  return { ok: false, errors: [{ path, message }] };
}

/** What a server action answers. `input` is what was typed, without secrets, so that a form keeps it. */
export type ActionResult<Value> = { ok: true; value: Value } | (Refusal & { input: Record<string, unknown> });
