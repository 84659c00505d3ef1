import type { z } from "zod";
import type { ConfigPath, PathError } from "./config-error.ts";

type Issue = z.core.$ZodIssue;

/** What zod found wrong, in words for whoever wrote the file. */
export function configIssues(issues: readonly Issue[], around: ConfigPath = []): PathError[] {
  return issues.flatMap((issue) => errorsOf(issue, [...around, ...issue.path.map(plain)]));
}

function errorsOf(issue: Issue, path: ConfigPath): PathError[] {
  switch (issue.code) {
    case "unrecognized_keys": {
      const messages = issue.message.split("\n");
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        isKey: true,
        message: messages[index] ?? "There is no such key.",
      }));
    }
    case "invalid_key":
      return issue.issues.map(({ message }) => ({ path, isKey: true, message }));
    case "invalid_union":
      return configIssues(nearestBranch(issue.errors), path);
    case "invalid_type":
      return [
        { path, message: issue.message.startsWith("Invalid input") ? wrongType(issue) : asSentence(issue.message) },
      ];
    case "invalid_value":
      return [oneOf(issue.values.map(String), issue.input, path)];
    default:
      return [{ path, message: asSentence(issue.message) }];
  }
}

/** Of several forms, the one that was meant: of the same type, and with the least wrong in it. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const sameType = branches.filter((issues) =>
    issues.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );
  return (sameType.length > 0 ? sameType : branches).toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? [];
}

function sizeOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

const typeNames: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
};

function wrongType({ expected, message }: Issue & { code: "invalid_type" }): string {
  const received = /received (\w+)/.exec(message)?.[1] ?? "";
  if (received === "undefined") return "This is missing.";
  const quotes = expected === "string" && received !== "array" && received !== "object" && received !== "null";
  const given = typeNames[received === "NaN" ? "number" : received] ?? received;
  return `This has to be ${typeNames[expected] ?? expected}, not ${given}${quotes ? ": put it in quotes" : ""}.`;
}

function oneOf(values: readonly string[], input: unknown, path: ConfigPath): PathError {
  const message = `This has to be one of: ${values.join(", ")}.`;
  return typeof input === "string" ? { path, message, meant: { name: input, among: () => values } } : { path, message };
}

/** "at most 50 objectives" → "At most 50 objectives." */
function asSentence(message: string): string {
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1).trim()}`;
  return /[.?]$/.test(text) ? text : `${text}.`;
}

function plain(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}
