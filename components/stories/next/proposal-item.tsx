import type { Route } from "next";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { amountRangeText } from "#lib/stories/prioritising/amount-text.ts";
import { type AxisName, axes } from "#lib/stories/prioritising/axis.ts";
import { knockOutText } from "#lib/stories/prioritising/next-words.ts";
import type { ScoreSettings } from "#lib/stories/prioritising/score.ts";
import type { Proposal } from "#lib/stories/prioritising/what-next.ts";

type ProposalItemProps = {
  proposal: Proposal;
  axes: readonly AxisName[];
  settings: ScoreSettings;
  href: Route;
  children: React.ReactNode;
};

/** One of the undominated: what it is, why it stands here, what would knock it out. */
export function ProposalItem({ proposal, axes: chosen, settings, href, children }: ProposalItemProps) {
  const { candidate, reasons, mayNotFit } = proposal;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-x-2.5 font-semibold [overflow-wrap:anywhere]">
          <span className="figures font-normal text-ink-3 text-table">{candidate.key}</span>
          <TextLink href={href}>{candidate.title}</TextLink>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-table">
          {candidate.service && <Tag>{candidate.service}</Tag>}
          {chosen.map((name) => (
            <AxisFigure key={name} name={name} candidate={candidate} settings={settings} />
          ))}
        </p>
        <ul className="mt-2 text-ink-2 text-table">
          <li>{sentence(reasons)}</li>
          <li className="text-ink-3">{knockOutText(proposal, settings.currency)}</li>
          {mayNotFit && <li>At worst it takes longer than there is time.</li>}
        </ul>
      </div>
      <div className="self-start">{children}</div>
    </li>
  );
}

type FigureProps = { name: AxisName; candidate: Proposal["candidate"]; settings: ScoreSettings };

function AxisFigure({ name, candidate, settings }: FigureProps) {
  const { score, unit, label } = axes[name];
  const known = score(candidate.inputs, settings);
  if (known.kind === "unknown") return null;
  return (
    <span>
      <span className="figures text-ink">{amountRangeText(known.range, unit, settings.currency)}</span>{" "}
      {unit === "hours" ? "of work" : label}
    </span>
  );
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
