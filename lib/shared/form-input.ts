type Node = Map<string, Node | Leaf>;
type Leaf = FormDataEntryValue | FormDataEntryValue[];

const deepest = 6;

/**
 * A form's fields as the object that a schema reads. `tags[]` is always a list, `objectives.0.target` is nested (rows
 * are counted from 0 without gaps), any other name is one value, the last one given. React's own fields are left out.
 */
export function formInput(form: FormData): Record<string, unknown> {
  const root: Node = new Map();
  for (const [name, fields] of Map.groupBy(form, ([name]) => name)) {
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    if (name.startsWith("$ACTION") || path.length > deepest) continue;
    const values = fields.map(([, value]) => value);
    place(root, path, isList ? values : (values.at(-1) ?? ""));
  }
  return Object.fromEntries([...root].map(([key, node]) => [key, plain(node)]));
}

function place(node: Node, [key = "", ...rest]: string[], value: Leaf): void {
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const child = node.get(key);
  const next = child instanceof Map ? child : new Map();
  node.set(key, next);
  place(next, rest, value);
}

function plain(node: Node | Leaf): unknown {
  if (!(node instanceof Map)) return node;
  const entries = [...node].map(([key, child]) => [key, plain(child)] as const);
  if (!entries.every(([key]) => /^\d+$/.test(key))) return Object.fromEntries(entries);
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
}
