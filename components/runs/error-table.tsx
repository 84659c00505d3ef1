import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { clockText, numberText, percentText } from "#lib/shared/number-text.ts";

/** One kind of error. The times are ms since the run's start; null where the file does not tell. */
export type ErrorRow = {
  label: string;
  code: string;
  message: string;
  count: number;
  firstMs: number | null;
  lastMs: number | null;
};

/** On a phone code and label stand below the message. */
const wide = "max-sm:hidden";

/** The kinds of error of a run, most frequent first. */
export function ErrorTable({ errors, requests }: { errors: ErrorRow[]; requests: number | null }) {
  const total = errors.reduce((sum, { count }) => sum + count, 0);
  const many = total === 1 ? "1 error" : `${numberText(total)} errors`;
  const areTimed = errors.some(({ firstMs, lastMs }) => firstMs !== null || lastMs !== null);
  return (
    <section className="min-w-0">
      <SectionHead
        title="Errors"
        meta={errors.length === 0 ? "" : `${many} of ${errors.length === 1 ? "1 kind" : `${errors.length} kinds`}`}
      />
      {errors.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">The file tells of no errors.</p>
      ) : (
        <Table label="Errors by kind">
          <thead>
            <tr>
              <Th isNumber className="w-0">
                Count
              </Th>
              <Th isNumber className="w-0 sm:pr-6">
                Of requests, %
              </Th>
              <Th className={wide}>Code</Th>
              <Th>Message</Th>
              <Th className={wide}>Label</Th>
              {areTimed && (
                <>
                  <Th isNumber className={wide}>
                    First
                  </Th>
                  <Th isNumber className={wide}>
                    Last
                  </Th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {errors.map(({ label, code, message, count, firstMs, lastMs }) => (
              <Tr key={`${label} ${code} ${message}`}>
                <Td isNumber>{numberText(count)}</Td>
                <Td isNumber className="sm:pr-6">
                  {requests ? percentText(count / requests) : <Unknown />}
                </Td>
                <Td className={`figures text-[0.78125rem] ${wide}`}>{code || <Unknown>none</Unknown>}</Td>
                <Td isWrapped className="max-w-lg sm:min-w-64">
                  {message || <Unknown>none</Unknown>}
                  <span className="figures block text-ink-2 text-meta sm:hidden">
                    {[code, label || "all requests"].filter(Boolean).join(" ")}
                  </span>
                </Td>
                <Td className={`figures max-w-64 truncate text-[0.78125rem] ${wide}`} title={label}>
                  {label || "all requests"}
                </Td>
                {areTimed && (
                  <>
                    <Td isNumber className={wide}>
                      {firstMs === null ? <Unknown /> : clockText(firstMs)}
                    </Td>
                    <Td isNumber className={wide}>
                      {lastMs === null ? <Unknown /> : clockText(lastMs)}
                    </Td>
                  </>
                )}
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
