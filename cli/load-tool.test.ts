import { expect, test } from "vitest";
import { prepareTool } from "./load-tool.ts";

const prepare = (command: string, variables = {}) => {
  const { name, argv, patterns } = prepareTool(command.split(" "), "/tmp/x", variables);
  return { name, command: argv.join(" "), patterns };
};
const locustFiles = (prefix: string) =>
  ["stats", "stats_history", "failures", "exceptions"].map((part) => `${prefix}_${part}.csv`);

test.each([
  ["locust -f a.py", "locust --csv /tmp/x/locust --csv-full-history -f a.py"],
  ["/usr/bin/locust --headless", "/usr/bin/locust --csv /tmp/x/locust --csv-full-history --headless"],
  ["python3.11 -m locust -f a.py", "python3.11 -m locust --csv /tmp/x/locust --csv-full-history -f a.py"],
  ["uv run locust -f a.py", "uv run locust --csv /tmp/x/locust --csv-full-history -f a.py"],
  ["timeout 60 poetry run locust", "timeout 60 poetry run locust --csv /tmp/x/locust --csv-full-history"],
  ["env A=1 locust --csv-full-history", "env A=1 locust --csv /tmp/x/locust --csv-full-history"],
])("%s writes its statistics as %s", (given, command) => {
  expect(prepare(given)).toEqual({ name: "locust", command, patterns: locustFiles("/tmp/x/locust") });
});

test.each([
  ["k6 run a.js", "k6 run --out json=/tmp/x/k6.json a.js", "/tmp/x/k6.json"],
  ["k6 run --out cloud a.js", "k6 run --out json=/tmp/x/k6.json --out cloud a.js", "/tmp/x/k6.json"],
  ["k6 -q run a.js", "k6 -q run --out json=/tmp/x/k6.json a.js", "/tmp/x/k6.json"],
  ["npx artillery run a.yml", "npx artillery run --output /tmp/x/artillery.json a.yml", "/tmp/x/artillery.json"],
  [
    "npx artillery@2.0.34 quick http://a",
    "npx artillery@2.0.34 quick --output /tmp/x/artillery.json http://a",
    "/tmp/x/artillery.json",
  ],
  [
    "/opt/jmeter/bin/jmeter.sh -n -t a.jmx",
    "/opt/jmeter/bin/jmeter.sh -l /tmp/x/results.jtl -Jjmeter.save.saveservice.output_format=csv -n -t a.jmx",
    "/tmp/x/results.jtl",
  ],
])("%s becomes %s", (given, command, pattern) => {
  expect(prepare(given)).toMatchObject({ command, patterns: [pattern] });
});

test.each([
  ["locust --csv out/a -f a.py", locustFiles("out/a")],
  ["locust --csv=out/a", locustFiles("out/a")],
  ["k6 run --out json=a.json b.js", ["a.json"]],
  ["k6 run -o json=a.json --summary-export=s.json b.js", ["a.json"]],
  ["k6 run --summary-export=s.json b.js", ["s.json"]],
  ["artillery run -o a.json a.yml", ["a.json"]],
  ["artillery run --output=a.json a.yml", ["a.json"]],
  ["jmeter -n -t a.jmx -l a.jtl", ["a.jtl"]],
])("%s stays as it is: it says itself where", (given, patterns) => {
  expect(prepare(given)).toMatchObject({ command: given, patterns });
});

test("Locust's own variable counts as an option of the user's", () => {
  expect(prepare("locust", { LOCUST_CSV: "mine" })).toMatchObject({ command: "locust", patterns: locustFiles("mine") });
});

test.each(["./load.sh", "docker run locustio/locust -f a.py", "k6 version", "artillery report a.json", "echo locust"])(
  "%s is no load tool that is known",
  (given) => {
    expect(prepare(given)).toEqual({ name: null, command: given, patterns: [] });
  },
);
