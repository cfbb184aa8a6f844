import { z } from 'astro/zod';

/**
 * The kinds whose records are not offered to others as data, each with the reason: a kind says so in
 * its own file. Every other kind is offered.
 */
export const notOffered = z.registry<{ because: string }>();
