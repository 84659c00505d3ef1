import { Bot, CircleHelp, Cog, User } from "lucide-react";

const icons = { person: User, token: Bot, nobody: CircleHelp } as const;

/** Who acted, as a quiet sign: a person, a token, somebody unknown, or Headroom itself. */
export function AuditIcon({ actorKind }: { actorKind: string }) {
  const Icon = actorKind in icons ? icons[actorKind as keyof typeof icons] : Cog;
  return <Icon aria-hidden="true" size={14} className="mt-1 shrink-0 text-ink-3" />;
}
