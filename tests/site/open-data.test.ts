import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { kindFileSchema } from '../../src/components/open-data/kind-file.ts';
import { languages } from '../../src/model/language.ts';
import { offeredKinds } from '../../src/model/records/index.ts';
import { faultsOfKindFile, faultsOfServices } from '../json-schemas.ts';
import { attribute, readPages } from './pages.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What a page says for machines. */
interface Organisation {
  name: string;
  contactPoint?: { telephone?: string; url?: string; email?: string }[];
}

describe('the files of data', () => {
  test.each(offeredKinds)('%s: satisfy the schema beside them', (kind) => {
    const file: unknown = JSON.parse(read(`data/${kind}.json`));
    expect(JSON.parse(read(`data/${kind}.schema.json`))).toEqual(
      JSON.parse(JSON.stringify(kindFileSchema(kind))),
    );
    expect(faultsOfKindFile(kind, file)).toEqual([]);
  });

  test('the contacts are services of HSDS', () => {
    const page = JSON.parse(read('data/hsds.json')) as { contents: unknown[] };
    expect(page.contents.length).toBeGreaterThan(0);
    expect(faultsOfServices(page)).toEqual([]);
  });

  test.each(languages)('are all linked to from the page about their use (%s)', (language) => {
    const { document } = pages.find(({ path }) => path === `/${language}/about/reuse/`)!;
    const linked = document
      .querySelectorAll('main a[href*="/data/"]')
      .map((link) => attribute(link, 'href').replace(/^\//, ''));
    expect(linked.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(linked.sort()).toEqual(
      [
        ...offeredKinds.flatMap((kind) => [`data/${kind}.json`, `data/${kind}.schema.json`]),
        'data/fields.md',
        'data/hsds.json',
      ].sort(),
    );
    for (const kind of offeredKinds) expect(read('data/fields.md')).toContain(`\n## ${kind}\n`);
  });
});

describe('what a page of an organisation says for machines', () => {
  const told = pages.filter(({ document }) =>
    document.querySelector('script[type="application/ld+json"]'),
  );

  test('stands on each of them in the complete languages, and nowhere else', () => {
    const ofOrganisations = pages.filter(
      ({ path, language, document }) =>
        language !== null &&
        /^\/[^/]+\/contacts\/[^/]+\/$/.test(path) &&
        document.querySelector('contact-card') !== null,
    );
    expect(ofOrganisations.length).toBeGreaterThan(10);
    expect(told.map(({ path }) => path)).toEqual(ofOrganisations.map(({ path }) => path));
  });

  test.each(told.map((page) => [page.path, page] as const))(
    '%s: its name, and just the ways that its card offers',
    (_, { document }) => {
      const [block, ...others] = document.querySelectorAll('script[type="application/ld+json"]');
      expect(others).toEqual([]);
      const { name, contactPoint = [] } = JSON.parse(block!.rawText) as Organisation;
      expect(document.querySelector('h1')!.textContent.trim()).toBe(name);
      const digits = (number: string) => number.replaceAll(/[-\s]/g, '');
      const links = (selector: string) =>
        document
          .querySelectorAll(`.contact-card ${selector}`)
          .map((link) => decodeURIComponent(attribute(link, 'href')));
      expect(contactPoint.flatMap(({ telephone }) => digits(telephone ?? '') || [])).toEqual(
        links('.channel__number a[href^="tel:"]').map((href) => href.slice('tel:'.length)),
      );
      expect(contactPoint.flatMap(({ url }) => (url ? decodeURIComponent(url) : []))).toEqual(
        links('.channel__link a'),
      );
    },
  );
});
