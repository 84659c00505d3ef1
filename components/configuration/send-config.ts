import type { ConfigAnswer } from "#lib/compose/configuration/config-answer.ts";
import type { FieldError } from "#lib/shared/result.ts";

/** What the server says of a file: what changes, or all that is wrong. */
export type ConfigReply = { ok: true; answer: ConfigAnswer } | { ok: false; detail: string; errors: FieldError[] };

/** Sends a headroom.yaml, to be planned, or applied as it was planned. Not by a server action: those take 1 MB. */
export async function sendConfig(text: string, query: { dryRun: "true" } | { plan: string }): Promise<ConfigReply> {
  try {
    const response = await fetch(`/api/v1/config?${new URLSearchParams(query)}`, {
      method: "PUT",
      body: text,
      headers: { "content-type": "application/yaml" },
    });
    const body = await response.json();
    if (response.ok) return { ok: true, answer: body };
    if (response.status === 409) return { ok: false, detail: body.errors[0].message, errors: [] };
    return { ok: false, detail: String(body.detail), errors: body.errors ?? [] };
  } catch {
    return { ok: false, detail: "The server did not answer. The text is still here: try again.", errors: [] };
  }
}
