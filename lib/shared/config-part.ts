import { z } from "zod";
import { nearestNames } from "./nearest-names.ts";

/** What a headroom.yaml says of one thing, by field, with every default filled in. */
export type ConfigSpec = Record<string, unknown>;

/** Something wrong with an entry beside others of its team: `at` is the way to it inside of the entry. */
export type ConfigProblem = { slug: string; at: (string | number)[]; message: string };

/** One kind of thing in a headroom.yaml, as its noun declares it. */
export type ConfigPart = {
  /** Where its entries stand in the file, by slug: `services`. */
  key: string;
  /** What one of them is called: "service". */
  noun: string;
  /** `instance`: at the top of the file; `team`: in a team. */
  scopes: readonly ("instance" | "team")[];
  /** What it is, for whoever writes the file. */
  description: string;
  /** All of an entry but its name, which is the same everywhere. Each has a default. */
  fields: z.ZodRawShape;
  /** Of the name that people see, in characters. */
  nameLength: number;
  /** Fields that hold one slug or several, by the keys where these are declared: `{ services: ["services"] }`. */
  references?: Record<string, readonly string[]>;
  /** Fields whose order says nothing. */
  sets?: readonly string[];
  /** A slug may not be in both: uploads and references name them without saying which. */
  rival?: string;
  /** What is wrong with the entries of one team beside each other. */
  check?: (entries: ReadonlyMap<string, ConfigSpec>) => ConfigProblem[];
  /** Its fields as a file has them, where these differ from the spec's. */
  write?: (spec: ConfigSpec) => ConfigSpec;
};

/** Fields that another noun adds to the entries of a part. */
export type ConfigExtension = Pick<ConfigPart, "key" | "fields" | "write">;

/** A map with these keys only; an unknown one is told with the nearest name. One line a key, in zod's order. */
export function configFields<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownKey(key, names)).join("\n") : undefined,
  });
}

function unknownKey(key: string, names: readonly string[]): string {
  const [nearest] = nearestNames(key, names, 1);
  const hint = nearest ? `Did you mean ${nearest}?` : `There may be: ${names.join(", ")}.`;
  return `There is no ${JSON.stringify(key)} here. ${hint}`;
}
