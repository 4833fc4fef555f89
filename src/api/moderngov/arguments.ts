import { type OperationName, type ParameterType, parametersOf } from './operations.ts'

/** The values of an operation's parameters, by their names in lower case; texts stay as they came. */
export type Arguments = {
  int: (name: string) => number
  flag: (name: string) => boolean
  text: (name: string) => string
}

/** Why a request cannot be answered, in the words a caller of Modern.Gov's service knows. */
export type Refusal = { refused: string }

const LONGEST = 1_000
const SMALLEST = -2_147_483_648
const LARGEST = 2_147_483_647

/**
 * Reads the arguments of an operation. Names match in any case and what is not asked for is passed over. Over HTTP every
 * parameter must be there, if empty; in SOAP texts may be left out (`isSoap`).
 */
export function readArguments(
  operation: OperationName,
  given: ReadonlyMap<string, string>,
  isSoap: boolean,
): Arguments | Refusal {
  const values = new Map<string, string>()
  for (const [name, type] of parametersOf(operation)) {
    const value = given.get(name.toLowerCase())
    if (value === undefined) {
      if (!isSoap || type !== 'string') return { refused: `Missing parameter: ${name}.` }
      continue
    }
    if (!fits(type, value)) {
      const found = value.slice(0, 40)
      const net = type === 'int' ? 'System.Int32' : type === 'boolean' ? 'System.Boolean' : 'System.String'
      return { refused: `Cannot convert ${found} to ${net}.\nParameter name: ${name}` }
    }
    values.set(name.toLowerCase(), value.trim())
  }
  const text = (name: string) => values.get(name.toLowerCase()) ?? ''
  return { text, int: (name) => Number(text(name)), flag: (name) => /^(?:true|1)$/i.test(text(name)) }
}

function fits(type: ParameterType, value: string): boolean {
  const plain = value.trim()
  if (type === 'string') return plain.length <= LONGEST
  if (type === 'boolean') return /^(?:true|false|0|1)$/i.test(plain)
  return /^[+-]?\d{1,10}$/.test(plain) && Number(plain) >= SMALLEST && Number(plain) <= LARGEST
}
