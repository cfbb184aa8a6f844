import type { AstroIntegration } from 'astro';
import { placesOf } from '../model/languages/read-strings.ts';
import type { Content } from '../model/graph/content.ts';

/**
 * Declares the interface strings as types: the keys of the first language's file, each with the
 * names of its `{{places}}`. `astro sync`, and so `astro check`, writes them.
 */
export function interfaceStringTypes({ interfaceStrings }: Pick<Content, 'interfaceStrings'>) {
  return {
    name: 'interface-strings',
    hooks: {
      'astro:config:done'({ injectTypes }) {
        const lines = Object.entries(interfaceStrings[0]?.data ?? {}).map(([key, string]) => {
          const places = placesOf(string).map((place) => JSON.stringify(place));
          return `  ${JSON.stringify(key)}: ${places.join(' | ') || 'never'};`;
        });
        injectTypes({
          filename: 'strings.d.ts',
          content: `interface InterfaceStrings {\n${lines.join('\n')}\n}\n`,
        });
      },
    },
  } satisfies AstroIntegration;
}
