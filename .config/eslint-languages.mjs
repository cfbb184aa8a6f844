/**
 * Refuses code that asks for one language by its tag: what is meant is nearly always something else
 * ("reads Japanese", "has no spaces", "the other languages"), and a further language would be taken
 * for one of the two.
 */
const tags = ['ja', 'en'];
const tag = `Literal[value=/^(?:${tags.join('|')})$/]`;

const comparison =
  'This asks for a language by its tag: say what is meant, by factsOf(language) (readsJapanese, spaces …), otherLanguages(language), or the names japanese, english and original of src/model/language.ts.';
const list =
  'This lists the languages: write byLanguage((language) => …), languages or Language of src/model/language.ts, or let the value stand in content/docs/<language>/ (strings.yaml, language.yaml).';

const noTags = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const tell = (message) => (node) => context.report({ node, message });
    const tellList = (node, names) => {
      if (tags.every((one) => names.includes(one))) tell(list)(node);
    };
    return {
      [`BinaryExpression[operator=/^[!=]==?$/] > ${tag}`]: tell(comparison),
      [`SwitchCase > ${tag}.test`]: tell(comparison),
      [`LogicalExpression > ${tag}.right`]: tell(comparison),
      // A locale of the platform is no language of the guide.
      [`CallExpression:not([callee.property.name=/^toLocale/]) > ${tag}.arguments`]:
        tell(comparison),
      ObjectExpression: (node) =>
        tellList(
          node,
          node.properties.map(({ key }) => key?.name ?? key?.value),
        ),
      ArrayExpression: (node) =>
        tellList(
          node,
          node.elements.map((element) => element?.value),
        ),
      TSUnionType: (node) =>
        tellList(
          node,
          node.types.map(({ literal }) => literal?.value),
        ),
      Literal: (node) => {
        if (/\b(?:ja\|en|en\|ja)\b/.test(node.regex?.pattern ?? '')) tell(list)(node);
      },
    };
  },
};

export default {
  files: ['src/**'],
  // Where languages are said.
  ignores: ['src/model/**'],
  plugins: { languages: { rules: { 'no-tags': noTags } } },
  rules: { 'languages/no-tags': 'error' },
};
