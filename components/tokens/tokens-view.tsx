import type { ReactNode } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { EndedTokens } from "./ended-tokens.tsx";
import type { TokenLine } from "./token-line.ts";
import { TokenTable } from "./token-table.tsx";
import { TokensPicture } from "./tokens-picture.tsx";
import { tokensSentence } from "./tokens-sentence.ts";

type TokensViewProps = {
  working: readonly (TokenLine & { act: ReactNode })[];
  ended: readonly TokenLine[];
  /** Whom a token acts for. */
  reach: string;
  now: Date;
};

/** All that the pages of tokens show below their tabs. */
export function TokensView({ working, ended, reach, now }: TokensViewProps) {
  return (
    <>
      <Answer
        explanation={
          working.length > 0
            ? `${reach} A token goes on working when the person who made it is deactivated: revoke it here.`
            : undefined
        }
      >
        {tokensSentence({ working, hasEnded: ended.length > 0, now: now.getTime() })}
      </Answer>
      {working.length === 0 ? (
        <EmptyState picture={<TokensPicture />}>
          A token lets a pipeline, a script or a dashboard in without a person, until it expires or you revoke it.{" "}
          {reach} A new one comes with the commands that use it.
        </EmptyState>
      ) : (
        <div className="mt-4">
          <TokenTable label="Tokens that work" tokens={working} />
        </div>
      )}
      <EndedTokens tokens={ended} />
    </>
  );
}
