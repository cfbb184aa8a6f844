import { expect, test } from 'vitest';
import callScriptPages from '../../src/integrations/content-rules/rules/call-script-pages.ts';
import { problems, record, translated } from './fixtures/content.ts';

const check = (body: string) =>
  problems(callScriptPages, {
    records: { 'call-scripts': [record('call-scripts', 'bank', { page: 'say/bank' })] },
    pages: translated('say/bank', body),
  });

test('a call script names a page that has it', () => {
  expect(check('<CallScript id="bank" />')).toEqual([]);
  expect(check('<CallScript id="police" />')).toEqual([
    expect.stringContaining(
      'bank.yaml | page | names "say/bank", but content/docs/ja/say/bank.mdx',
    ),
    expect.stringContaining('content/docs/en/say/bank.mdx has no <CallScript id="bank" />'),
  ]);
});
