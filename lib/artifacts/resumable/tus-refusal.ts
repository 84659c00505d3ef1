import { problem } from "#lib/shared/problem.ts";
import { refusalOf, UploadRefused } from "../upload-refused.ts";

/** What the tus server takes as an expected failure. */
export class TusRefusal extends Error {
  override name = "TusRefusal";
  readonly status_code: number;
  readonly body: string;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status_code = status;
    this.body = message;
  }
}

/** In our words what the tus server says in its own. */
const words: Record<number, string> = {
  400: "A header of the tus protocol is missing or wrong: an upload is begun with Upload-Length and continued with Upload-Offset, both whole numbers of bytes.",
  403: "A part is sent with Upload-Offset and Content-Type: application/offset+octet-stream.",
  404: "There is no such upload, or it has expired.",
  409: "The file does not end there: ask with HEAD how far it came (Upload-Offset) and go on from there.",
  412: "Say which tus protocol is spoken: Tus-Resumable: 1.0.0.",
  413: "The part goes past the end of the file that was announced.",
  501: "Upload-Concat and Upload-Defer-Length are not understood here: announce the file's length and send it in one line of parts.",
};

/** An answer of the tus server as the API gives it: refusals as RFC 9457, no headers for other sites' pages. */
export async function asProblem(answer: Response, refusal: TusRefusal | null): Promise<Response> {
  const headers = new Headers(answer.headers);
  for (const name of Array.from(headers.keys())) if (name.startsWith("access-control-")) headers.delete(name);
  if (answer.status < 400) return new Response(answer.body, { status: answer.status, headers });
  await answer.body?.cancel();
  const detail = refusal?.message ?? words[answer.status] ?? "This is not what the tus protocol expects here.";
  const retry: Record<string, string> = refusal?.status_code === 429 ? { "retry-after": "60" } : {};
  const versions = { "tus-resumable": "1.0.0", "tus-version": "1.0.0" };
  return problem(answer.status, detail, { headers: { ...versions, ...retry } });
}

const full = "The server has no room left for the rest of this file. What came is kept: free some space, then go on.";

/** What the disk or the connection threw, as the tus server answers it; anything else passes through. */
export function asTusRefusal(cause: unknown): unknown {
  if (cause instanceof TusRefusal) return cause;
  const refusal = refusalOf(cause);
  if (!(refusal instanceof UploadRefused)) return cause;
  if (refusal.reason === "disk-full") return new TusRefusal(507, full, { cause });
  return new TusRefusal(408, "The connection broke off. What came is kept: ask with HEAD how far, and go on.", {
    cause,
  });
}
