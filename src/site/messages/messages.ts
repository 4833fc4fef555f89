import { en } from './en.ts'

/** The texts of the interface in one language: every language has the same keys. */
export type Messages = typeof en

/** Every language there is, by its primary subtag. Another one is another line here and another folder. */
const catalogues: Readonly<Record<string, Messages>> = { en }

/** The texts for a council's language (BCP 47); English where there are none in that language. */
export function messagesFor(language: string): Messages {
  return catalogues[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
}
