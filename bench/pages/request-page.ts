import { Agent, get } from "node:http";

export type Answer = { ms: number; bytes: number; encoding: string };
export type PageTimes = { medianMs: number; p95Ms: number };

const agent = new Agent({ keepAlive: true });
const warmUps = 5;
const requests = 30;

/** How long the server takes for a page, to the last byte: one request after the other, as a browser sends them. */
export function timePage(url: string, cookie: string): Promise<PageTimes> {
  return timeOf(() => requestPage(url, { cookie, "accept-encoding": "gzip, deflate, br, zstd" }));
}

/** The same for any request. */
export async function timeOf(request: () => Promise<Answer>): Promise<PageTimes> {
  for (let k = 0; k < warmUps; k += 1) await request();
  const times: number[] = [];
  for (let k = 0; k < requests; k += 1) times.push((await request()).ms);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** One request. `bytes` as they came over the wire, without headers. Throws on any answer but 200. */
export function requestPage(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    get(url, { agent, headers }, (response) => {
      const { statusCode } = response;
      if (statusCode !== 200) reject(new Error(`${url} was answered ${statusCode}.`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ ms: performance.now() - startedAt, bytes, encoding: response.headers["content-encoding"] ?? "" }),
      );
    }).on("error", reject);
  });
}

/** Bytes of the payload with which a link inside the app opens the page, unpacked. */
export async function navigationBytes(url: string, cookie: string): Promise<number> {
  // Next redirects once, to the address that carries a hash of these headers.
  const response = await fetch(url, { headers: { cookie, rsc: "1" } });
  if (!response.ok) throw new Error(`${url} was answered ${response.status}.`);
  return (await response.arrayBuffer()).byteLength;
}
