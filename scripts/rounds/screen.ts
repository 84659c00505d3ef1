import { get } from "node:http";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import type { Browser } from "./browser.ts";

/** What follows a round: all that it was told. */
export class Screen {
  text = "";
  isOver = false;
  readonly #request: ReturnType<typeof get>;

  constructor({ url, cookie }: Browser, path: string) {
    const end = () => {
      this.isOver = true;
    };
    this.#request = get(url + path, { headers: { cookie } }, (response) => {
      response.on("data", (chunk: Buffer) => {
        this.text += chunk.toString();
      });
      response.on("close", end).on("error", end);
    }).on("error", end);
  }

  /** The newest; null before the first. */
  get state(): RoundState | null {
    const last = this.text.match(/^event: state\ndata: .*$/gm)?.at(-1);
    return last ? JSON.parse(last.slice(last.indexOf("{"))) : null;
  }

  close(): void {
    this.#request.destroy();
  }
}
