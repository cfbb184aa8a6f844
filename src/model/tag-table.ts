import { z, type ZodType } from 'astro/zod';
import type { Tag } from './tag.ts';

/** The table of tags for CONTRIBUTING: how each is written, and what it shows. */
export function tagTable(tags: Record<string, Tag>): string {
  const rows = Object.entries(tags).map(
    ([name, tag]) => `| \`${written(name, tag).replaceAll('|', '\\|')}\` | ${tag.shows} |`,
  );
  return ['| Tag | Shows |', '| --- | --- |', ...rows].join('\n');
}

function written(name: string, { attributes, hasContent }: Tag): string {
  const parts = Object.entries(attributes.shape).map(([key, field]) =>
    signature(key, field as ZodType),
  );
  const inside = [name, ...parts].join(' ');
  return hasContent ? `<${inside}>…</${name}>` : `<${inside} />`;
}

/** `id`, `kind="now|later"`, or `[hint]` where it may be left out. */
function signature(name: string, field: ZodType): string {
  const isOptional = field instanceof z.ZodOptional;
  const inner = isOptional ? field.unwrap() : field;
  const text = inner instanceof z.ZodEnum ? `${name}="${inner.options.join('|')}"` : name;
  return isOptional ? `[${text}]` : text;
}
