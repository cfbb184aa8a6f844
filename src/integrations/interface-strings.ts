import type { AstroIntegration } from 'astro';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { placesOf, stringsFile } from '../model/languages/read-strings.ts';
import type { Content } from '../model/graph/content.ts';

/**
 * Declares the interface strings as types: the keys of the first language's file, each with the
 * names of its `{{places}}`. `astro sync`, and so `astro check` and a build, writes them. While pages
 * are being written, a string that is saved is shown at once.
 */
export function interfaceStrings(content: Pick<Content, 'interfaceStrings' | 'languages'>) {
  return {
    name: 'interface-strings',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const files = content.languages.map(({ tag }) => stringsFile(tag));
        updateConfig({ vite: { plugins: [readAgainWhenSaved(files)] } });
      },
      'astro:config:done'({ injectTypes }) {
        const lines = Object.entries(content.interfaceStrings[0]?.data ?? {}).map(
          ([key, string]) => {
            const places = placesOf(string).map((place) => JSON.stringify(place));
            return `  ${JSON.stringify(key)}: ${places.join(' | ') || 'never'};`;
          },
        );
        injectTypes({
          filename: 'strings.d.ts',
          content: `interface InterfaceStrings {\n${lines.join('\n')}\n}\n`,
        });
      },
    },
  } satisfies AstroIntegration;
}

/** The module that reads the strings once, when it is loaded. */
const reader = fileURLToPath(new URL('../lib/interface-strings.ts', import.meta.url));

/** Lets the server load the strings' reader anew, with all that was made from it, when a file of theirs is saved. */
function readAgainWhenSaved(files: string[]): Plugin {
  return {
    name: 'interface-strings:read-again',
    hotUpdate({ file, modules }) {
      const { config, moduleGraph } = this.environment;
      if (!files.includes(relative(config.root, file).replaceAll('\\', '/'))) return undefined;
      return [...modules, ...(moduleGraph.getModulesByFile(reader) ?? [])];
    },
  };
}
