import { askRun } from "./ask-run.ts";
import { readState } from "./read-state.ts";
import { isReading, type ReadingItem, type UploadItem, type UploadState } from "./upload-item.ts";

const askEveryMs = 800;
const askAtLeastEveryMs = 15_000;
const asksAtOnce = 3;

/** Asks the server how far it is with the runs that it reads, until it has read them all; less often while nobody answers. */
export class ReadingWatch {
  readonly #items: () => readonly UploadItem[];
  readonly #onState: (id: string, state: UploadState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Questions in a row that nobody answered. */
  #unanswered = 0;

  constructor(items: () => readonly UploadItem[], onState: (id: string, state: UploadState) => void) {
    this.#items = items;
    this.#onState = onState;
  }

  askSoon(): void {
    if (this.#timer || !this.#items().some(isReading)) return;
    const waitMs = Math.min(askEveryMs * 2 ** this.#unanswered, askAtLeastEveryMs);
    this.#timer = setTimeout(() => void this.#askSome(), waitMs);
  }

  async #askSome(): Promise<void> {
    const oldest = this.#items().filter(isReading).slice(0, asksAtOnce);
    await Promise.all(oldest.map((item) => this.#ask(item)));
    this.#timer = undefined;
    this.askSoon();
  }

  async #ask({ id, teamSlug, state: { run } }: ReadingItem): Promise<void> {
    const asked = await askRun(teamSlug, run.id);
    this.#unanswered = asked === "unanswered" ? this.#unanswered + 1 : 0;
    if (asked === "unanswered") return;
    if (asked === "gone") this.#onState(id, { step: "refused", message: "The run was deleted meanwhile." });
    else this.#onState(id, readState(asked, run));
  }
}
