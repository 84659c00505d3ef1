/** How many bytes were sent at a moment (ms). */
export type SendSample = { atMs: number; bytes: number };

const windowMs = 5000;
const shortestMs = 500;

/** The samples of the last five seconds, the new one among them. */
export function addSample(samples: readonly SendSample[], sample: SendSample): SendSample[] {
  return [...samples.filter(({ atMs }) => atMs > sample.atMs - windowMs), sample];
}

/** Over the samples' time; null while there is too little of it to tell. */
export function bytesPerSecond(samples: readonly SendSample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.atMs - first.atMs < shortestMs) return null;
  return ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000;
}

/** The time until the rest is sent, ms; null when nothing moves. */
export function leftMs(sentBytes: number, totalBytes: number, rate: number | null): number | null {
  return rate ? ((totalBytes - sentBytes) / rate) * 1000 : null;
}
