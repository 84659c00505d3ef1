let last: Promise<unknown> = Promise.resolve();

/** Runs what is asked for one after the other, each in a frame of its own: between them the page answers its reader. */
export function inTurn(run: () => void): void {
  last = last.then(nextFrame).then(run);
}

/** After the coming frame was painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
