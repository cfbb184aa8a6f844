import type { Content } from '../../../model/graph/content.ts';
import type { Problem, Rule } from '../rule.ts';
import { tagsIn } from '../../../model/graph/tags.ts';
import { headingsOf } from './heading-ids.ts';

/** Which folder the `id` of a page's tag points into. */
const folderOfTag: Record<string, keyof Content['records']> = {
  CallScript: 'call-scripts',
  Chart: 'charts',
  Checklist: 'checklists',
  Cite: 'sources',
  Contact: 'contacts',
  ContactCard: 'contacts',
  DecisionTree: 'decision-trees',
  Diagram: 'diagrams',
  Duration: 'time-limits',
  Phrases: 'contacts',
  SourceLink: 'sources',
  TimeLimit: 'time-limits',
};

/**
 * Everything that names a record or a page names one that exists. Astro only logs an unknown
 * reference and builds on.
 */
export const references: Rule = {
  name: 'references',
  check(content) {
    const { records, pages } = content;
    const problems: Problem[] = [];
    const ids = Object.fromEntries(
      Object.entries(records).map(([folder, list]) => [
        folder,
        new Set(list.map(({ name }) => name)),
      ]),
    );
    const paths = new Set(pages.map(({ path }) => path));
    const need = (file: string, field: string, folder: string, id: string, line?: number) => {
      if (!ids[folder]?.has(id))
        problems.push({
          file,
          field,
          ...(line !== undefined && { line }),
          message: `names "${id}", but content/${folder}/${id}.yaml does not exist: correct the id or add the file.`,
        });
    };

    for (const { file, data } of records.contacts)
      data.channels.forEach((channel, index) =>
        channel.sources.forEach((id) => need(file, `channels.${index}.sources`, 'sources', id)),
      );
    for (const { file, data } of records['time-limits'])
      data.sources.forEach((id) => need(file, 'sources', 'sources', id));
    for (const { file, data } of records.charts)
      data.sources.forEach((id) => need(file, 'sources', 'sources', id));
    for (const { file, data } of records.diagrams) {
      data.sources.forEach((id) => need(file, 'sources', 'sources', id));
      if (data.kind === 'flow')
        for (const { timeLimit } of data.steps)
          if (timeLimit !== undefined) need(file, 'steps', 'time-limits', timeLimit);
    }
    for (const { file, data } of records['decision-trees'])
      for (const node of data.nodes)
        for (const { page, anchor } of node.answers) {
          if (page === undefined) continue;
          const leadsTo = pages.filter(({ path }) => path === page);
          if (leadsTo.length === 0)
            problems.push({
              file,
              field: `nodes.${node.id}`,
              message: `leads to the page "${page}", which does not exist.`,
            });
          else if (
            anchor !== undefined &&
            !leadsTo.every((one) => headingsOf(one).some(({ id }) => id === anchor))
          )
            problems.push({
              file,
              field: `nodes.${node.id}`,
              message: `leads to "#${anchor}" on the page "${page}", which has no heading with that id in both languages.`,
            });
        }
    for (const { file, data } of records['audit-items']) {
      need(file, 'area', 'audit-areas', data.area);
      data.stops.forEach((id) => need(file, 'stops', 'attack-paths', id));
      data.sources.forEach((id) => need(file, 'sources', 'sources', id));
    }
    for (const { file, data } of [...records['audit-items'], ...records['attack-paths']])
      if (!paths.has(data.page))
        problems.push({
          file,
          field: 'page',
          message: `names the page "${data.page}", which does not exist below content/docs/ja/ and content/docs/en/.`,
        });
    for (const { file, data } of records.glossary)
      data.notSameAs.forEach((id) => need(file, 'notSameAs', 'glossary', id));
    for (const { file, data } of records.checklists)
      data.items.forEach((item, index) => {
        item.sources.forEach((id) => need(file, `items.${index}.sources`, 'sources', id));
        item.contacts.forEach((id) => need(file, `items.${index}.contacts`, 'contacts', id));
        for (const path of item.pages)
          if (!paths.has(path))
            problems.push({
              file,
              field: `items.${index}.pages`,
              message: `names the page "${path}", which does not exist below content/docs/ja/ and content/docs/en/.`,
            });
      });
    for (const { file, data } of records.sheets) {
      for (const path of data.on)
        if (!paths.has(path))
          problems.push({
            file,
            field: 'on',
            message: `names the page "${path}", which does not exist below content/docs/ja/ and content/docs/en/.`,
          });
      data.parts.forEach((part, index) => {
        const field = `parts.${index}`;
        const needAll = (folder: string, list: string[]) =>
          list.forEach((id) => need(file, field, folder, id));
        if (part.kind === 'checklist') needAll('checklists', [part.id]);
        if (part.kind === 'contacts') needAll('contacts', part.ids ?? []);
        if (part.kind === 'wallet') needAll('contacts', part.contacts);
        if (part.kind === 'bring') needAll('contacts', [part.contact]);
        if (part.kind === 'say') needAll('call-scripts', [part.id]);
        if (part.kind === 'time-limits') needAll('time-limits', part.ids);
        if (part.kind === 'calendar')
          needAll(
            'time-limits',
            part.rows.flatMap((row) => row.timeLimit ?? []),
          );
        if (part.kind === 'page' && !paths.has(part.page))
          problems.push({
            file,
            field,
            message: `names the page "${part.page}", which does not exist below content/docs/ja/ and content/docs/en/.`,
          });
      });
    }
    for (const page of pages) {
      for (const id of listOf(page.frontMatter['sources']))
        need(page.file, 'sources', 'sources', id);
      for (const { name, attributes, line } of tagsIn(page)) {
        const folder = folderOfTag[name];
        if (folder && attributes['id'] !== undefined)
          need(page.file, `<${name}>`, folder, attributes['id'], line);
        const channelId = attributes['channel'] ?? attributes['only'];
        const contact = records.contacts.find((record) => record.name === attributes['id']);
        if (
          channelId &&
          contact &&
          !contact.data.channels.some((channel) => channel.id === channelId)
        )
          problems.push({
            file: page.file,
            line,
            field: `<${name}>`,
            message: `names the channel "${channelId}", which ${contact.file} does not have.`,
          });
        if ((name === 'Choice' || name === 'Primary') && !paths.has(attributes['page'] ?? ''))
          problems.push({
            file: page.file,
            line,
            field: `<${name}>`,
            message: `leads to the page "${attributes['page']}", which does not exist.`,
          });
      }
    }
    return problems;
  },
};

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
