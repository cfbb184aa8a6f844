import { readFileSync } from 'node:fs';

/**
 * The typeface of the PDFs, so that they look and weigh the same whatever fonts a machine has:
 * Noto Sans JP, in the slices of Unicode in which Fontsource publishes it. Only the letters used
 * end up in a PDF. The site itself loads no font.
 */
export function printFonts(): string {
  const faces = ['400', '700'].map((weight) =>
    readFileSync(`node_modules/@fontsource/noto-sans-jp/${weight}.css`, 'utf8').replaceAll(
      /src:[^;]*?\.\/files\/([\w-]+\.woff2)[^;]*;/g,
      'src: url(/print-fonts/$1) format("woff2");',
    ),
  );
  return `${faces.join('\n')}
:root, :root:lang(ja) {
  --font: 'Noto Sans JP', sans-serif;
  --font-latin: 'Noto Sans JP';
  --font-japanese: 'Noto Sans JP';
}
@page {
  @bottom-left { font-family: 'Noto Sans JP', sans-serif; }
  @bottom-right { font-family: 'Noto Sans JP', sans-serif; }
}`;
}
