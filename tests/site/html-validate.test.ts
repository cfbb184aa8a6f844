import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pagePaths } from './page-paths.ts';

const folder = inject('siteFolder');

/** No page has a configuration of its own: what all have is worked out once, not for each of them. */
class OneConfig extends StaticConfigLoader {
  readonly #config = super.getConfigFor('');

  override getConfigFor() {
    return this.#config;
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // A slash at the end of `<meta/>` means nothing and is allowed; Starlight writes it.
      // https://html.spec.whatwg.org/multipage/syntax.html#start-tags
      'void-style': 'off',
      // `#_top` is Starlight's name for the title. Any id without a space is valid.
      // https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
      'valid-id': ['error', { relaxed: true }],
      // Safari drops the role of a list without bullets unless it is written out.
      // https://developer.mozilla.org/docs/Web/CSS/Reference/Properties/list-style#accessibility
      'no-redundant-role': 'off',
      // A matter of layout that the style sheets answer with `white-space`; special characters in a
      // number would be copied with it. https://html-validate.org/rules/tel-non-breaking.html
      'tel-non-breaking': 'off',
    },
  }),
);

test.for(pagePaths(folder))('%s is valid HTML without a doubled id', async (path, { task }) => {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const report = await validator.validateString(readFileSync(file, 'utf8'), file);
  const faults = report.results
    .flatMap((result) => result.messages)
    .map(({ ruleId, selector, message }) => `${ruleId}: ${selector}: ${message}`);
  expect(faults).toEqual([]);
  task.meta.figures = { pages: 1 };
});
