import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Readable } from "node:stream";

/** What a request sends: as many bytes as `length` says, opened anew each time that it is sent. */
export type Body = { length: number; open: () => Readable };

export type Sending = {
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: URL;
  headers: Record<string, string>;
  body?: Body;
  /** Bytes that have left so far. */
  onBytes?: (sent: number) => void;
  signal?: AbortSignal;
  /** How long the line may be silent. */
  idleMs?: number;
};

export type Answer = { status: number; headers: IncomingMessage["headers"]; text: string };

/** A line without a byte in either direction for so long is dead. */
const longestSilenceMs = 120_000;

/** The file got shorter or could not be read while it was sent. */
export class BodyBroken extends Error {}

/** Sends a request and reads its whole answer. Rejects when the connection breaks, whatever the status. */
export async function exchange(sending: Sending): Promise<Answer> {
  return readAnswer(await openAnswer(sending));
}

/** Reads an answer that is known to be small. */
export async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

/** The same for an answer that is too large to hold: its caller reads it. */
export function openAnswer({
  method,
  url,
  headers,
  body,
  onBytes,
  signal,
  idleMs = longestSilenceMs,
}: Sending): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const length = body && { "content-length": String(body.length) };
    const request = send(url, { method, headers: { ...headers, ...length }, agent: false, ...(signal && { signal }) });
    request.on("error", reject);
    request.setTimeout(idleMs, () => request.destroy(new Error(`no byte within ${idleMs / 1000} s`)));
    if (!body) {
      request.on("response", resolve);
      request.end();
      return;
    }
    const source = body.open();
    let sent = 0;
    source.on("data", (chunk: Buffer) => {
      sent += chunk.length;
      onBytes?.(sent);
    });
    source.on("error", (cause) => request.destroy(new BodyBroken(cause.message, { cause })));
    source.on("end", () => {
      if (sent < body.length) request.destroy(new BodyBroken("It got shorter while it was sent."));
    });
    // A server that refuses answers before it has the whole body, which need not be sent then.
    request.on("response", (response) => {
      source.unpipe(request);
      source.destroy();
      response.on("close", () => request.destroy());
      resolve(response);
    });
    request.on("close", () => source.destroy());
    source.pipe(request);
  });
}
