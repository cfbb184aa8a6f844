/**
 * The one style sheet of what is carried away. Colours are those of the device or the reading
 * program, light or dark as its reader has set it; lines and letters say the rest.
 */
export const carriedStyle = `
:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.7}
body{max-width:40em;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1,h2,h3,h4,h5{line-height:1.4;break-after:avoid}
h1{font-size:1.45em}
h2{margin-top:2.5em;border-top:.2em solid;padding-top:.6em;font-size:1.3em}
h3{margin:1.8em 0 .6em;font-size:1.15em}
h4,h5{margin:1.2em 0 .4em;font-size:1em}
p{margin:.6em 0}
ul,ol{padding-inline-start:1.4em}
a[href^="tel:"]{display:inline-block;padding:.45em 0;font-size:1.25em;font-weight:700}
nav a,.primary a,.choices a{display:block;padding:.55em .8em}
.primary a,.choices a{border:.12em solid;border-radius:.5em;font-weight:700}
.primary,.choices,nav ul,nav ol{list-style:none;padding:0}
nav ol ol{padding-inline-start:1em}
.choices li{margin:.6em 0}
.choice__hint{display:block;font-weight:400}
.advice{margin:1em 0;border:1px solid;border-inline-start-width:.35em;border-radius:.5em;padding:.3em 1em}
.advice--dont{border-style:double;border-width:.3em}
.advice--answer{border:0;padding:0;font-size:1.1em}
.advice__label{margin:.4em 0;border:0;padding:0;font-size:1em}
.foot__warning,.channel__kind,.channel__state,.contact-card__first{font-weight:700}
article,details{margin:1em 0;border:1px solid;border-radius:.5em;padding:.3em 1em}
article h3,article h4{margin-top:.6em}
article ul{padding-inline-start:1em}
summary{min-height:2.75rem;padding:.5em 0;font-weight:700;box-sizing:border-box}
table{border-collapse:collapse}
th,td{border:1px solid;padding:.3em .6em;text-align:start;vertical-align:top}
rt{font-size:.6em}
@media print{body{max-width:none;padding:0;font-size:10pt}article,.advice{break-inside:avoid}details::details-content{content-visibility:visible;height:auto;display:block}}
`
  .trim()
  .replaceAll('\n', '');

/** The classes that the style sheet speaks of; others are of no use in what is carried away. */
export const styledClasses: ReadonlySet<string> = new Set(
  [...carriedStyle.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!),
);
