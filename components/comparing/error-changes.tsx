import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { ErrorChange } from "#lib/load-tests/comparing/error-changes.ts";
import { numberText } from "#lib/shared/number-text.ts";

/** The kinds of error of the runs compared: which are new, and which are gone. */
export function ErrorChanges({ numbers, errors }: { numbers: number[]; errors: ErrorChange[] }) {
  const count = (what: ErrorChange["what"]) => errors.filter((error) => error.what === what).length;
  return (
    <section className="min-w-0">
      <SectionHead
        title="Errors by kind"
        meta={errors.length === 0 ? "" : `${count("new")} new, ${count("gone")} gone`}
      />
      {errors.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">The files tell of no errors in any of these runs.</p>
      ) : (
        <Table label="Errors by kind">
          <thead>
            <tr>
              <Th>What</Th>
              <Th>Code</Th>
              <Th>Message</Th>
              <Th>Label</Th>
              {numbers.map((number) => (
                <Th key={number} isNumber>
                  Run {number}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.map(({ label, code, message, counts, what }) => (
              <Tr key={`${label} ${code} ${message}`}>
                <Td>
                  {what === "new" && <VerdictBadge verdict="warning">New</VerdictBadge>}
                  {what === "gone" && <VerdictBadge verdict="pass">Gone</VerdictBadge>}
                  {what === "stays" && <span className="text-ink-3">{numbers.length > 2 ? "Stays" : "In both"}</span>}
                </Td>
                <Td className="figures text-[0.78125rem]">{code || "none"}</Td>
                <Td isWrapped className="max-w-lg min-w-48">
                  {message || "none"}
                </Td>
                <Td className="figures max-w-56 truncate text-[0.78125rem]" title={label}>
                  {label || "all requests"}
                </Td>
                {counts.map((one, k) => (
                  <Td key={numbers[k]} isNumber>
                    {numberText(one)}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
