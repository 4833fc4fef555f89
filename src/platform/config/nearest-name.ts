/** The name that was probably meant: the one with the fewest changes to a letter, when these are few. */
export function nearestName(found: string, names: readonly string[]): string | undefined {
  const most = Math.max(2, Math.floor(found.length / 3))
  let [nearest, fewest]: [string | undefined, number] = [undefined, most + 1]
  for (const name of names) {
    const changes = changesBetween(plain(found), plain(name))
    if (changes < fewest) [nearest, fewest] = [name, changes]
  }
  return nearest
}

/** `PUBLIC-URL`, `public_url` and `publicUrl` are one name to a person. */
function plain(name: string): string {
  return name.slice(0, 100).toLowerCase().replace(/[_-]/g, '')
}

/** Levenshtein's distance. */
function changesBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 0; row < one.length; row++) {
    const current = [row + 1]
    for (let column = 0; column < other.length; column++) {
      const replaced = (above[column] ?? 0) + (one[row] === other[column] ? 0 : 1)
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above[other.length] ?? 0
}
