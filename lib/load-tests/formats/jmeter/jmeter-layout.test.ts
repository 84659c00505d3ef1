import { expect, test } from "vitest";
import { jmeterLayout } from "./jmeter-layout.ts";

test("a header names the columns, in any order and with any separator", () => {
  expect(jmeterLayout("label;elapsed;TIMESTAMP;my variable\na;1;2;3")).toEqual({
    delimiter: ";",
    columns: ["label", "elapsed", "timeStamp", "my variable"],
    hasHeader: true,
  });
});

test("without a header the number of columns and their content tell JMeter's version", () => {
  const upToSuccess = "1768467600000,12,GET /,200,OK,Users 1-1,text,true";
  const shapes: [string, number][] = [
    [upToSuccess, 8],
    [`${upToSuccess},100,1,1,5`, 12],
    [`${upToSuccess},,100,10,1,1,5,0,0`, 16],
    [`${upToSuccess},,100,10,1,1,http://x/,5,0,0`, 17],
  ];
  for (const [line, columns] of shapes) {
    const layout = jmeterLayout(`${line}\n`);
    expect(layout?.hasHeader).toBe(false);
    expect(layout?.columns).toHaveLength(columns);
    expect(layout?.columns.indexOf("bytes")).toBe(columns === 8 ? -1 : columns === 12 ? 8 : 9);
  }
});

test("other CSV has no layout", () => {
  expect(jmeterLayout("id,name\n1,a\n")).toBeNull();
  expect(jmeterLayout("1,2,3,4,5,6,7,8\n")).toBeNull();
  expect(jmeterLayout("")).toBeNull();
});
