import type { Route } from "next";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { type Retention, retentionSentence } from "#lib/load-tests/retention/retention.ts";
import { bytesText, numberText } from "#lib/shared/number-text.ts";

export type StorageLine = Retention & {
  slug: string;
  name: string;
  /** Where it is changed how long things are kept; null for those who may only read. */
  href: Route | null;
  isArchived: boolean;
  runs: number;
  files: number;
  fileBytes: number;
  bucketBytes: number;
};

/** What each test takes, the largest first. */
export function StorageTable({ lines }: { lines: readonly StorageLine[] }) {
  return (
    <Table label="Storage by test" isListOnPhone>
      <thead>
        <tr>
          <Th>Test</Th>
          <Th isNumber>Runs</Th>
          <Th isNumber>Files</Th>
          <Th isNumber>They take</Th>
          <Th isNumber>Time buckets</Th>
          <Th className="w-2/5 pl-3">Kept</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.slug}>
            <RowHead isWrapped isArchived={line.isArchived} className="min-w-32">
              {line.href ? <TextLink href={line.href}>{line.name}</TextLink> : line.name}
            </RowHead>
            <Td label="Runs" isNumber>
              {numberText(line.runs)}
            </Td>
            <Td label="Files" isNumber>
              {numberText(line.files)}
            </Td>
            <Td label="They take" isNumber>
              {bytesText(line.fileBytes)}
            </Td>
            <Td label="Time buckets" isNumber>
              {bytesText(line.bucketBytes)}
            </Td>
            <Td label="Kept" isWrapped className="min-w-56 pl-3 text-ink-2 max-sm:pl-0">
              {retentionSentence(line)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
