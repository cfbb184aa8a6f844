import type { Rule } from '../rule.ts';

/** Every record parses and satisfies its schema: no unknown field, no missing language, no bad number. */
export const schema: Rule = { name: 'schema', check: (content) => content.invalid };
