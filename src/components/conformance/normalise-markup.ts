/*
 * White space between, before and after these elements is never rendered. Around inline elements it is, so there it
 * counts, as one space.
 */
const BLOCKS = new Set(
  'caption dd details div dl dt fieldset form g h1 h2 h3 h4 h5 h6 hr legend li nav ol optgroup option p path section select summary svg table tbody td th thead title tr ul circle'.split(
    ' ',
  ),
)

const TAG = /<\/?([a-zA-Z][\w-]*)(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/g

/** Markup with the white space taken out that does not change what it means; the order of attributes stays. */
export function normaliseMarkup(markup: string): string {
  return markup
    .split(/(<textarea[\s\S]*?<\/textarea>)/)
    .map((part) => (part.startsWith('<textarea') ? tidyTags(part) : dropBlanks(part)))
    .join('')
    .trim()
}

function dropBlanks(markup: string): string {
  return tidyTags(markup)
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?([a-zA-Z][\w-]*)[^<>]*>) ?/g, (whole, tag: string, name: string) =>
      BLOCKS.has(name) ? tag : whole,
    )
}

function tidyTags(markup: string): string {
  return markup.replace(TAG, (tag) =>
    tag
      .replace(/\s+/g, ' ')
      .replace(/ ?(\/?>)$/, '$1')
      .replace(/\/>$/, '>'),
  )
}
