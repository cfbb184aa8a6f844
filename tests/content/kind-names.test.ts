import { expect, test } from 'vitest';
import kindNames from '../../src/integrations/content-rules/rules/kind-names.ts';
import { factsOf } from '../../src/lib/language-facts.ts';
import { offeredKinds } from '../../src/model/records/index.ts';
import { problems } from './fixtures/content.ts';

const named = (kinds: readonly string[]) =>
  problems(kindNames, {
    interfaceStrings: [
      {
        file: 'content/docs/ja/strings.yaml',
        language: factsOf('ja'),
        data: Object.fromEntries(kinds.map((kind) => [`dataFiles.kind.${kind}`, '名'])),
      },
    ],
  });

test('kinds that have their names pass', () => {
  expect(named(offeredKinds)).toEqual([]);
});

test('an offered kind without a name is told with its key and what to do', () => {
  expect(named(offeredKinds.filter((kind) => kind !== 'glossary'))).toEqual([
    expect.stringMatching(
      /^content\/docs\/ja\/strings\.yaml \| dataFiles\.kind\.glossary \| is missing: write .* src\/model\/records\/glossary\.ts /,
    ),
  ]);
});
