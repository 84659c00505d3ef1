import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextToSend, progressWords, sendsAtOnce, sentShare, type UploadItem, type UploadState } from "./upload-item.ts";

const run = { id: "run", number: 7, href: "/" };
const waiting: UploadState = { step: "waiting" };
const sending = (sentBytes: number): UploadState => ({
  step: "sending",
  sentBytes,
  totalBytes: 10_000_000,
  bytesPerSecond: null,
});
const done: UploadState = { step: "done", run, verdict: null };

function items(...states: UploadState[]): UploadItem[] {
  return states.map((state, k) => ({
    id: String(k),
    teamSlug: "shop",
    title: "",
    fileNames: ["a.jtl"],
    bytes: 10_000_000,
    startMs: -k,
    state,
  }));
}

describe("uploads", () => {
  it("are sent oldest run first, two at once", () => {
    expect(nextToSend(items(waiting, waiting))?.id).toBe("1");
    expect(nextToSend(items(sending(1), waiting))?.id).toBe("1");
    expect(nextToSend(items(sending(1), sending(1), waiting))).toBeUndefined();
    expect(nextToSend(items(done, { step: "cancelled", isKept: "no" }))).toBeUndefined();
  });

  it("are sent one after the other where they are small, beside a large one", () => {
    const small = items(sending(1), sending(1), waiting).map((item) => ({ ...item, bytes: 1000 }));
    expect(nextToSend(small.slice(1))).toBeUndefined();
    expect(nextToSend([...items(sending(1)), ...small.slice(2)])?.id).toBe("2");
  });

  it("are all sent in the end, never more than two at once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 9 }), (starts) => {
        let queue = items(...starts.map(() => waiting)).map((item, k) => ({ ...item, startMs: starts[k] ?? 0 }));
        const sent: number[] = [];
        for (let next = nextToSend(queue); next; next = nextToSend(queue)) {
          const { id } = next;
          sent.push(next.startMs);
          queue = queue.map((item) => (item.id === id ? { ...item, state: sending(0) } : item));
          const under = queue.filter(({ state }) => state.step === "sending");
          expect(under.length).toBeLessThanOrEqual(sendsAtOnce);
          if (under.length === sendsAtOnce)
            queue = queue.map((item) => (item.id === under[0]?.id ? { ...item, state: done } : item));
        }
        expect(sent).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it("tell the share of bytes that were sent, without those that will not be", () => {
    expect(sentShare(items(done, sending(5_000_000), waiting, waiting))).toBe(0.375);
    expect(sentShare(items(done, { step: "refused", message: "" }, { step: "cancelled", isKept: "no" }))).toBe(1);
    expect(sentShare([])).toBe(0);
  });

  it("are told in words that change with a run, not with a byte", () => {
    expect(progressWords(items(sending(1), waiting))).toBe("2 runs: 2 to send.");
    expect(progressWords(items(sending(999), waiting))).toBe("2 runs: 2 to send.");
    expect(progressWords(items(done, { step: "reading", stage: "reading", run }))).toBe(
      "2 runs: 1 being read, 1 done.",
    );
    expect(progressWords(items({ step: "refused", message: "" }))).toBe("One run: 1 failed.");
    expect(progressWords([])).toBe("");
  });
});
