import type { AstroIntegration } from 'astro';
import { join, relative } from 'node:path';
import { contentDayVariable } from '../../lib/content-day.ts';
import { editionVariable } from '../../lib/editions/present.ts';
import { editionOf } from '../../model/editions/edition.ts';
import type { Content } from '../../model/graph/content.ts';
import { contentError } from '../../model/graph/problem.ts';
import { newestDay } from '../../model/graph/days.ts';
import { contentHook } from '../../model/graph/given-content.ts';
import { readContent } from '../../model/graph/read-content.ts';
import { allLanguages } from '../../lib/language-facts.ts';
import { buildDay } from '../../lib/today.ts';
import { fileOfLanguage } from '../../model/languages/read-languages.ts';
import { brokenRules, describeBroken, type BrokenRule } from './broken-rules.ts';
import { problemsEvent } from './problems-event.ts';

/**
 * Stops a build when anything below `content/` breaks a rule, naming the file, the field and what to
 * do. While pages are being written and checked (`npm run dev`, `astro check`) the same is said as
 * warnings, in the log and in the toolbar of the page, and said anew after every edit.
 * @param content as a build has it, without drafts
 */
export function contentRules(content: Content): AstroIntegration {
  let command = '';
  return {
    name: 'content-rules',
    hooks: {
      [contentHook]: () => content,
      'astro:config:setup'(setup) {
        command = setup.command;
        const day = newestDay(content);
        process.env[contentDayVariable] = day;
        process.env[editionVariable] = editionOf(day, content.records).edition;
        if (command === 'dev')
          setup.addDevToolbarApp({
            id: 'content-rules',
            name: 'Content',
            icon: 'file-search',
            entrypoint: new URL('toolbar.ts', import.meta.url),
          });
      },
      'astro:config:done'({ logger }) {
        if (command !== 'build' && command !== 'sync') return;
        const broken = brokenRules(content);
        const errors = command === 'build' ? broken.filter(({ isWarning }) => !isWarning) : [];
        for (const one of broken)
          logger[errors.includes(one) ? 'error' : 'warn'](describeBroken(one));
        if (errors.length === 0) return;
        throw contentError(
          `Nothing was built: ${errors.length} problem${errors.length === 1 ? '' : 's'} in content/ (named above).`,
        );
      },
      'astro:server:setup'({ server, toolbar, logger }) {
        // A server that is not listened to, as that of tests, tells nobody.
        if (!server.httpServer) return;
        let told = '';
        let broken: BrokenRule[] = [];
        const send = () => toolbar.send(problemsEvent, broken.map(describeBroken));
        const check = () => {
          const now = readContent(server.config.root, buildDay(), { withDrafts: true });
          broken = newLanguages(now) ?? brokenRules(now);
          const lines = broken.map(describeBroken);
          if (lines.join('\n') !== told) {
            for (const line of lines) logger.warn(line);
            if (lines.length === 0) logger.info('The content keeps all rules.');
          }
          told = lines.join('\n');
          send();
        };
        let soon: NodeJS.Timeout | undefined;
        const folder = join(server.config.root, 'content');
        server.watcher.on('all', (_, path) => {
          if (relative(folder, path).startsWith('..')) return;
          clearTimeout(soon);
          // An editor writes several times when it saves once.
          soon = setTimeout(check, 100);
        });
        server.httpServer.once('close', () => clearTimeout(soon));
        toolbar.onAppInitialized('content-rules', send);
        check();
      },
    },
  };
}

/**
 * The languages that came after the server was started, which knows those of its start: no rule can be
 * asked of them, nor of what speaks of them. Undefined where there is none.
 */
function newLanguages({ languages }: Content): BrokenRule[] | undefined {
  const unknown = languages.filter(({ tag }) => !allLanguages.some((known) => known.tag === tag));
  if (unknown.length === 0) return undefined;
  return unknown.map(({ tag }) => ({
    rule: 'new-language',
    file: fileOfLanguage(tag),
    message: 'came after the server was started: start `npm run dev` again.',
    isWarning: true,
  }));
}
