import { LinkList, type NamedLink } from "#components/ui/link-list.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { findService } from "#lib/systems/service-store.ts";
import { dependencyLinks } from "../service-lines.ts";

type ServiceLinksProps = {
  service: NonNullable<Awaited<ReturnType<typeof findService>>>;
  teamPath: `/teams/${string}`;
};

/** One step from a service to what stands around it. */
export function ServiceLinks({ service, teamPath }: ServiceLinksProps) {
  const facts: [string, NamedLink[], string][] = [
    ["Depends on", dependencyLinks(service.dependencies, teamPath), "nothing"],
    [
      "Depended on by",
      service.dependents.map(({ service: one }) => ({
        name: one.name,
        href: route(`${teamPath}/settings/services/${one.slug}`),
      })),
      "nobody",
    ],
    [
      "Exercised by",
      service.tests.map(({ test }) => ({ name: test.name, href: route(`${teamPath}/load-tests/${test.slug}`) })),
      "no test",
    ],
  ];
  return (
    <section aria-labelledby="around" className="min-w-0">
      <SectionHead id="around" title="Around it" />
      <dl className="text-table">
        {facts.map(([name, links, nothing]) => (
          <div key={name} className="flex gap-4 border-b py-2">
            <dt className="w-32 shrink-0 text-ink-3">{name}</dt>
            <dd className="min-w-0">
              <LinkList links={links} nothing={nothing} />
            </dd>
          </div>
        ))}
        {service.tags.length > 0 && (
          <div className="flex gap-4 border-b py-2">
            <dt className="w-32 shrink-0 text-ink-3">Tags</dt>
            <dd className="flex min-w-0 flex-wrap gap-1">
              {service.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </dd>
          </div>
        )}
        {service.repositories.length > 0 && (
          <div className="flex gap-4 border-b py-2">
            <dt className="w-32 shrink-0 text-ink-3">Repositories</dt>
            <dd className="grid min-w-0 gap-1">
              {service.repositories.map((address) => (
                <Repository key={address} address={address} />
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** A link where a browser can follow it. */
function Repository({ address }: { address: string }) {
  if (!/^https?:/.test(address)) return <span className="[overflow-wrap:anywhere]">{address}</span>;
  return (
    <a
      href={address}
      rel="noreferrer"
      className="text-accent underline-offset-2 [overflow-wrap:anywhere] hover:underline"
    >
      {address}
    </a>
  );
}
