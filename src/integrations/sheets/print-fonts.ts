import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the style sheet of `printFonts` says its files are, below the site. */
const folder = 'print-fonts';

/**
 * The typefaces of the PDFs, so that they look and weigh the same whatever fonts a machine has:
 * Noto Sans JP, in the slices of Unicode in which Fontsource publishes it. Only the letters used
 * end up in a PDF. The site itself loads no font.
 *
 * Romanised Japanese is set in Noto Sans: the Japanese face has ā, ō, ū only as a letter and a
 * loose bar, which a PDF sets beside each other.
 */
export function printFonts(): string {
  const faces = ['400', '700'].flatMap((weight) => [
    facesOf('noto-sans-jp', weight),
    facesOf('noto-sans', weight)
      .split(/(?=@font-face)/)
      .filter((face) => /noto-sans-latin(?:-ext)?-\d+-normal\.woff2/.test(face))
      .join(''),
  ]);
  return `${faces.join('\n')}
:root, :root:lang(ja) {
  --font: 'Noto Sans JP', sans-serif;
  --font-latin: 'Noto Sans JP';
  --font-japanese: 'Noto Sans JP';
}
[lang='ja-Latn'] { font-family: 'Noto Sans', 'Noto Sans JP', sans-serif; }
@page {
  @bottom-left { font-family: 'Noto Sans JP', sans-serif; }
  @bottom-right { font-family: 'Noto Sans JP', sans-serif; }
}`;
}

/**
 * The file of a typeface on this machine, or undefined when the path names none.
 * @param path below the site, as the style sheet of `printFonts` names it
 */
export function printFontFile(path: string): string | undefined {
  const [, name, file] = /^print-fonts\/([\w-]+)\/([\w-]+\.woff2)$/.exec(path) ?? [];
  return name && file && join('node_modules/@fontsource', name, 'files', file);
}

function facesOf(name: string, weight: string): string {
  return readFileSync(`node_modules/@fontsource/${name}/${weight}.css`, 'utf8').replaceAll(
    /src:[^;]*?\.\/files\/([\w-]+\.woff2)[^;]*;/g,
    `src: url(/${folder}/${name}/$1) format("woff2");`,
  );
}
