"use client";

import { useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { NewStory, type NewStoryProps } from "./new-story-form.tsx";

type Service = NewStoryProps["services"][number];
type NewStoryDialogProps = Omit<NewStoryProps, "services"> & { isOpen: boolean; onClose: () => void };

/** The form of a new story in a dialog. What was typed stays while it is closed. */
export function NewStoryDialog({ isOpen, onClose, ...props }: NewStoryDialogProps) {
  const services = useServices(props.teamSlug);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="New story" width="wide">
      <NewStory {...props} services={services} onClose={onClose} />
    </Dialog>
  );
}

/** The services of the team; none while they are on their way, or when nobody answers: a story can be filed without one. */
function useServices(teamSlug: string): readonly Service[] {
  const [services, setServices] = useState<readonly Service[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    fetch(`/teams/${teamSlug}/stories/choices`, { signal: asking.signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as { services: Service[] }).services : []))
      .then(setServices)
      .catch(() => {});
    return () => asking.abort();
  }, [teamSlug]);
  return services;
}
