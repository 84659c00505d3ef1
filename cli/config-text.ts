import type { ConfigAnswer } from "#lib/compose/configuration/config-answer.ts";
import type { Answer } from "./http.ts";
import { fieldErrorsOf } from "./refusal.ts";

const signs: Record<ConfigAnswer["changes"][number]["action"], string> = {
  create: "+",
  update: "~",
  restore: "+",
  adopt: "=",
  release: "-",
  archive: "×",
};

/** What was changed, or would be, a line each: `~ update  test checkout  teams.shop.tests.checkout (name)`. */
export function planText(answer: unknown): string {
  const { dryRun, changes, unchanged } = answer as ConfigAnswer;
  const rows = changes.map(({ action, kind, name, path, fields }) => [
    `${signs[action] ?? "~"} ${action}`,
    `${kind} ${name}`,
    fields.length > 0 ? `${path} (${fields.join(", ")})` : path,
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}, ${unchanged} unchanged`;
  return [...lines, `${count}.${dryRun ? " Nothing was changed: this was a dry run." : ""}`].join("\n");
}

/** What is wrong in a file as compilers say it, `headroom.yaml:12:5 path: message`; null when the answer is about something else. */
export function configErrorsOf(answer: Answer, file: string): string | null {
  if (answer.status < 400) return null;
  const errors = fieldErrorsOf(answer.text).filter(({ line }) => line !== undefined);
  if (errors.length === 0) return null;
  const lines = errors.map(({ line, column, path, message }) => {
    const place = `${file}:${line}:${column ?? 1}`;
    return path === "" ? `${place} ${message}` : `${place} ${path}: ${message}`;
  });
  return [`${file} is not applied; nothing was changed.`, ...lines].join("\n");
}
