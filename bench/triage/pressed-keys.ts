import type { Page } from "@playwright/test";

/** What came of one key. `paintedMs`: from the key to the frame that shows the next story. `isWhole`: with its facts, not only with what its row knows. */
export type PressedKey = { paintedMs: number; isWhole: boolean };

type Watched = { last: PressedKey | null };

/** Measures every key from the moment that the browser notes it to the first frame after the story has changed. Runs in the page from its start. */
export function watchKeys(): void {
  const watched: Watched = { last: null };
  const shown = () => document.querySelector("[data-peek-title]")?.getAttribute("href");
  const isWhole = () => document.querySelector("article table") !== null;
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      const before = shown();
      const look = () => {
        if (shown() === before) return requestAnimationFrame(look);
        // A message comes behind the frame that is being drawn.
        const { port1, port2 } = new MessageChannel();
        const whole = isWhole();
        port1.addEventListener("message", () => {
          watched.last = { paintedMs: performance.now() - timeStamp, isWhole: whole };
        });
        port1.start();
        return port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
  Object.assign(window, { watched });
}

/** Presses a key so often, each when the one before has been painted, and a moment later: as fast as somebody reads a title. */
export async function pressKeys(page: Page, key: string, { times, pauseMs }: { times: number; pauseMs: number }) {
  const pressed: PressedKey[] = [];
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press(key);
    const measured = await page.waitForFunction(
      () => {
        const { watched } = window as typeof window & { watched: Watched };
        const last = watched.last;
        watched.last = null;
        return last;
      },
      undefined,
      { timeout: 120_000 },
    );
    const one = await measured.jsonValue();
    if (one) pressed.push(one);
    await page.waitForTimeout(pauseMs);
  }
  return pressed;
}
