import { describe, expect, test } from "vitest";
import { type Option, readArguments } from "./arguments.ts";

const options: Option[] = [
  { name: "test", kind: "text", value: "TEST", help: "" },
  { name: "environment", kind: "text", help: "" },
  { name: "create", kind: "flag", help: "" },
  { name: "wait", kind: "text", value: "SECONDS", help: "" },
  { name: "tag", kind: "list", help: "" },
  { name: "file", short: "f", kind: "text", help: "" },
];
const read = (...args: string[]) => readArguments(args, options);

describe("arguments", () => {
  test("options and operands may stand in any order", () => {
    const given = read("a.csv", "--test", "checkout", "b.csv", "--create", "--tag=a=1", "--tag", "b=2");
    expect(given.operands).toEqual(["a.csv", "b.csv"]);
    expect(given.text("test")).toBe("checkout");
    expect(given.flag("create")).toBe(true);
    expect(given.list("tag")).toEqual(["a=1", "b=2"]);
  });

  test("of a text that is given twice the last counts", () => {
    expect(read("--test", "a", "--test=b").text("test")).toBe("b");
  });

  test("what stands behind two dashes is no option", () => {
    expect(read("--create", "--", "--test").operands).toEqual(["--test"]);
  });

  test("a short name stands for the long one, and a single dash is a value", () => {
    expect(read("-f", "-").text("file")).toBe("-");
  });

  test.each([
    [["--tset", "x"], "There is no option --tset here. Did you mean --test?"],
    [["--enviroment=x"], "There is no option --enviroment here. Did you mean --environment?"],
    [["-x"], "There is no option -x here."],
    [["--test"], "--test needs a value: --test TEST."],
    [["--test", "--create"], "--test needs a value: --test TEST."],
    [["--create=yes"], "--create takes no value."],
  ])("%s is refused: %s", (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  test("seconds are a number, or are refused with an example", () => {
    expect(read("--wait", "2.5").seconds("wait", 600)).toBe(2.5);
    expect(read().seconds("wait", 600)).toBe(600);
    for (const wrong of ["10m", "-1", "1e9", ""])
      expect(() => read(`--wait=${wrong}`).seconds("wait", 600)).toThrow("--wait takes seconds");
  });

  test("a choice is one of those there are", () => {
    expect(read("--test", "never").choice("test", ["fail", "never"], "fail")).toBe("never");
    expect(() => read("--test", "no").choice("test", ["fail", "never"], "fail")).toThrow('fail, never, not "no"');
  });
});
