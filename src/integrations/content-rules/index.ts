import type { AstroIntegration } from 'astro';
import { allRules } from './all-rules.ts';
import type { Content } from '../../model/graph/content.ts';
import { describeProblem } from '../../model/graph/problem.ts';

/** Stops the build when anything below `content/` breaks a rule, naming the file, the field and what to do. */
export function contentRules(content: Content): AstroIntegration {
  return {
    name: 'content-rules',
    hooks: {
      'astro:config:done'({ logger }) {
        const problems = allRules.flatMap((rule) => rule.check(content));
        if (problems.length === 0) return;
        for (const problem of problems) logger.error(describeProblem(problem));
        throw new Error(
          `Nothing was built: ${problems.length} problem${problems.length === 1 ? '' : 's'} in content/ (named above).`,
        );
      },
    },
  };
}
