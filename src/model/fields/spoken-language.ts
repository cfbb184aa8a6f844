import { z } from 'astro/zod';

/** A language in which a line answers or a page is written (BCP 47); most are none of the guide's own. */
export const spokenLanguage = z.enum([
  'ja',
  'en',
  'zh',
  'ko',
  'es',
  'pt',
  'vi',
  'tl',
  'ne',
  'th',
  'id',
  'my',
  'km',
  'mn',
  'fr',
  'si',
  'ur',
  'bn',
]);
