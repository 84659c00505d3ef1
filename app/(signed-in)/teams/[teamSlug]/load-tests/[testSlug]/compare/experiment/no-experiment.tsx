import { Answer } from "#components/ui/answer.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";

/** A test whose runs say nothing that differs teaches how they would. */
export function NoExperiment({ testName }: { testName: string }) {
  return (
    <>
      <Answer explanation="Send what you change with each run: the number of workers, the size of a pool, the type of a machine. Then this page draws a figure against it, with what else varied.">
        The runs of {testName} do not say in what they differ.
      </Answer>
      <div className="mt-4 max-w-2xl">
        <CodeBlock
          label="Copy command"
          code="headroom upload results.jtl --test checkout --config workers=8 --config pool=20"
        />
      </div>
    </>
  );
}
