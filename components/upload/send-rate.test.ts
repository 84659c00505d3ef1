import { describe, expect, it } from "vitest";
import { addSample, bytesPerSecond, leftMs, type SendSample } from "./send-rate.ts";

function after(...samples: [atMs: number, bytes: number][]): SendSample[] {
  return samples.reduce<SendSample[]>((all, [atMs, bytes]) => addSample(all, { atMs, bytes }), []);
}

describe("the rate of an upload", () => {
  it("is that of the last five seconds", () => {
    expect(bytesPerSecond(after([0, 0], [1000, 9_000_000], [8000, 9_000_000], [9000, 10_000_000]))).toBe(1_000_000);
  });

  it("is unknown in the first half second", () => {
    expect(bytesPerSecond([])).toBeNull();
    expect(bytesPerSecond(after([0, 0], [400, 5000]))).toBeNull();
  });

  it("tells the time left, unless nothing moves", () => {
    expect(leftMs(4_000_000, 10_000_000, 1_000_000)).toBe(6000);
    expect(leftMs(4_000_000, 10_000_000, 0)).toBeNull();
    expect(leftMs(0, 10, null)).toBeNull();
  });
});
