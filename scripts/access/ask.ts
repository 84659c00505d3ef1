import type { ActionResult } from "#lib/shared/result.ts";
import type { Actor } from "./actor.ts";

export type Asked = { url: string; method?: string; headers?: Record<string, string>; body?: string };
export type Answer = { asked: Asked; status: number; headers: Headers; text: string };

/** One request as somebody makes it with curl: no redirect is followed. */
export async function ask(asked: Asked): Promise<Answer> {
  const { url, method = "GET", headers, body } = asked;
  const response = await fetch(url, { method, headers, body, redirect: "manual" });
  return { asked, status: response.status, headers: response.headers, text: await response.text() };
}

export const asPage = ({ cookie }: Actor) => ({ cookie });

/** As the router asks for a page that it moves to; without `_rsc` Next leads there first. */
export const asRouter = ({ cookie }: Actor) => ({ cookie, rsc: "1" });

/** What came of an action. */
export type Outcome =
  | { kind: "done" }
  | { kind: "refused"; words: string }
  | { kind: "hidden" }
  | { kind: "moved"; to: string }
  | { kind: "broke" };

/** A call of an action: what React's `encodeReply` makes of plain JSON, which is JSON. */
export function actionCall(page: string, id: string, args: unknown[], headers: Record<string, string>): Asked {
  const own = { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" };
  return { url: page, method: "POST", headers: { ...own, ...headers }, body: JSON.stringify(args) };
}

/** What an action answered; null where it did not. Reads the lines `0:{"a":"$@1",…}` and `1:{"ok":…}` (react-server-dom's Flight format). */
export function resultOf({ status, text }: Answer): ActionResult<unknown> | null {
  const row = /^0:\{"a":"\$@([0-9a-f]+)"/m.exec(text)?.[1];
  const value = row && new RegExp(`^${row}:(\\{.*\\})$`, "m").exec(text)?.[1];
  return status === 200 && value ? JSON.parse(value) : null;
}

export function outcomeOf(answer: Answer): Outcome {
  const to = answer.headers.get("x-action-redirect");
  if (to) return { kind: "moved", to: to.split(";")[0] ?? "" };
  if (answer.status === 404) return { kind: "hidden" };
  const result = resultOf(answer);
  if (!result) return { kind: "broke" };
  if (result.ok) return { kind: "done" };
  return { kind: "refused", words: result.errors.map(({ message }) => message).join(" ") };
}
