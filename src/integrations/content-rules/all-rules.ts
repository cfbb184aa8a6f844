import type { Rule } from './rule.ts';
import { asides } from './rules/asides.ts';
import { citedFacts } from './rules/cited-facts.ts';
import { citedSources } from './rules/cited-sources.ts';
import { dates } from './rules/dates.ts';
import { durationsCited } from './rules/durations-cited.ts';
import { evidenceFirst } from './rules/evidence-first.ts';
import { externalAddresses } from './rules/external-addresses.ts';
import { fileNames } from './rules/file-names.ts';
import { frontMatter } from './rules/front-matter.ts';
import { headingIds } from './rules/heading-ids.ts';
import { independentSources } from './rules/independent-sources.ts';
import { issuerNumbers } from './rules/issuer-numbers.ts';
import { islandsTogether } from './rules/islands-together.ts';
import { learnedWeights } from './rules/learned-weights.ts';
import { links } from './rules/links.ts';
import { movedPages } from './rules/moved-pages.ts';
import { officialConfidence } from './rules/official-confidence.ts';
import { pageLength } from './rules/page-length.ts';
import { pageParts } from './rules/page-parts.ts';
import { pageText } from './rules/page-text.ts';
import { phoneNumbers } from './rules/phone-numbers.ts';
import { publicHosts } from './rules/public-hosts.ts';
import { references } from './rules/references.ts';
import { reportedNumbers } from './rules/reported-numbers.ts';
import { schema } from './rules/schema.ts';
import { sharedNumbers } from './rules/shared-numbers.ts';
import { spokenRomaji } from './rules/spoken-romaji.ts';
import { thesaurus } from './rules/thesaurus.ts';
import { timeLimitsInProse } from './rules/time-limits-in-prose.ts';
import { twinPages } from './rules/twin-pages.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { unseenCharacters } from './rules/unseen-characters.ts';
import { unsureAnswers } from './rules/unsure-answers.ts';
import { waysOut } from './rules/ways-out.ts';

/** Every rule that stops the build. */
export const allRules: Rule[] = [
  schema,
  fileNames,
  uniqueIds,
  references,
  links,
  movedPages,
  thesaurus,
  learnedWeights,
  dates,
  frontMatter,
  pageText,
  headingIds,
  twinPages,
  pageParts,
  pageLength,
  islandsTogether,
  asides,
  citedFacts,
  citedSources,
  phoneNumbers,
  externalAddresses,
  publicHosts,
  unseenCharacters,
  timeLimitsInProse,
  durationsCited,
  officialConfidence,
  independentSources,
  reportedNumbers,
  sharedNumbers,
  spokenRomaji,
  waysOut,
  issuerNumbers,
  evidenceFirst,
  unsureAnswers,
];
