/** A button or link of the page that carries a key. */
export type PageAct = { key: string; label: string; press: () => void };

/** What the page offers by a single key, in the order in which it stands there. Reads the document. */
export function actsOnThisPage(): PageAct[] {
  return [...document.querySelectorAll<HTMLElement>("main [aria-keyshortcuts]")]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const key = element.getAttribute("aria-keyshortcuts") ?? "";
      const words = (element.getAttribute("aria-label") ?? element.innerText).trim();
      const label = words.endsWith(key) ? words.slice(0, -key.length).trim() : words;
      return { key, label, press: () => press(element) };
    });
}

/** Keys that no button carries, as the page names them in `data-page-keys`, parted by spaces: `Shift J`. */
export function keysOfThisPage(): { keys: string[]; does: string }[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-page-keys]")].map(({ dataset, textContent }) => ({
    keys: (dataset.pageKeys ?? "").split(" "),
    does: textContent ?? "",
  }));
}

/** As if it was reached by Tab: what it opens gives the focus back to it. A message's button, which goes, does not take it. */
export function press(element: HTMLElement): void {
  if (element.closest("main")) element.focus();
  element.click();
}
