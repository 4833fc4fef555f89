import { outcomeKind } from '../formats/minute.ts'

const kinds: readonly string[] = outcomeKind.options

/** The bit that stands for an outcome kind in a passage; 0 for a kind that is not one. */
export function outcomeBit(kind: string): number {
  const index = kinds.indexOf(kind)
  return index < 0 ? 0 : 1 << index
}

/** The outcome kinds that bits stand for. */
export function outcomeKindsOf(bits: number): string[] {
  return kinds.filter((_, index) => (bits & (1 << index)) !== 0)
}
