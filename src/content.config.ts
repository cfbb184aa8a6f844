import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { attackPath } from '@schemas/attack-path';
import { auditArea } from '@schemas/audit-area';
import { auditItem } from '@schemas/audit-item';
import { callScript } from '@schemas/call-script';
import { change } from '@schemas/change';
import { chart } from '@schemas/chart';
import { checklist } from '@schemas/checklist';
import { concept } from '@schemas/concept';
import { contact } from '@schemas/contact';
import { decisionTree } from '@schemas/decision-tree';
import { diagram } from '@schemas/diagram';
import { interfaceStrings } from '@schemas/interface-strings';
import { pageFrontMatter } from '@schemas/page';
import { sheet } from '@schemas/sheet';
import { source } from '@schemas/source';
import { term } from '@schemas/term';
import { timeLimit } from '@schemas/time-limit';

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
  i18n: defineCollection({
    loader: glob({ base: 'content/i18n', pattern: '*.yaml' }),
    schema: i18nSchema({ extend: interfaceStrings }),
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
