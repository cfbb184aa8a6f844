/**
 * The rooms of the project, the upper ones first, and what each may import besides its own files:
 * other rooms, or single files of them. A file lies in the room with the longest path that fits.
 * What stands in no room (tests, tools) may import everything.
 * @type {Record<string, string[]>}
 */
export const rooms = {
  'astro.config.mjs': ['src/integrations/', 'src/lib/', 'src/model/'],
  'src/pages/': [
    'src/layouts/',
    'src/components/records/',
    'src/components/',
    'src/lib/',
    'src/model/',
  ],
  'src/layouts/': [
    'src/components/records/',
    'src/components/',
    'src/lib/',
    'src/model/',
    // A page outside Starlight's frame is painted as its reader chose, too.
    'src/components/starlight/ThemeProvider.astro',
  ],
  'src/components/starlight/': [
    'src/components/records/',
    'src/components/',
    'src/lib/',
    'src/model/',
  ],
  // Draws the tags of pages.
  'src/components/author-tag/': ['src/components/records/', 'src/lib/', 'src/model/'],
  // Nothing below reads a collection.
  'src/components/records/': ['src/components/', 'src/lib/', 'src/model/'],
  // A tag says which component draws it, and gives it what that needs.
  'src/model/tags/': ['src/components/', 'src/model/'],
  'src/components/': ['src/lib/', 'src/model/'],
  'src/integrations/': [
    'src/lib/',
    'src/model/',
    // The worker and the build speak of the same files.
    'src/components/offline/worker/kit.ts',
    'src/components/offline/worker/manifest.ts',
    'src/components/offline/worker/route.ts',
    // Search and links lead to what these draw.
    'src/components/contact-card/channel-state.ts',
    'src/components/glossary/term-anchor.ts',
  ],
  'src/middleware.ts': ['src/lib/'],
  'src/content.config.ts': ['src/integrations/content-root/strings-loader.ts', 'src/model/'],
  'src/lib/': ['src/model/'],
  'src/model/': [],
};

/** The room of a file, by its path from the root of the project. */
export const roomOf = (/** @type {string} */ file) =>
  Object.keys(rooms)
    .filter((room) => file.startsWith(room))
    .sort((first, second) => second.length - first.length)[0];

/**
 * Whether a file may import another one.
 * @param {string} from path from the root of the project
 * @param {string} to path from the root of the project
 */
export function mayImport(from, to) {
  const room = roomOf(from);
  const target = roomOf(to);
  if (room === undefined || target === room) return true;
  return rooms[room].some((allowed) => allowed === target || allowed === to);
}
