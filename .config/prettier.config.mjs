export default {
  plugins: ['prettier-plugin-astro'],
  printWidth: 100,
  singleQuote: true,
  trailingComma: 'all',
  proseWrap: 'preserve',
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    { files: '*.yaml', options: { singleQuote: false, printWidth: 400 } },
  ],
};
