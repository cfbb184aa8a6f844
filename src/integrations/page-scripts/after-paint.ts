import { inPlaceOfAll } from '../in-place-of-all.ts';
import { leadsOn } from '../moved-pages/leads-on.ts';

/**
 * Runs in the page: brings the scripts that its element names once all of the page is there and it
 * has been painted, most often in two frames; after a second in any case, since a page in the
 * background is not painted. A script that is asked for twice comes once. Text without a value in it
 * needs one hash in the content policy.
 */
const loader =
  'const{scripts}=document.currentScript.dataset,' +
  'bring=()=>scripts.split(" ").forEach(path=>import(path));' +
  'addEventListener("DOMContentLoaded",()=>{setTimeout(bring,1e3);' +
  'new PerformanceObserver(()=>setTimeout(bring,100)).observe({type:"paint",buffered:true})})';

/** The text of the inline script of a page whose scripts come after its first paint. */
export const scriptAfterPaint = `{${loader}}`;

const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * A page whose scripts come after its first paint, in their order. Without scripts to load it is
 * left as it is, and so is a page with the control to leave quietly, and one that leads on to where a
 * page is now: there the script is what a reader may need first.
 * @param html the whole page as it was built
 */
export function withScriptsAfterPaint(html: string): string {
  if (/<quick-exit[\s>]/.test(html) || leadsOn(html)) return html;
  const paths = [...html.matchAll(moduleScript)].map((match) => match[1]!);
  if (paths.length === 0) return html;
  const names = [...new Set(paths)].join(' ');
  return inPlaceOfAll(
    html,
    moduleScript,
    `<script data-scripts="${names}">${scriptAfterPaint}</script>`,
  );
}
