import type { Route } from "next";
import Form from "next/form";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type AxisName, axes, axisNames } from "#lib/stories/prioritising/axis.ts";
import type { AskedNext } from "#lib/stories/prioritising/what-next-schema.ts";

type AskedFormProps = {
  href: Route;
  asked: AskedNext;
  services: readonly { slug: string; name: string }[];
  /** Of how many stories each axis is unknown. */
  unknownOn: Record<AxisName, number>;
};

/** What there is to work with and what counts. It is the page's address: a link asks the same. */
export function AskedForm({ href, asked, services, unknownOn }: AskedFormProps) {
  return (
    <Form id="asked" action={href} className="flex scroll-mt-16 flex-col gap-5" aria-label="What there is">
      <div className="grid grid-cols-3 gap-3">
        <Field label="Hours a week">
          {(control) => <Amount {...control} name="hours" value={asked.hours} step="0.5" max={168} />}
        </Field>
        <Field label="People">
          {(control) => <Amount {...control} name="people" value={asked.people} step="1" max={1000} />}
        </Field>
        <Field label="Weeks">
          {(control) => <Amount {...control} name="weeks" value={asked.weeks} step="1" max={52} />}
        </Field>
      </div>
      <Choices legend="Compare by">
        {axisNames.map((name) => (
          <CheckboxField
            key={name}
            name="axes"
            value={name}
            defaultChecked={asked.axes.includes(name)}
            label={
              <>
                {axes[name].label}
                {unknownOn[name] > 0 && (
                  <span className="ml-2 whitespace-nowrap text-ink-3 text-meta">{unknownOn[name]} unknown</span>
                )}
              </>
            }
          />
        ))}
      </Choices>
      {services.length > 0 && (
        <Choices legend="Services" hint="None chosen: all.">
          {services.map(({ slug, name }) => (
            <CheckboxField
              key={slug}
              name="services"
              value={slug}
              defaultChecked={asked.services.includes(slug)}
              label={name}
            />
          ))}
        </Choices>
      )}
      <Button type="submit" look="primary" className="self-start">
        What next?
      </Button>
    </Form>
  );
}

type AmountProps = React.ComponentProps<"input"> & { value: number };

function Amount({ value, ...rest }: AmountProps) {
  return (
    <TextInput {...rest} isFigure type="number" inputMode="decimal" min={rest.step} defaultValue={value} required />
  );
}

function Choices({ legend, hint, children }: { legend: string; hint?: string; children: React.ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-table">
        {legend}
        {hint && <span className="ml-2 font-normal text-ink-3 text-meta">{hint}</span>}
      </legend>
      <div className="flex max-h-60 flex-col gap-1.5 overflow-y-auto">{children}</div>
    </fieldset>
  );
}
