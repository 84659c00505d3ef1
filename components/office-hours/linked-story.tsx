import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";

type LinkedStoryProps = { story: { key: string; title: string } | null; storiesPath: `/teams/${string}/stories` };

/** A story by its key, with its title on hover. */
export function LinkedStory({ story, storiesPath }: LinkedStoryProps) {
  if (!story) return null;
  return (
    <span title={story.title} className="whitespace-nowrap">
      <TextLink href={route(`${storiesPath}/${story.key}`)} className="figures">
        {story.key}
      </TextLink>
    </span>
  );
}
