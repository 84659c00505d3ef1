import { expect, test } from "vitest";
import { Terminal } from "./terminal.ts";

function terminal({ isTTY = false, columns = 80, variables = {} } = {}) {
  const written = { out: "", err: "" };
  const clock = { now: 0 };
  const stream = (name: "out" | "err") => ({ isTTY, columns, write: (text: string) => (written[name] += text) });
  const it = new Terminal(stream("out"), stream("err"), variables, () => clock.now);
  return { it, written, clock };
}

test("a terminal shows one line that is redrawn, cut to its width, and taken away", () => {
  const { it, written, clock } = terminal({ isTTY: true, columns: 10 });
  clock.now = 100;
  it.progress("sending it all 1 %");
  clock.now = 150;
  it.progress("too soon");
  it.print("done");
  expect(written).toEqual({ err: "\rsending i\u001b[K\r\u001b[K", out: "done\n" });
});

test("a terminal that does not know its width gets the whole line", () => {
  const { it, written, clock } = terminal({ isTTY: true, columns: 0 });
  clock.now = 100;
  it.progress("reading  2 s");
  expect(written.err).toBe("\rreading  2 s\u001b[K");
});

test("a log gets a line every ten seconds, and no escape codes", () => {
  const { it, written, clock } = terminal();
  for (clock.now = 0; clock.now <= 25_000; clock.now += 1000) it.progress(`${clock.now / 1000} s`);
  it.clear();
  expect(written.err).toBe("10 s\n20 s\n");
  expect(it.paint("red", "fail")).toBe("fail");
});

test.each([
  [{}, "\u001b[31mfail\u001b[0m"],
  [{ NO_COLOR: "1" }, "fail"],
  [{ TERM: "dumb" }, "fail"],
])("colours are for terminals that want them: %j", (variables, painted) => {
  expect(terminal({ isTTY: true, variables }).it.paint("red", "fail")).toBe(painted);
});

test("control characters out of a file do not reach the terminal", () => {
  const { it, written } = terminal({ isTTY: true });
  it.print(`${it.paint("red", "✗")} GET \u001b[2J\u0007\r/cart\tx\ny`);
  it.say("\u009b2J");
  expect(written).toEqual({ out: "\u001b[31m✗\u001b[0m GET [2J/cart\tx\ny\n", err: "2J\n" });
});
