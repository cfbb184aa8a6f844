import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentRules } from './src/integrations/content-rules/index.ts';
import { interfaceStrings } from './src/integrations/interface-strings.ts';
import { isListed } from './src/integrations/listed-pages.ts';
import { starlightWithContentAtRoot } from './src/integrations/content-root/index.ts';
import { remarkAuthorTags } from './src/integrations/markdown/author-tags.ts';
import { remarkBasePath } from './src/integrations/markdown/base-path.ts';
import { remarkHeadingIds } from './src/integrations/markdown/heading-ids.ts';
import { rehypeTableRegions } from './src/integrations/markdown/table-regions.ts';
import { remarkJapaneseLines } from './src/integrations/markdown/japanese-lines.ts';
import { remarkParsedPages } from './src/integrations/markdown/parsed-pages.ts';
import { markdownSyntax } from './src/model/graph/tags.ts';
import { remarkTermLinks } from './src/integrations/markdown/term-links.ts';
import { remarkWithoutRawHtml } from './src/integrations/markdown/without-raw-html.ts';
import { scriptGroups } from './src/integrations/script-groups.ts';
import { spacesBetweenTags } from './src/integrations/spaces-between-tags.ts';
import { japaneseWords } from './src/integrations/japanese-words.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { finish } from './src/integrations/finish/index.ts';
import { siteSecurity } from './src/integrations/security/index.ts';
import { pagePolicy } from './src/integrations/security/page-policy.ts';
import { emergencyFiles } from './src/integrations/carry/index.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';
import { offline } from './src/integrations/offline/index.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { movedPages } from './src/integrations/moved-pages/index.ts';
import { pageScripts } from './src/integrations/page-scripts/index.ts';
import { pageStyles } from './src/integrations/page-styles/one-sheet.ts';
import { isUrgent } from './src/integrations/page-styles/urgent-pages.ts';
import { printedSheets } from './src/integrations/sheets/index.ts';
import { addressOnPaper } from './src/integrations/sheets/missing-address.ts';
import { starlightTrim } from './src/integrations/starlight-trim/index.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { original } from './src/model/language.ts';
import { contentMoves } from './src/model/graph/moves.ts';
import { readContent } from './src/model/graph/read-content.ts';
import { translateTo } from './src/lib/interface-strings.ts';
import { readSiteFacts } from './src/lib/site-facts.ts';
import { buildDay } from './src/lib/today.ts';

const { site, base } = siteAddress(process.env);
const { repository } = readSiteFacts();
const content = readContent(process.cwd(), buildDay());

