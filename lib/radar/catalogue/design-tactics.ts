import type { SectorTactic } from "./catalogue-tactic.ts";
import { sources } from "./sources.ts";

const { workshop, talk } = sources;

export const designTactics: readonly SectorTactic[] = [
  {
    id: "caching",
    name: "Caching",
    description: "Keep near at hand what is read often and changes seldom.",
    source: workshop,
  },
  {
    id: "deliberate-ttls",
    name: "Deliberate TTLs",
    description: "Choose for each cached key how long it lives, and write down why.",
    source: talk,
  },
  {
    id: "eventual-consistency",
    name: "Eventual consistency",
    description: "Let some data be late, and say which rule decides when two writes meet.",
    source: workshop,
  },
  {
    id: "circuit-breaker",
    name: "Circuit breaker",
    description: "Stop calling what is slow or failing, and try it again after a pause.",
    source: workshop,
  },
  {
    id: "load-balancing",
    name: "Load balancing",
    description: "Spread requests over several servers, and away from those being deployed to.",
    source: workshop,
  },
  {
    id: "command-query-separation",
    name: "Command-query separation",
    description: "Have one model for writing and another one for reading, each fit for its own load.",
    source: workshop,
  },
  {
    id: "separation-of-concerns",
    name: "Separation of concerns",
    description: "Give each piece one duty, split by volume, by action or by layer.",
    source: workshop,
  },
  {
    id: "independent-deployment",
    name: "Independent deployment",
    description: "Make each system releasable and scalable without waiting for the others.",
    source: workshop,
  },
  {
    id: "externalised-configuration",
    name: "Externalised configuration",
    description: "Keep workers, timeouts and pool sizes outside the code, so that they can be tried out.",
    source: talk,
  },
  {
    id: "infrastructure-as-code",
    name: "Infrastructure as code",
    description: "Build every environment from source control, so that two of them are alike.",
    source: workshop,
  },
  {
    id: "connection-pooling",
    name: "Connection pooling",
    description: "Share a few open database connections instead of opening one for every request.",
    source: talk,
  },
  {
    id: "watch-the-pooler",
    name: "Watch the pooler",
    description: "Chart used and waiting connections, and try several pool sizes under load.",
    source: talk,
  },
  {
    id: "resource-quotas",
    name: "Resource quotas",
    description: "Give each service limits of CPU and memory, so that one cannot starve the rest.",
    source: talk,
  },
  {
    id: "question-the-defaults",
    name: "Question the defaults",
    description: "Look up what databases, servers and pools start with, and set what does not fit.",
    source: talk,
  },
  {
    id: "managed-services",
    name: "Managed services",
    description: "Let others run what you are no experts in, where price and limits allow it.",
    source: talk,
  },
  {
    id: "separate-stores-per-workload",
    name: "Separate stores per workload",
    description: "Keep cache, sessions and queues apart, so that one cannot push out the other.",
    source: talk,
  },
  {
    id: "know-the-workload",
    name: "Know the workload",
    description: "Find out whether it waits for I/O or computes, before you choose workers and machines.",
    source: talk,
  },
];
