import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findPullRequest, type PullRequest } from "./pull-request.ts";
import { writeComment } from "./write-comment.ts";

/** A host of pull requests as its API is documented; it has the comments that a test gives it. */
class Host {
  readonly comments: { id: number; body: string; isForeign?: boolean }[];
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(([status, body]) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });

  constructor(comments: Host["comments"]) {
    this.comments = comments;
  }

  async open(): Promise<PullRequest> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const { port } = this.#server.address() as AddressInfo;
    const variables = {
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_REF: "refs/pull/12/merge",
      GITHUB_TOKEN: "right",
    };
    const found = findPullRequest(variables, () => null);
    if ("reason" in found) throw new Error(found.reason);
    return found;
  }

  close(): void {
    this.#server.close();
  }

  async #answer(request: IncomingMessage): Promise<[number, unknown]> {
    if (request.headers.authorization !== "Bearer right") return [403, {}];
    const url = new URL(request.url ?? "", "http://host");
    if (request.method === "GET") {
      const from = (Number(url.searchParams.get("page")) - 1) * 100;
      return [200, this.comments.slice(from, from + 100)];
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { body } = JSON.parse(Buffer.concat(chunks).toString()) as { body: string };
    if (request.method === "POST") return [201, this.comments.push({ id: this.comments.length + 1, body })];
    const own = this.comments.find(({ id }) => url.pathname.endsWith(`/issues/comments/${id}`));
    if (!own || own.isForeign) return [403, {}];
    own.body = body;
    return [200, own];
  }
}

let host: Host;
const mark = "<!-- headroom:checkout -->";
afterEach(() => host.close());

test("a first verdict is a comment, and the next one changes it", async () => {
  host = new Host([{ id: 1, body: "Nice." }]);
  const request = await host.open();
  expect(await writeComment(request, mark, `${mark}\nfail`)).toBe("written");
  expect(await writeComment(request, mark, `${mark}\npass`)).toBe("changed");
  expect(host.comments.map(({ body }) => body)).toEqual(["Nice.", `${mark}\npass`]);
});

test("its comment is found behind hundreds of others", async () => {
  host = new Host([
    ...Array.from({ length: 250 }, (_, id) => ({ id, body: "+1" })),
    { id: 500, body: `${mark}\nfail` },
  ]);
  expect(await writeComment(await host.open(), mark, `${mark}\npass`)).toBe("changed");
});

test("a comment of somebody else with the same mark is left alone", async () => {
  host = new Host([{ id: 1, body: `${mark}\npasted`, isForeign: true }]);
  expect(await writeComment(await host.open(), mark, `${mark}\npass`)).toBe("written");
  expect(host.comments.map(({ body }) => body)).toEqual([`${mark}\npasted`, `${mark}\npass`]);
});

test("a refusal says what the token may not", async () => {
  host = new Host([]);
  const request = await host.open();
  const wrong = { ...request, headers: { authorization: "Bearer wrong" } };
  await expect(writeComment(wrong, mark, mark)).rejects.toThrow("GitHub answered 403: the token may write no comments");
});