/** @param {Parameters<ReturnType<typeof translateTo>>[0]} key of the label of a group of pages */
const groupLabel = (key) => ({
  label: translateTo(original)(key),
  translations: Object.fromEntries(
    content.languages.map(({ tag }) => [tag, translateTo(tag)(key)]),
  ),
});

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Astro 7's 'jsx' mode drops spaces between inline elements, which prose needs.
  compressHTML: true,
  prefetch: false,
  markdown: {
    // There is no code to read in a guide.
    syntaxHighlight: false,
    // Astro's default processor prints `**「強調」**です` literally
    // (https://github.com/bruits/satteri/issues/85); unified with remark-cjk-friendly does not.
    processor: unified({
      // The text has its quotes as readers see them (checked with the prose): turning them took a
      // third of the time of the Markdown.
      smartypants: false,
      gfm: false,
      remarkPlugins: [
        remarkWithoutRawHtml,
        ...markdownSyntax,
        remarkParsedPages(content),
        remarkJapaneseLines,
        remarkTermLinks(content.records.glossary.map(({ data }) => data)),
        remarkAuthorTags,
        remarkHeadingIds,
        remarkBasePath(base),
      ],
      rehypePlugins: [rehypeTableRegions],
    }),
  },
  integrations: [
    contentRules(content),
    interfaceStrings(content),
    wholeBuild(),
    starlightTrim(),
    starlightWithContentAtRoot(
      {
        title: Object.fromEntries(
          content.languages.map(({ tag }) => [tag, translateTo(tag)('site.title')]),
        ),
        defaultLocale: 'ja',
        locales: Object.fromEntries(
          content.languages.map(({ tag, name }) => [tag, { label: name, lang: tag }]),
        ),
        disable404Route: true,
        expressiveCode: false,
        pagefind: false,
        markdown: { headingLinks: false },
        ...(repository && { editLink: { baseUrl: `${repository}/edit/main/` } }),
        customCss: ['./src/styles/site.css'],
        components: {
          ContentPanel: './src/components/starlight/ContentPanel.astro',
          Footer: './src/components/starlight/Footer.astro',
          Head: './src/components/starlight/Head.astro',
          Header: './src/components/starlight/Header.astro',
          Hero: './src/components/starlight/Nothing.astro',
          LanguageSelect: './src/components/starlight/LanguageSelect.astro',
          MarkdownContent: './src/components/starlight/MarkdownContent.astro',
          PageFrame: './src/components/starlight/PageFrame.astro',
          PageSidebar: './src/components/starlight/PageSidebar.astro',
          PageTitle: './src/components/starlight/PageTitle.astro',
          Sidebar: './src/components/starlight/Nothing.astro',
          SkipLink: './src/components/starlight/SkipLink.astro',
          ThemeProvider: './src/components/starlight/ThemeProvider.astro',
          ThemeSelect: './src/components/starlight/ThemeSelect.astro',
          TwoColumnContent: './src/components/starlight/TwoColumnContent.astro',
        },
        sidebar: [
          { slug: 'act-now' },
          {
            ...groupLabel('sidebar.situations'),
            items: [{ autogenerate: { directory: 'situations' } }],
          },
          {
            ...groupLabel('sidebar.do'),
            items: [{ autogenerate: { directory: 'do' } }],
          },
          {
            ...groupLabel('sidebar.say'),
            items: [{ autogenerate: { directory: 'say' } }],
          },
          {
            ...groupLabel('sidebar.case'),
            items: [{ slug: 'case' }, { autogenerate: { directory: 'case' } }],
          },
          {
            ...groupLabel('sidebar.audit'),
            items: [{ slug: 'audit' }, { slug: 'audit/how-it-counts' }, { slug: 'audit/together' }],
          },
          {
            ...groupLabel('sidebar.defend'),
            items: [{ autogenerate: { directory: 'defend' } }],
          },
          { slug: 'find' },
          { slug: 'contacts' },
          { slug: 'number-check' },
          { slug: 'print' },
          { slug: 'search' },
          {
            ...groupLabel('sidebar.understand'),
            items: [{ autogenerate: { directory: 'understand' } }],
          },
          {
            ...groupLabel('sidebar.about'),
            items: [{ autogenerate: { directory: 'about' } }],
          },
        ],
      },
      content,
    ),
    mdx({ optimize: true }),
    site
      ? sitemap({
          i18n: {
            defaultLocale: 'ja',
            locales: Object.fromEntries(content.languages.map(({ tag }) => [tag, tag])),
          },
          filter: isListed(base, contentMoves(content)),
        })
      : // Else Starlight adds one of its own, which warns that it has no address.
        { name: '@astrojs/sitemap', hooks: {} },
    finish({
      steps: [
        spacesBetweenTags(),
        japaneseWords(),
        pageStyles(isUrgent),
        pageScripts(),
        pagePolicy(),
      ],
      consumers: [
        printedSheets(),
        ...searchIndex(content),
        siteSecurity(),
        movedPages(content),
        emergencyFiles(content),
        offline(content),
        // What it says is read best at the end.
        addressOnPaper(),
      ],
    }),
  ],
  vite: {
    plugins: [plainImports(), scriptGroups()],
    // Inlined scripts would need a hash each in the content policy.
    build: {
      // iPhone 8 and X end at iOS 16: newer CSS, `light-dark()` and nesting among it, is rewritten.
      cssTarget: 'safari16.0',
      assetsInlineLimit: 0,
      // Every MDX page begins with a directive for Astro, and its bundler would warn of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
