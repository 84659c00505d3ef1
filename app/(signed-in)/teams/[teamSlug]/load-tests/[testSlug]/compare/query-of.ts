/** A page's parameters as one query, as rules read it. */
export function queryOf(parameters: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs);
}
