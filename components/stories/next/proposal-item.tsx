import type { Route } from "next";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { AxisName } from "#lib/stories/prioritising/axis.ts";
import { knockOutText } from "#lib/stories/prioritising/next-words.ts";
import type { ScoreSettings } from "#lib/stories/prioritising/score.ts";
import type { Proposal } from "#lib/stories/prioritising/what-next.ts";
import { AxisFigures } from "./axis-figures.tsx";

type ProposalItemProps = {
  proposal: Proposal;
  axes: readonly AxisName[];
  scale: ReadonlyMap<AxisName, number>;
  settings: ScoreSettings;
  href: Route;
  /** What can be done with it. */
  children: React.ReactNode;
};

/** One of the undominated: what it is, why it stands here, what would knock it out. */
export function ProposalItem({ proposal, axes, scale, settings, href, children }: ProposalItemProps) {
  const { candidate, reasons, mayNotFit } = proposal;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2.5 border-b py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-semibold [overflow-wrap:anywhere]">
          <span className="figures mr-2.5 font-normal text-ink-3 text-table">{candidate.key}</span>
          <TextLink href={href}>
            <bdi>{candidate.title}</bdi>
          </TextLink>
          {candidate.service && (
            <>
              {" "}
              <span className="sm:ml-1.5">
                <Tag>{candidate.service}</Tag>
              </span>
            </>
          )}
        </h3>
        <AxisFigures inputs={candidate.inputs} chosen={axes} {...{ settings, scale }} />
        <p className="mt-2 max-w-[72ch] text-table">
          {sentence(reasons)}
          {mayNotFit && " At worst it takes longer than there is time."}
        </p>
        <p className="mt-0.5 text-ink-3 text-table">{knockOutText(proposal, settings.currency)}</p>
      </div>
      {children}
    </li>
  );
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
