import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { settingsOf, urlOption } from "./settings.ts";

const token = "hr_0123456789";
const settings = (variables: Record<string, string>, ...args: string[]) =>
  settingsOf(readArguments(args, [urlOption]), variables);

test("they come from the environment, and the option for the address wins", () => {
  const variables = { HEADROOM_URL: "https://a.example.org/", HEADROOM_TOKEN: ` ${token}\n` };
  expect(settings(variables)).toEqual({ url: "https://a.example.org", token });
  expect(settings(variables, "--url", "http://b.example.org/perf/").url).toBe("http://b.example.org/perf");
});

test.each([
  [{}, "Say where Headroom is"],
  [{ HEADROOM_URL: "headroom.example.org", HEADROOM_TOKEN: token }, "is no address as in"],
  [{ HEADROOM_URL: "ftp://headroom.example.org", HEADROOM_TOKEN: token }, "is no address as in"],
  [{ HEADROOM_URL: "https://u:p@headroom.example.org", HEADROOM_TOKEN: token }, "holds a user or a password"],
  [{ HEADROOM_URL: "https://a.example.org" }, "HEADROOM_TOKEN is empty"],
  [{ HEADROOM_URL: "https://a.example.org", HEADROOM_TOKEN: "two words" }, "no token has"],
  [
    { HEADROOM_URL: "https://a.example.org", HEADROOM_TOKEN_FILE: "/" },
    "HEADROOM_TOKEN_FILE: / is a folder, not a file.",
  ],
  [
    { HEADROOM_URL: "https://a.example.org", HEADROOM_TOKEN_FILE: "/not/there" },
    "HEADROOM_TOKEN_FILE: There is no file /not/there.",
  ],
])("%j is refused: %s", (variables, message) => {
  expect(() => settings(variables)).toThrow(message);
});
