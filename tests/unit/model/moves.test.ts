import { expect, test } from 'vitest';
import {
  nginxRedirects,
  redirectsFile,
} from '../../../src/integrations/moved-pages/hosting-files.ts';
import { movesOf } from '../../../src/model/graph/moves.ts';

const moves = movesOf({
  pages: [
    { language: 'ja', path: 'do/new', movedFrom: ['do/old', 'older'] },
    { language: 'en', path: 'do/new', movedFrom: ['do/old', 'older'] },
    { language: 'ja', path: 'do/other' },
  ],
  contacts: [{ id: 'new-card', movedFrom: ['old-card'] }, { id: 'bank' }],
  sheets: [{ id: 'new-sheet', movedFrom: ['old-sheet'] }],
});

test('an address of old leads to the page, contact or sheet, in every language it has', () => {
  expect(moves.map(({ language, from, to }) => `${language}: ${from} > ${to}`)).toEqual([
    'ja: do/old > do/new',
    'ja: older > do/new',
    'en: do/old > do/new',
    'en: older > do/new',
    'ja: contacts/old-card > contacts/new-card',
    'en: contacts/old-card > contacts/new-card',
    'ja: print/old-sheet > print/new-sheet',
    'en: print/old-sheet > print/new-sheet',
  ]);
});

test('hosts get a line for each, below the path of the site', () => {
  const [first] = moves;
  expect(redirectsFile([first!], '/guide/').split('\n').slice(1)).toEqual([
    '/guide/ja/do/old/ /guide/ja/do/new/ 301',
    '',
  ]);
  expect(nginxRedirects([first!], '/').split('\n').slice(1)).toEqual([
    'location = /ja/do/old/ { return 301 /ja/do/new/$is_args$args; }',
    '',
  ]);
});

test('without a move the files say so and nothing else', () => {
  for (const file of [redirectsFile([], '/'), nginxRedirects([], '/')])
    expect(file).toMatch(/^# .*\n$/);
});
