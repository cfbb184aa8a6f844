import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import languages from './eslint-languages.mjs';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // `noUncheckedIndexedAccess` makes every index optional; where the code has just proved that
      // an element exists, `!` says so in one character.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...["Identifier[name='target']", "MemberExpression[property.name='target']"].map(
          (target) => ({
            selector: `MemberExpression[property.name='dataset'] > TSAsExpression > ${target}`,
            message:
              'A browser that translates wraps the words of a control in elements of its own, and these are what is pressed: look with closest() for the control.',
          }),
        ),
      ],
    },
  },
  languages,
  {
    // Programs people run: what they print is their purpose.
    files: [
      '.config/**',
      'tests/run.mjs',
      'tests/browser/**',
      'tests/bench/**',
      'tests/e2e/search-quality.test.ts',
      '**/due.ts',
      '**/release.ts',
      '**/translations.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
