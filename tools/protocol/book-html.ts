import type { SaidCondition } from '#protocol/say-condition'
import type { Book, Chapter, Entry, Part } from '#protocol/book/book'

/** The book as one HTML page that needs nothing else and prints well. */
export const bookToHtml = (book: Book): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(book.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(book.title)}</h1>
${book.intro.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</header>
<nav aria-label="Contents">
<ul>
${book.chapters.map(({ id, title, entries }) => `<li><a href="#${id}">${escape(title)}</a> (${entries.length})</li>`).join('\n')}
</ul>
</nav>
<main>
${book.chapters.map(chapterToHtml).join('\n')}
</main>
</body>
</html>
`

const chapterToHtml = ({ id, title, intro, entries }: Chapter): string => `<section id="${id}">
<h2>${escape(title)}</h2>
${intro === undefined ? '' : `<p>${escape(intro)}</p>`}
${entries.map(entryToHtml).join('\n')}
</section>`

const entryToHtml = ({ id, title, tag, parts }: Entry): string => `<article id="${id}">
<h3>${escape(title)}${tag === undefined ? '' : ` <small>${escape(tag)}</small>`}</h3>
<dl>
${parts.map(partToHtml).join('\n')}
</dl>
</article>`

const partToHtml = (part: Part): string => `<dt>${escape(part.label)}</dt><dd>${bodyToHtml(part)}</dd>`

const bodyToHtml = (part: Part): string => {
  if ('text' in part) return escape(part.text)
  if ('list' in part) return `<ul>${part.list.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`
  if ('sources' in part)
    return part.sources.map((id) => `<a href="#source-${escape(id)}">${escape(id)}</a>`).join(', ')
  return conditionToHtml(part.condition)
}

const conditionToHtml = (condition: SaidCondition): string =>
  typeof condition === 'string'
    ? escape(condition)
    : `<em>${escape(condition.heading)}</em><ul>${condition.parts.map((part) => `<li>${conditionToHtml(part)}</li>`).join('')}</ul>`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f1e; --quiet: #59615f; --line: #d9dedc; --accent: #0b5f5a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181a; --ink: #e6eaea; --quiet: #9aa5a5; --line: #2d3436; --accent: #6cc5bd; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { margin-top: 3rem; font-size: 1.4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.05rem; }
h3 small { font-weight: normal; color: var(--quiet); }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--quiet); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.2rem; }
em { font-style: normal; color: var(--quiet); }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { body { max-width: none; font-size: 9pt; } article { break-inside: avoid; } nav { display: none; } }
`
