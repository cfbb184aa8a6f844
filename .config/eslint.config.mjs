import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

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
