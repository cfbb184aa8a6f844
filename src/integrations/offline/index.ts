import { contentMoves } from '../../model/graph/moves.ts';
import { isOfKit } from '../../components/offline/worker/manifest.ts';
import type { Content } from '../../model/graph/content.ts';
import type { Consumer } from '../finish/page.ts';
import type { PathFacts } from './built-files.ts';
import { emergencyKit } from './emergency-kit.ts';
import { factsDays } from './facts-days.ts';
import { writeSiteZip } from './site-zip.ts';
import { writeWorker } from './worker-file.ts';
import { editionLine } from '../../lib/editions/present.ts';
import { japanese, languages } from '../../model/language.ts';
import { zipIsWanted } from '../../lib/zip-offer.ts';

/**
 * Writes the worker that caches the site for reading without a connection, and on request the
 * site as a ZIP. It comes last: the worker refuses files that differ from those it was built with, so
 * nothing may write a file after it.
 */
export function offline(content: Content): Consumer {
  return {
    name: 'offline',
    after: [
      'page-policy',
      'printed-sheets',
      'search-index',
      'security',
      'moved-pages',
      'emergency-files',
    ],
    async consume(_, { folder, base, address }, logger) {
      const { entries, transfer } = await writeWorker(
        folder,
        base,
        content.today,
        pathFacts(content),
      );
      const kit = entries.filter((entry) => isOfKit(entry, japanese)).length;
      logger.info(
        `${entries.length} files can be cached for reading offline, ${kit} of them as the Japanese emergency kit; about ${Math.round(transfer / 1000)} kB compressed.`,
      );
      if (zipIsWanted(process.env))
        writeSiteZip(
          folder,
          base,
          languages.map((language) => editionLine(language, address)),
        );
    },
  };
}

/** What the content tells the worker of the files of the site. */
export function pathFacts(content: Content): PathFacts {
  return {
    isInKit: emergencyKit(content),
    factsDay: factsDays(content),
    moved: Object.fromEntries(
      contentMoves(content).map(({ language, from, to }) => [
        `${language}/${from}/`,
        `${language}/${to}/`,
      ]),
    ),
  };
}
