import type { ActionResult } from "#lib/shared/result.ts";

/**
 * The answer to a form whose rows are counted, `taken.0.endsOn`, with its errors told by the tactic of each row, `taken.caching.endsOn`: the
 * rows are counted anew when one of them comes or goes.
 * @param form as it was sent
 */
export function errorsBySlug<Value>(result: ActionResult<Value>, form: FormData): ActionResult<Value> {
  if (result.ok) return result;
  return { ...result, errors: result.errors.map((error) => ({ ...error, path: bySlug(error.path, form) })) };
}

/** What is said of a whole list, `taken`, rather than of one in it. */
export function messagesOf(result: ActionResult<unknown> | null, list: string): string[] {
  if (result?.ok !== false) return [];
  return result.errors.filter(({ path }) => path === list).map(({ message }) => message);
}

function bySlug(path: string, form: FormData): string {
  const [list, row, ...field] = path.split(".");
  const slug = form.get(`${list}.${row}.slug`);
  return typeof slug === "string" ? [list, slug, ...field].join(".") : path;
}
