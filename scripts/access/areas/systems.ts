import type { Area } from "../entry.ts";

export const systems: Area = {
  pages: {
    "/teams/[teamSlug]/settings/services": { who: "reads", path: (_, slug) => `/teams/${slug}/settings/services` },
    "/teams/[teamSlug]/settings/services/[serviceSlug]": {
      who: "reads",
      path: ({ service }, slug) => `/teams/${slug}/settings/services/${service.slug}`,
    },
    "/teams/[teamSlug]/settings/environments": {
      who: "reads",
      path: (_, slug) => `/teams/${slug}/settings/environments`,
    },
  },
  actions: {
    "/teams/[teamSlug]/settings/services#createServiceAction": {
      who: "works",
      input: ({ service, infrastructure }) => ({
        name: "New",
        slug: "new",
        dependsOn: { services: [service.id], infrastructure: [infrastructure.id] },
      }),
    },
    "/teams/[teamSlug]/settings/services#updateServiceAction": {
      who: "works",
      input: ({ service }) => ({ id: service.id, name: "Renamed", slug: "renamed" }),
    },
    "/teams/[teamSlug]/settings/services#archiveServiceAction": {
      who: "works",
      input: ({ service }) => ({ id: service.id, isArchived: true }),
    },
    "/teams/[teamSlug]/settings/services#setServiceObjectivesAction": {
      who: "works",
      input: ({ service }) => ({ id: service.id, objectives: [{ metric: "p95Ms", comparator: "<=", target: 999 }] }),
    },
    "/teams/[teamSlug]/settings/services#reviewObjectivesAction": {
      who: "works",
      input: ({ service }) => ({ id: service.id, objectivesOwner: "Ada", objectivesReviewedOn: "2026-01-05" }),
    },
    "/teams/[teamSlug]/settings/services#createInfrastructureAction": {
      who: "works",
      input: () => ({ name: "New", slug: "new", kind: "cache" }),
    },
    "/teams/[teamSlug]/settings/services#updateInfrastructureAction": {
      who: "works",
      input: ({ infrastructure }) => ({ id: infrastructure.id, name: "Renamed", slug: "renamed", kind: "cache" }),
    },
    "/teams/[teamSlug]/settings/services#archiveInfrastructureAction": {
      who: "works",
      input: ({ infrastructure }) => ({ id: infrastructure.id, isArchived: true }),
    },
    "/teams/[teamSlug]/settings/environments#createEnvironmentAction": {
      who: "works",
      input: () => ({ name: "New", slug: "new" }),
    },
    "/teams/[teamSlug]/settings/environments#updateEnvironmentAction": {
      who: "works",
      input: ({ environment }) => ({ id: environment.id, name: "Renamed", slug: "renamed" }),
    },
    "/teams/[teamSlug]/settings/environments#archiveEnvironmentAction": {
      who: "works",
      input: ({ environment }) => ({ id: environment.id, isArchived: true }),
    },
  },
};
