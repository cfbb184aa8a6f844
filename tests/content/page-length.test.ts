import { expect, test } from 'vitest';
import pageLength, {
  unfoldedLength,
} from '../../src/integrations/content-rules/rules/page-length.ts';
import { page, problems } from './fixtures/content.ts';

const long = { ja: 'あ'.repeat(1201), en: 'word '.repeat(701) };

test.each(['ja', 'en'] as const)('a %s page that is too long unfolded is refused', (language) => {
  const [problem] = problems(pageLength, { pages: [page(language, 'a', long[language])] });
  expect(problem).toContain('fold a part');
});

test.each(['ja', 'en'] as const)('the same %s text in a fold is allowed', (language) => {
  const folded = `<Fold title="more">\n\n${long[language]}\n\n</Fold>`;
  expect(problems(pageLength, { pages: [page(language, 'a', folded)] })).toEqual([]);
});

test('tags, ids and addresses do not count as text', () => {
  const body = '## 見出し [#long-id]\n\n[リンク](/ja/do/stop-card/)と<Cite id="source" />文';
  expect(unfoldedLength({ body }, false)).toBe('見出しリンクと文'.length);
});
