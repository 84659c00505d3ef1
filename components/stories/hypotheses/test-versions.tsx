import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { TestView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { subjectText, thresholdText } from "./test-text.ts";

const parts: readonly { name: string; of: (test: TestView) => string }[] = [
  { name: "Figure", of: subjectText },
  { name: "Threshold", of: thresholdText },
  { name: "Samples, at least", of: ({ minimumSamples }) => String(minimumSamples) },
  { name: "Within", of: ({ windowDays }) => `${windowDays} ${windowDays === 1 ? "day" : "days"}` },
];

/** The versions of a test side by side, the newest first; what was changed from the one before is bold. */
export function TestVersions({ tests }: { tests: readonly TestView[] }) {
  return (
    <Table label="Versions of the test" className="max-w-3xl">
      <thead>
        <tr>
          <Th>
            <span className="sr-only">Part</span>
          </Th>
          {tests.map(({ version }, index) => (
            <Th key={version}>
              Version {version}
              {index === 0 && ", which holds"}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, of }) => (
          <Tr key={name}>
            <RowHead>{name}</RowHead>
            {tests.map((test, index) => {
              const before = tests[index + 1];
              const isChanged = before !== undefined && of(before) !== of(test);
              return (
                <Td key={test.version} isWrapped className={isChanged ? "font-semibold" : undefined}>
                  {of(test)}
                </Td>
              );
            })}
          </Tr>
        ))}
        <Tr>
          <RowHead>Declared</RowHead>
          {tests.map(({ version, declaredAt, declaredBy }) => (
            <Td key={version} isWrapped>
              <RelativeTime at={declaredAt} /> by {declaredBy}
            </Td>
          ))}
        </Tr>
      </tbody>
    </Table>
  );
}
