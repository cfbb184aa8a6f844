import type { z, ZodType } from 'astro/zod';
import { attackPath } from './attack-paths.ts';
import { auditArea } from './audit-areas.ts';
import { auditItem } from './audit-items.ts';
import { callScript } from './call-scripts.ts';
import { change } from './changes.ts';
import { chart } from './charts.ts';
import { checklist } from './checklists.ts';
import { contact } from './contacts.ts';
import { decisionTree } from './decision-trees.ts';
import { diagram } from './diagrams.ts';
import { dueRule } from './due-rules.ts';
import { term } from './glossary.ts';
import { interpreterLine } from './interpreter-lines.ts';
import { notOffered } from './not-offered.ts';
import { paper } from './papers.ts';
import { plan } from './plans.ts';
import { pointing } from './pointing.ts';
import { sheet } from './sheets.ts';
import { source } from './sources.ts';
import { timeLimit } from './time-limits.ts';

/**
 * The kinds of record, each by the folder below `content/` that holds its files. A new kind is a file
 * beside this one and a line here: what reads, checks and offers records goes by this list.
 */
export const recordKinds = {
  'attack-paths': attackPath,
  'audit-areas': auditArea,
  'audit-items': auditItem,
  'call-scripts': callScript,
  changes: change,
  charts: chart,
  checklists: checklist,
  contacts: contact,
  'decision-trees': decisionTree,
  diagrams: diagram,
  'due-rules': dueRule,
  glossary: term,
  'interpreter-lines': interpreterLine,
  papers: paper,
  plans: plan,
  pointing,
  sheets: sheet,
  sources: source,
  'time-limits': timeLimit,
} satisfies Record<string, ZodType>;

/** A kind of record, by its folder below `content/`. */
export type RecordKind = keyof typeof recordKinds;

/** What a record of a kind says. */
export type RecordOf<Kind extends RecordKind> = z.output<(typeof recordKinds)[Kind]>;

/** All kinds, in the order of their names. */
export const recordKindNames = Object.keys(recordKinds) as RecordKind[];

/** The kinds that are offered to others as data, in the order of their names. */
export const offeredKinds = recordKindNames.filter((kind) => !notOffered.has(recordKinds[kind]));
