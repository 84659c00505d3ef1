const guards = new Set<() => boolean>();

/** Asks those who hold what is not saved; false when the person wants to stay. */
export function mayLeave(): boolean {
  return [...guards].every((guard) => guard());
}

/** Lets `guard` speak before a page is left; call what it returns to take it back. */
export function guardLeaving(guard: () => boolean): () => void {
  guards.add(guard);
  return () => void guards.delete(guard);
}
