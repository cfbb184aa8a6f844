import { parse, type HTMLElement } from 'node-html-parser';
import { localeOf, writeDate } from '../../src/lib/dates.ts';
import { fill } from '../../src/lib/fill.ts';
import { factsOf } from '../../src/lib/language-facts.ts';
import type { Language } from '../../src/model/language.ts';
import { html } from '../verify/html.ts';
import type { Proof } from './proof.ts';

const untested = /<p data-untested>.*?<\/p>/s;
const tested = /<template data-tested>(.*?)<\/template>/s;

/**
 * The page of proof, as `src/pages/[language]/about/proof.astro` built it, with what was tested in
 * place of “nothing was tested”. The sentences are the page's own.
 * @throws when the page is another one, or a sentence asks for a figure that no test measured
 */
export function fillPage(page: string, proof: Proof, language: Language): string {
  const template = tested.exec(page)?.[1];
  if (template === undefined || !untested.test(page))
    throw new Error(`${language}/about/proof/ is not the page that the build writes.`);
  const filled = fillTemplate(template, proof, language);
  return page.replace(untested, '').replace(tested, () => filled);
}

function fillTemplate(template: string, { build, claims }: Proof, language: Language): string {
  const root = parse(template);
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 3 });
  for (const { claim, measured } of claims) {
    const said = root.querySelector(`[data-claim="${claim}"] [data-said]`)!;
    const sentences = measured.map(({ language: measuredFor, figures }) =>
      fill(said.innerHTML, {
        ...Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [name, number.format(value)]),
        ),
        ...(measuredFor && { language: html`${nameOf(measuredFor, language)}`.text }),
      }),
    );
    said.replaceWith(...sentences.map((sentence) => `<p>${sentence}</p>`));
  }
  const tests = claims.flatMap(({ tests }) => tests);
  root.querySelector('[data-by]')!.innerHTML = tests
    .map(({ file, test, ran }) => html`<li><code>${file}</code>: ${test} (${ran})</li>`.text)
    .join('');
  root.querySelector('[data-fingerprint]')!.textContent = build.sha256;
  tell(root, '[data-commit]', build.sources?.commit);
  tell(root, '[data-written]', build.sources?.written.join(', '));
  const filled = fill(root.toString(), {
    day: writeDate(build.day, language),
    files: number.format(build.files),
    tests: number.format(tests.reduce((sum, { ran }) => sum + ran, 0)),
  });
  const empty = /\{\w+\}/.exec(filled)?.[0];
  if (empty) throw new Error(`${language}/about/proof/: no test measured ${empty}.`);
  return filled;
}

/** Writes into a line what it is about, or takes it out where there is nothing to tell. */
function tell(root: HTMLElement, selector: string, text = ''): void {
  const line = root.querySelector(selector)!;
  if (text === '') line.remove();
  else line.querySelector('code')!.textContent = text;
}

/** What one language is called in another. */
function nameOf(tag: string, language: Language): string {
  return (
    new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(tag) ?? factsOf(tag).name
  );
}
