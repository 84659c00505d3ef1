import { expect, test } from "vitest";
import { storyStates } from "../states/story-state.ts";
import { radarLine } from "./radar-line.ts";

const story = { key: "CHK-147", title: "The cart waits for 8 s", state: "framed", heardFrom: 5 } as const;
const url = "https://headroom.example.org/teams/checkout/stories/CHK-147";

test("support has a line to answer with", () => {
  expect(radarLine(story, url)).toBe(
    `Yes, this is on our radar: CHK-147 “The cart waits for 8 s”, 5 other customers; follow it here: ${url}`,
  );
});

test("one customer is one, and none are not told of", () => {
  expect(radarLine({ ...story, heardFrom: 1 }, url)).toContain("”, 1 other customer;");
  expect(radarLine({ ...story, heardFrom: 0 }, url)).toContain("8 s”; follow");
});

test("nobody is promised what is not worked on", () => {
  const silent = storyStates.filter((state) => radarLine({ ...story, state }, url) === null);
  expect(silent.toSorted()).toEqual(["declined", "duplicate"]);
  expect(radarLine({ ...story, state: "closed" }, url)).toContain("is closed");
});
