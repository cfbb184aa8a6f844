import { createHash } from 'node:crypto';
import { completed } from './completed.ts';
import { expect, test } from 'vitest';
import {
  emergencyFile,
  mostBytes,
  type SourcePage,
} from '../../../src/integrations/carry/emergency-file.ts';
import type { CarriedWords } from '../../../src/integrations/carry/words.ts';

const words: CarriedWords = {
  lang: 'xx',
  guide: 'Guide',
  description: '',
  emergencyTitle: 'Emergency',
  contents: 'Contents',
  edition: '<p>Edition of a day.</p>',
  shortened: '<p>Shortened.</p>',
  warnings: '<p>Tell nobody.</p>',
  about: '<p>Independent.</p>',
};

/** A built page of the site at `/base/xx/`. */
const page = (path: string, prose: string, further = ''): SourcePage => ({
  path,
  html: `<html><body><header><a href="/base/xx/">Site</a></header><main><h1>Title of ${path || 'home'}</h1><div class="prose">${prose}</div>${further}</main></body></html>`,
});

const card = (id: string, number = true, group = '') =>
  `<contact-card><article class="contact-card" aria-labelledby="contact-${id}"><h3 id="contact-${id}">${id}</h3><ul><li class="channel" id="contact-${id}-form"><p class="channel__label"><a href="/base/xx/contacts/${id}/#contact-${id}-form">Form</a></p></li>${
    number
      ? '<li class="channel"><p class="channel__number"><a href="tel:0120000000">0120-000-000</a></p></li>'
      : ''
  }</ul><p>${group}</p><p class="contact-card__more"><a href="/base/xx/contacts/${id}/">More</a></p></article></contact-card>`;

const home = page(
  '',
  '<p class="primary"><a href="/base/xx/do/stop/">Stop</a></p><ul class="choices"><li><a href="/base/xx/situations/lost/">Lost</a></li></ul><p>More: <a href="/base/xx/act-now/">Now</a>, <a href="/base/xx/do/mail/">Mail</a>, <a href="/base/xx/search/">Search</a></p>',
);
const actNow = page(
  'act-now/',
  '<h2 id="first">First</h2><p><a href="/base/xx/do/proof/">Proof</a> <a href="/base/xx/do/stop/#call">call</a> <a href="#first">first</a> <a href="/base/xx/contacts/bank/">Bank</a> <a href="/base/xx/elsewhere/#x">elsewhere</a></p><details><summary>How</summary>Folded</details>',
);
const stop = page(
  'do/stop/',
  '<h2 id="call">Call</h2><h2 id="nobody">Unlinked</h2><form><label><input type="checkbox"> Done</label><button>Save</button></form><p class="screen-only">Screen</p><sup class="cite"><a href="#source-1">1</a></sup>',
  '<footer class="foot">Foot</footer><script>run()</script>',
);
const lost = page('situations/lost/', '<p>Lost text</p>');
const mail = page('do/mail/', '<p>Mail text</p>');
const proof = page('do/proof/', '<p>Proof text</p>');
const contacts = page(
  'contacts/',
  `<section class="directory-group">${card('bank')}${card('other', false)}</section><section class="directory-group">${card('alone', false)}</section>`,
);
const pages = [home, actNow, stop, lost, mail, proof, contacts];
const make = (given = pages, address?: string) =>
  emergencyFile(given, words, { home: '/base/xx/', address });
const sectionsOf = (html: string) =>
  completed(html)
    .querySelectorAll('section[id]')
    .map(({ id }) => id);
const linksOf = (html: string) =>
  completed(html)
    .querySelectorAll('a[href]')
    .map((link) => link.getAttribute('href')!);

test('it begins with what home leads to at once and ends with the contacts', () => {
  expect(sectionsOf(make())).toEqual([
    'home',
    'act-now',
    'stop',
    'lost',
    'mail',
    'proof',
    'contacts',
  ]);
});

test('links lead to their place in the file, the page of an organisation to its card', () => {
  const html = make();
  const links = linksOf(html);
  expect(links).toEqual(
    expect.arrayContaining(['#stop', '#stop.call', '#act-now.first', '#contacts.contact-bank']),
  );
  const ids = completed(html)
    .querySelectorAll('[id]')
    .map(({ id }) => id);
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
  expect(ids).not.toContain('stop.nobody');
});

test('without an address, what is not in it stands as words; with one, its link leads to the site', () => {
  expect(linksOf(make()).filter((href) => !/^(#|tel:)/.test(href))).toEqual([]);
  expect(make()).toContain('elsewhere');
  expect(linksOf(make(pages, 'https://guide.example/base/'))).toContain(
    'https://guide.example/base/xx/elsewhere/#x',
  );
});

test('nothing in it needs a script or a form, or asks a server', () => {
  const document = completed(make());
  expect(
    document.querySelectorAll('script, button, form, input, img, link, [src], .screen-only'),
  ).toEqual([]);
  expect(make()).toContain('☐  Done'.replace('  ', ' '));
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')!
    .getAttribute('content')!;
  const style = document.querySelector('style')!.rawText;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('says of which day it is first, and what to tell nobody at its end', () => {
  const body = completed(make()).querySelector('body')!.textContent;
  expect(body.indexOf('Edition of a day.')).toBeLessThan(body.indexOf('Stop'));
  expect(body.indexOf('Tell nobody.')).toBeGreaterThan(body.indexOf('0120-000-000'));
  expect(body).not.toContain('Shortened.');
});

const long = (text: string, bytes: number) => `<p>${text.repeat(bytes / text.length)}</p>`;
const withLong = (path: string, prose: string) =>
  pages.map((one) => (one.path === path ? page(path, prose) : one));

test('a page of less urgency stays out when it does not fit; smaller ones after it come in', () => {
  const html = make(withLong('do/mail/', long('mail', 149_600)));
  expect(sectionsOf(html)).toEqual(['home', 'act-now', 'stop', 'lost', 'proof', 'contacts']);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes);
  expect(html).toContain('Folded');
});

test('where the first pages do not fit, folded parts and desks without a number stay out, and it says so', () => {
  const html = make(
    withLong('situations/lost/', `<p>Seen</p><details>${long('fold', 149_600)}</details>`),
  );
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes);
  expect(sectionsOf(html)).toContain('lost');
  const { textContent } = completed(html);
  for (const kept of ['Shortened.', 'Seen', 'bank', 'alone']) expect(textContent).toContain(kept);
  for (const gone of ['fold', 'other']) expect(textContent).not.toContain(gone);
});
