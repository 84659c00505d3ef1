import type { ConfigPath } from "./config-error.ts";

/**
 * A copy of a file's values without the fields that are wrong, so that the rest can be looked through too. Of a list with
 * a wrong item nothing is left.
 */
export function withoutFaults(value: object, faults: readonly ConfigPath[]): object {
  const copy = structuredClone(value);
  for (const path of faults) {
    const index = path.findIndex((part) => typeof part === "number");
    remove(copy, index < 0 ? path : path.slice(0, index));
  }
  return copy;
}

function remove(from: unknown, [key, ...rest]: ConfigPath): void {
  if (typeof from !== "object" || from === null || key === undefined || !Object.hasOwn(from, key)) return;
  if (rest.length === 0) Reflect.deleteProperty(from, key);
  else remove(Reflect.get(from, key), rest);
}
