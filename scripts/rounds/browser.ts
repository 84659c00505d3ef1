import { readActionIds } from "#scripts/access/action-ids.ts";
import { type Answer, actionCall, ask, resultOf } from "#scripts/access/ask.ts";

/** Somebody's browser, as far as HTTP goes: it keeps cookies, opens pages and calls their actions. */
export class Browser {
  readonly url: string;
  readonly #actions: ReturnType<typeof readActionIds>;
  readonly #cookies = new Map<string, string>();

  /** @param distDir what the running server was built to */
  constructor(url: string, distDir: string) {
    this.url = url;
    this.#actions = readActionIds(distDir);
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async open(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#kept(await ask({ url: this.url + path, headers: { cookie: this.cookie, ...headers } }));
  }

  /** As the router asks for a page. */
  payload(path: string): Promise<Answer> {
    return this.open(`${path}?_rsc`, { rsc: "1" });
  }

  /** Calls an action on a page by its name in the access matrix. */
  async call(path: string, name: string, args: unknown[]): Promise<Answer> {
    const id = this.#actions.get(name)?.id;
    if (!id) throw new Error(`${name} is on no page.`);
    const headers = { cookie: this.cookie, origin: this.url };
    return this.#kept(await ask(actionCall(this.url + path, id, args, headers)));
  }

  /** The same; throws unless it does what it is asked for. */
  async act<Value = unknown>(path: string, name: string, args: unknown[]): Promise<Value> {
    const answer = await this.call(path, name, args);
    if (answer.headers.has("x-action-redirect")) return undefined as Value;
    const result = resultOf(answer);
    if (!result?.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(result)}`);
    return result.value as Value;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.act("/sign-in", "/sign-in#signInAction", [null, { email, password, next: "/" }]);
  }

  #kept(answer: Answer): Answer {
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
