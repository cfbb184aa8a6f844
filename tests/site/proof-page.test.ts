import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { claims, proofFile, proofPage } from '../../src/lib/proof/claims.ts';
import { languages } from '../../src/model/language.ts';
import { fillPage } from '../../tools/prove/fill-page.ts';
import { fingerprintOf, type Proof } from '../../tools/prove/proof.ts';
import { results } from '../../tools/prove/results.ts';
import { reportOfAll, someFigures } from '../unit/prove/sample.ts';

const folder = inject('siteFolder');
const written = 'content/editions/2026-11-30-bcd.json';
const build = {
  day: '2026-11-30',
  address: 'https://torimodosu.example',
  sources: { commit: '0123abc', written: [written] },
  ...fingerprintOf(folder),
};
const proof: Proof = { build, claims: results(reportOfAll()).proven };

test('a build tells programs that nothing of it was tested', () => {
  expect(JSON.parse(readFileSync(join(folder, proofFile), 'utf8'))).toEqual({ tested: null });
});

describe.each(languages)('the page of proof in %s', (language) => {
  const page = readFileSync(join(folder, language, proofPage, 'index.html'), 'utf8');
  const filled = parse(fillPage(page, proof, language));

  test('says that nothing was tested, and what never is', () => {
    const main = parse(page).querySelector('main')!;
    expect(main.querySelector('[data-untested]')!.textContent).not.toBe('');
    expect(main.querySelectorAll('#not-tested ~ ul li, :has(> #not-tested) ~ ul li')).not.toEqual(
      [],
    );
    // What stands in a template is shown to nobody.
    for (const claim of main.querySelectorAll('[data-claim]'))
      expect(claim.closest('template')).not.toBeNull();
  });

  test('says after the tests what held, each claim with its figures', () => {
    const main = filled.querySelector('main')!;
    expect(main.querySelector('[data-untested], template[data-tested]')).toBeNull();
    expect(
      main.querySelectorAll('[data-claim]').map((one) => one.getAttribute('data-claim')),
    ).toEqual([...claims]);
    const number = new Intl.NumberFormat('en').format(someFigures.links!);
    expect(main.querySelector('[data-claim="links"]')!.textContent).toContain(number);
    expect(main.textContent).toContain(build.sha256);
    expect(main.textContent).toContain(build.sources.commit);
    expect(main.textContent).toContain(written);
    expect(main.textContent).not.toMatch(/\{\w+\}/);
  });

  test('names no commit where it is not known, and no files beside it where there are none', () => {
    const { sources, ...unknown } = build;
    const linesOf = (told: Proof['build']) =>
      parse(fillPage(page, { ...proof, build: told }, language))
        .querySelectorAll('[data-commit], [data-written]')
        .map(({ attributes }) => Object.keys(attributes));
    expect(linesOf(unknown)).toEqual([]);
    expect(linesOf({ ...build, sources: { ...sources, written: [] } })).toEqual([['data-commit']]);
  });

  test('is not written with a figure missing, nor over another page', () => {
    const without = proof.claims.map((one) => ({ ...one, measured: [{ figures: {} }] }));
    expect(() => fillPage(page, { ...proof, claims: without }, language)).toThrow(
      /no test measured \{\w+\}/,
    );
    expect(() => fillPage(fillPage(page, proof, language), proof, language)).toThrow(
      'is not the page that the build writes',
    );
  });
});

test('the fingerprint is that of the list of checksums, without what the tests write', () => {
  expect(build.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(build.files).toBeGreaterThan(languages.length);
});
