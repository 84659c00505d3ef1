import { expect, test } from "vitest";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";
import { createPeekCache, type PeekOf } from "./peek-cache.ts";

/** A server that answers when it is told to. */
function aServer() {
  const asked: string[] = [];
  const answers = new Map<string, (isThere: boolean) => void>();
  const read = ({ key }: PeekOf) => {
    asked.push(key);
    return new Promise<StoryPeek>((resolve, reject) => {
      answers.set(key, (isThere) => (isThere ? resolve({ key } as StoryPeek) : reject(new Error("gone"))));
    });
  };
  const answer = async (key: string, isThere = true) => {
    answers.get(key)?.(isThere);
    await new Promise((done) => setImmediate(done));
  };
  return { asked, read, answer };
}

const of = (keys: string) => [...keys].map((key) => ({ key, teamSlug: "checkout" }));

test("the neighbours are read, a few at a time and each once", async () => {
  const { asked, read, answer } = aServer();
  const cache = createPeekCache(read, null);
  cache.want(of("abcd"));
  expect(asked).toEqual(["a", "b", "c"]);
  await answer("b");
  expect(asked).toEqual(["a", "b", "c", "d"]);
  expect(cache.get("b").peek?.key).toBe("b");
  cache.want(of("bc"));
  expect(asked).toHaveLength(4);
});

test("who moves on does not wait for what they passed", async () => {
  const { asked, read, answer } = aServer();
  const cache = createPeekCache(read, null);
  cache.want(of("abcdef"));
  cache.want(of("xy"));
  await answer("a");
  await answer("b");
  expect(asked).toEqual(["a", "b", "c", "x", "y"]);
});

test("after an act a story is read again, and what is old is shown until the new is there", async () => {
  const { asked, read, answer } = aServer();
  const cache = createPeekCache(read, { key: "a" } as StoryPeek);
  cache.want(of("a"));
  expect(asked).toEqual([]);
  cache.age();
  expect(asked).toEqual(["a"]);
  expect(cache.get("a").peek?.key).toBe("a");
  await answer("a");
  cache.forget(["a"]);
  expect(cache.get("a").peek).toBeNull();
  expect(asked).toEqual(["a", "a"]);
});

test("what cannot be read is said to be lost, and asked for again with the next look", async () => {
  const { asked, read, answer } = aServer();
  const cache = createPeekCache(read, null);
  cache.want(of("a"));
  await answer("a", false);
  expect(cache.get("a")).toMatchObject({ peek: null, isLost: true });
  cache.forget(["a"]);
  expect(asked).toEqual(["a", "a"]);
});
