import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixture, hasSamples, sample } from "./result-file.test-data.ts";
import { isGzip, type Sniffed, sniff, sniffAs, sniffBytes } from "./sniff.ts";

function headOf(path: string): Buffer {
  return readFileSync(path).subarray(0, sniffBytes);
}

function told(found: Sniffed): string {
  return "format" in found ? found.format : found.unreadable;
}

function text(content: string): string {
  return told(sniff(Buffer.from(content)));
}

describe("sniffing", () => {
  test.each([
    ["jmeter-2.13-default.jtl", "jmeter-csv"],
    ["locust-2.20.1_stats.csv", "locust-csv"],
    ["locust-2.20.1_exceptions.csv", "locust-csv"],
    ["locust-0.14.6_stats_history.csv", "locust-csv"],
    ["locust-2.20.1-stdout.json", "locust-json"],
    ["k6-0.47.0-summary-export.json", "k6-summary"],
    ["k6-0.47.0-handleSummary.json", "k6-summary"],
    ["artillery-1.7.9.json", "artillery-json"],
    ["artillery-2.0.34.json", "artillery-json"],
    ["jmeter-2.13.xml", "jmeter-xml"],
    ["junit-pytest-9.0.3.xml", "junit-xml"],
    ["junit-playwright-1.65.xml", "junit-xml"],
  ])("tells %s as %s", (name, format) => {
    expect(told(sniff(headOf(fixture(name).path)))).toBe(format);
  });

  test("knows k6's lines whatever the order of their keys", () => {
    expect(text('{"metric":"vus","type":"Point","data":{}}\n')).toBe("k6-json");
    expect(text('{"type":"Metric","data":{"name":"vus"},"metric":"vus"}\n')).toBe("k6-json");
    expect(text('{"version":"1","metadata":{"k6Version":"1.5.0"},"config":{},"results":{"metrics":[]}}')).toBe(
      "k6-summary",
    );
  });

  test("sees through a byte order mark and other separators", () => {
    expect(text("\uFEFFtimeStamp;elapsed;label\n")).toBe("jmeter-csv");
    expect(text('\uFEFF <?xml version="1.0"?>\n<!-- <a> -->\n<testResults version="1.2">')).toBe("jmeter-xml");
    expect(text("label\telapsed\tsuccess\r\n")).toBe("jmeter-csv");
  });

  test.each([
    ["", "is empty"],
    ["  \n\n", "holds nothing but white space"],
    ['{"name": "package", "version": "1"}', "is JSON, but not the result of a load test"],
    ["id,name\n1,a\n", 'its first line is "id,name"'],
    ['<?xml version="1.0"?>\n<project>', "is XML, but not the result of a load test"],
    ["<!doctype html><html>", "is a web page"],
    ["PK\u0003\u0004....", "is a zip archive. Unpack it first"],
    ["MZ\u0090\0\u0003\0\0\0", "is a Windows program"],
    ["x".repeat(60_000), "is one line without an end"],
  ])("says what %j is and what to do", (content, message) => {
    expect(text(content)).toContain(message);
  });

  test("names pictures, other binaries and UTF-16", () => {
    expect(told(sniff(Buffer.from("89504e470d0a1a0a0000", "hex")))).toContain("is a PNG picture");
    expect(told(sniff(Buffer.alloc(1000)))).toContain("is a binary file");
    expect(told(sniff(Buffer.from(Array.from({ length: 900 }, (_, k) => (k * 7919) % 256))))).toContain("is a binary");
    expect(text("\u001b[32mok\u001b[0m\tdone\n")).toContain("its first line is");
    expect(told(sniff(Buffer.from("\uFEFFtimeStamp,elapsed", "utf16le")))).toContain("is UTF-16 text");
    expect(told(sniff(Buffer.from("timeStamp,elapsed,label", "utf16le")))).toContain("is UTF-16 text");
  });

  test("takes a person's word where the content allows it", () => {
    const unknown = Buffer.from("a,b\n1,2\n");
    expect(told(sniffAs(unknown, "jmeter-csv"))).toBe("jmeter-csv");
    expect(told(sniffAs(unknown, "k6-json"))).toContain("is not the result of a load test");
    expect(told(sniffAs(Buffer.from("89504e470d0a1a0a", "hex"), "jmeter-csv"))).toContain("is a PNG picture");
    expect(told(sniffAs(Buffer.from('{"a":1}'), "artillery-json"))).toBe("artillery-json");
  });

  test("knows what is packed", () => {
    expect(isGzip(Buffer.from("1f8b08", "hex"))).toBe(true);
    expect(isGzip(Buffer.from("{"))).toBe(false);
  });

  test.skipIf(!hasSamples)("knows Taurus's XML", () => {
    expect(told(sniff(headOf(sample("taurus/perfplugin-TaurusXMLReport.xml").path)))).toBe("taurus-xml");
  });
});
