import type { InfrastructureKind } from "./infrastructure-kind.ts";

/** One and several, as sentences say it. */
const kindNouns: Record<InfrastructureKind, readonly [one: string, several: string]> = {
  database: ["a database", "databases"],
  cache: ["a cache", "caches"],
  queue: ["a queue", "queues"],
  storage: ["a file store", "file stores"],
  third_party: ["a third party", "third parties"],
  other: ["another part", "other parts"],
};

/** What a kind is called beside a name: "third party". */
export const kindNames: Record<InfrastructureKind, string> = {
  database: "database",
  cache: "cache",
  queue: "queue",
  storage: "file store",
  third_party: "third party",
  other: "other",
};

/** "6 services, 2 databases and a third party"; empty where there is nothing. */
export function systemText(services: number, kinds: readonly InfrastructureKind[]): string {
  const counts = Map.groupBy(kinds, (kind) => kind);
  const parts = (Object.keys(kindNouns) as InfrastructureKind[]).map((kind) =>
    counted(counts.get(kind)?.length ?? 0, kindNouns[kind]),
  );
  return joined([counted(services, ["a service", "services"]), ...parts]);
}

function counted(count: number, [one, several]: readonly [string, string]): string {
  if (count === 0) return "";
  return count === 1 ? one : `${count} ${several}`;
}

/** "a, b and c", leaving out what is empty. */
function joined(parts: readonly string[]): string {
  const words = parts.filter((part) => part !== "");
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** A sentence of it: the first letter large, a full stop behind. */
export function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
