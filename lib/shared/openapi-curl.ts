import type { Endpoint } from "./endpoint.ts";

type Named = { name: string; in: string; required: boolean; example?: unknown };

/** A call to copy into a terminal, one argument a line, with the parameters that it must have. */
export function curlOf(endpoint: Endpoint, parameters: readonly Named[], url: string): string {
  const { method, scope, curl = {} } = endpoint;
  const needed = parameters.filter(({ required }) => required);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => valueOf(needed.find((one) => one.name === name)));
  const query = new URLSearchParams([
    ...needed.filter((one) => one.in === "query").map((one): [string, string] => [one.name, valueOf(one)]),
    ...Object.entries(curl.query ?? {}),
  ]).toString();
  const args = [
    ...(scope === null ? [] : ['-H "Authorization: Bearer $HEADROOM_TOKEN"']),
    ...(curl.args ?? (method === "get" ? [] : [`-X ${method.toUpperCase()}`])),
    `"${url}${path}${query && `?${query}`}"`,
  ];
  return ["curl --fail-with-body", ...args].join(" \\\n  ");
}

function valueOf(parameter: Named | undefined): string {
  if (!parameter) return "";
  const { name, example } = parameter;
  return typeof example === "string" || typeof example === "number" ? String(example) : name.toUpperCase();
}
