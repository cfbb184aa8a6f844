import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import imports from './imports.mjs';
import languages from './eslint-languages.mjs';

/** Rules about `any`: they need the type of everything that is imported. */
const rulesAboutAny = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'off',
  ]),
);

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'node_modules/']),
  tseslint.configs.strict,
  tseslint.configs.recommendedTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      // `noUncheckedIndexedAccess` makes every index optional; where the code has just proved that
      // an element exists, `!` says so in one character.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `this: void` says that a method may be taken out of its object.
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      'no-console': 'error',
    },
  },
  {
    plugins: { imports },
    rules: {
      'imports/rooms': 'error',
      'imports/no-circles': 'error',
      'imports/no-node-in-browser': 'error',
    },
  },
  {
    // The parser makes a program of its own for each .astro file: typed rules took over a second a
    // file. `astro check` reads their types.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Records come from `astro:content`, which has types only after `astro sync`.
    files: ['src/components/records/**', 'src/pages/**'],
    rules: rulesAboutAny,
  },
  {
    // JavaScript declares no types to go by.
    files: ['**/*.{js,mjs}'],
    rules: rulesAboutAny,
  },
  {
    // What is imported from an .astro file has no type outside `astro check`.
    files: ['tests/unit/components/**'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
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
      'tools/prove/prove.ts',
      '**/release.ts',
      '**/translations.ts',
      'tools/watch/watch.ts',
      '**/verify.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
