import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { attackPath } from '@model/records/attack-paths';
import { auditArea } from '@model/records/audit-areas';
import { auditItem } from '@model/records/audit-items';
import { callScript } from '@model/records/call-scripts';
import { change } from '@model/records/changes';
import { chart } from '@model/records/charts';
import { checklist } from '@model/records/checklists';
import { concept } from '@model/records/thesaurus';
import { contact } from '@model/records/contacts';
import { decisionTree } from '@model/records/decision-trees';
import { diagram } from '@model/records/diagrams';
import { pageFrontMatter } from '@model/page';
import { sheet } from '@model/records/sheets';
import { source } from '@model/records/sources';
import { term } from '@model/records/glossary';
import { timeLimit } from '@model/records/time-limits';

/** Records of `content/<folder>/`, one a file; the file's name is the record's id. */
function records<Schema extends ZodType>(folder: string, schema: Schema) {
  return defineCollection({
    loader: glob({ base: `content/${folder}`, pattern: '*.yaml' }),
    schema,
  });
}

export const collections = {
  docs: defineCollection({
    loader: glob({ base: 'content/docs', pattern: '**/*.mdx' }),
    schema: docsSchema({ extend: pageFrontMatter }),
  }),
  'attack-paths': records('attack-paths', attackPath),
  'audit-areas': records('audit-areas', auditArea),
  'audit-items': records('audit-items', auditItem),
  'call-scripts': records('call-scripts', callScript),
  changes: records('changes', change),
  charts: records('charts', chart),
  contacts: records('contacts', contact),
  'decision-trees': records('decision-trees', decisionTree),
  diagrams: records('diagrams', diagram),
  sheets: records('sheets', sheet),
  sources: records('sources', source),
  'time-limits': records('time-limits', timeLimit),
  checklists: records('checklists', checklist),
  glossary: records('glossary', term),
  thesaurus: records('thesaurus', concept),
};
