import type { Pack } from "tar-stream";

/** Adds an entry that is in memory, and waits until it was taken. */
export function writeEntry(tar: Pack, name: string, body: Buffer, now: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ name, mtime: now }, body, (error) => (error ? reject(error) : resolve()));
  });
}

/** Adds an entry of exactly `size` bytes from a stream, as fast as they are taken. */
export async function streamEntry(
  tar: Pack,
  { name, size, now }: { name: string; size: number; now: Date },
  body: AsyncIterable<Buffer>,
): Promise<void> {
  const { promise: taken, resolve, reject } = Promise.withResolvers<null>();
  // It also fails when nobody takes the archive any more; whoever waits below hears of it.
  taken.catch(() => {});
  const entry = tar.entry({ name, size, mtime: now }, (error) => (error ? reject(error) : resolve(null)));
  entry.on("error", reject);
  for await (const chunk of body) {
    if (!entry.write(chunk))
      await Promise.race([new Promise<null>((drained) => void entry.once("drain", () => drained(null))), taken]);
  }
  entry.end(null);
  await taken;
}
