/** A number of things for a person: `1 entry`, `12,345 entries`. */
export function count(number: number, one: string, many: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`
}
