import type { Route } from "next";
import { TextLink } from "#components/ui/text-link.tsx";
import { numberText } from "#lib/shared/number-text.ts";
import { moneyText } from "#lib/stories/fields/fact-text.ts";
import { cd3Formula } from "#lib/stories/prioritising/cost-of-delay.ts";
import { riceFormula } from "#lib/stories/prioritising/rice.ts";
import type { ScoreSettings } from "#lib/stories/prioritising/score.ts";

/** How scores come about, with the team's settings in them. */
export function Formulas({ settings, settingsHref }: { settings: ScoreSettings; settingsHref: Route }) {
  const { supportMinuteMinor, currency, hoursPerWeek } = settings;
  return (
    <section aria-labelledby="formulas" className="text-ink-2 text-table">
      <h2 id="formulas" className="mb-1.5 font-semibold text-ink">
        How it is worked out
      </h2>
      <dl className="flex flex-col gap-3">
        <Formula name="Not beaten">
          no other story’s worst estimate is at least as good as its best on every axis, and better on one
        </Formula>
        <Formula name="RICE">{riceFormula}; with ranges the confidence counts as 1</Formula>
        <Formula name="CD3">{cd3Formula}</Formula>
        <Formula name="Unknown">
          a story with an unknown on a chosen axis is compared with nobody: it stands apart, worth a timebox
        </Formula>
        <Formula name="Settings">
          a week has {numberText(hoursPerWeek)} hours; a minute of support costs{" "}
          {supportMinuteMinor === null ? "an unknown amount" : moneyText(supportMinuteMinor, currency)}{" "}
          <TextLink href={settingsHref}>Change</TextLink>
        </Formula>
      </dl>
    </section>
  );
}

function Formula({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-medium text-ink">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
