import { jmeterColumns, jmeterLines } from "../generate-jmeter.ts";
import { columnsSql, type MadeFormat } from "./made-format.ts";
import { failure, host, madeSamples, pathOf, startMs } from "./made-samples.ts";

const numbers = {
  elapsed: "UINTEGER",
  success: "BOOLEAN",
  bytes: "BIGINT",
  sentBytes: "BIGINT",
  allThreads: "INTEGER",
};
const localColumns =
  "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,bytes,grpThreads,allThreads,Latency,SampleCount,ErrorCount,Hostname,IdleTime,Connect".split(
    ",",
  );

/** As JMeter writes with jmeter.save.saveservice.default_delimiter=; and a timestamp_format of its own. */
function* localLines(samples: number): Generator<string> {
  yield `${localColumns.join(";")}\n`;
  for (const sample of madeSamples(samples)) {
    const [date = "", time = ""] = new Date(sample.startMs).toISOString().slice(0, -1).split("T");
    const [year, month, day] = date.split("-");
    const outcome = sample.code === 200 ? "200;OK" : `500;${failure}`;
    const ms = Math.round(sample.ms);
    yield `${day}.${month}.${year} ${time.replace(".", ",")};${ms};GET ${pathOf(sample)};${outcome};Shoppers 1-${sample.users};text;${sample.code === 200};${sample.bytes};50;${sample.users};${ms - 1};1;${sample.code === 200 ? 0 : 1};generator-1;0;0\n`;
  }
}

function* xmlLines(samples: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testResults version="1.2">\n';
  for (const sample of madeSamples(samples)) {
    const ms = Math.round(sample.ms);
    const isGood = sample.code === 200;
    const assertion = isGood
      ? "<failure>false</failure><error>false</error>"
      : "<failure>true</failure><error>false</error><failureMessage>Test failed: code expected to equal /200/</failureMessage>";
    yield `<httpSample t="${ms}" it="0" lt="${ms - 1}" ct="0" ts="${sample.startMs}" s="${isGood}" lb="GET ${pathOf(sample)}" rc="${sample.code}" rm="${isGood ? "OK" : failure}" tn="Shoppers 1-${sample.users}" dt="text" by="${sample.bytes}" sby="312" ng="50" na="${sample.users}">
  <assertionResult><name>Response is good</name>${assertion}</assertionResult>
  <java.net.URL>${host}${pathOf(sample)}</java.net.URL>
</httpSample>\n`;
  }
  yield "</testResults>\n";
}

const sampleColumns = `label, elapsed as ms, not success as failed, responseCode as code, responseMessage as message,
      bytes as received, allThreads as users`;

export const jmeterCsv: MadeFormat = {
  title: "JMeter CSV",
  format: "jmeter-csv",
  fileName: "results.jtl",
  bytesPerSample: 141,
  pieces: jmeterLines,
  startMs,
  bareSql: (path) => `
    select ${sampleColumns}, timeStamp as time_ms, sentBytes as sent
    from read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"',
      ${columnsSql(jmeterColumns, { ...numbers, timeStamp: "BIGINT" })})`,
};

export const jmeterLocalCsv: MadeFormat = {
  title: "JMeter CSV; semicolons, dates",
  format: "jmeter-csv",
  fileName: "results.csv",
  bytesPerSample: 117,
  pieces: localLines,
  startMs,
  bareSql: (path) => `
    select ${sampleColumns}, epoch_ms(timeStamp) as time_ms, null::bigint as sent
    from read_csv('${path}', auto_detect=false, header=true, delim=';', quote='"', escape='"', timestampformat='%d.%m.%Y %H:%M:%S,%g',
      ${columnsSql(localColumns, { ...numbers, timeStamp: "TIMESTAMP" })})`,
};

export const jmeterXml: MadeFormat = {
  title: "JMeter XML",
  format: "jmeter-xml",
  fileName: "results.xml",
  bytesPerSample: 383,
  pieces: xmlLines,
  startMs,
};
