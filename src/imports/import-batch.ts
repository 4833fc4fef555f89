import type { Clock } from '../platform/time/clock.ts'
import { formats, type Published, type SubjectType, subjectTypeOf } from '../record/formats/index.ts'
import {
  appendPublications,
  currentPublications,
  freeSubjectId,
  keysOfSubject,
  type LogTransaction,
  lockLog,
  ownerOfSlug,
  rememberKeys,
  slugOf,
  subjectsOfKeys,
  withdrawSubject,
} from '../record/log/index.ts'

/** A subject found by what its source calls it. `content` is missing where it was withdrawn here: it stays withdrawn. */
export type Found<Content> = { id: string; content: Content | undefined }

/** The content of one subject type. */
export type ContentOf<Type extends SubjectType> = Extract<Published, { format: `moothall/${Type}/1` }>

/** What a batch wrote, by subject. */
export type Written = { id: string; type: SubjectType; act: 'new' | 'changed' | 'unchanged' }[]

/** Which of a source's keys may be the same thing: see {@link ImportBatch.find}. */
export type KeyScope = {
  system: string
  /** The council's domain that the keys are of, where the source shows one. */
  domain: string | undefined
}

// `subjectsOfKeys` takes at most so many at once.
const KEYS_A_QUERY = 900

/**
 * One transaction of an import: finds subjects by their source keys, collects contents, and publishes them at the end. It
 * lives as long as its transaction; nothing is written before {@link ImportBatch.publish}.
 */
export class ImportBatch {
  readonly #transaction: LogTransaction
  readonly #scope: KeyScope
  readonly #owners = new Map<string, string | undefined>()
  readonly #contents = new Map<string, Published | undefined>()
  readonly #drafts = new Map<string, Published>()
  readonly #keys = new Map<string, string>()
  readonly #withdrawals = new Map<string, string>()
  readonly #givenOut = new Set<string>()
  readonly #adopted = new Set<string>()
  readonly #domains = new Map<string, Set<string>>()

  private constructor(transaction: LogTransaction, scope: KeyScope) {
    this.#transaction = transaction
    this.#scope = scope
  }

  /** Begins a batch: takes the log's write lock, so that what is found stays true until the transaction ends. */
  static async begin(transaction: LogTransaction, scope: KeyScope): Promise<ImportBatch> {
    await lockLog(transaction)
    return new ImportBatch(transaction, scope)
  }

  get transaction(): LogTransaction {
    return this.#transaction
  }

  get domain(): string | undefined {
    return this.#scope.domain
  }

  /** Loads what the keys lead to, in two queries instead of two a key. */
  async know(keys: readonly string[]): Promise<void> {
    const wanted = [...new Set(keys.flatMap((key) => this.#spellings(key)))]
    const unknown = wanted.filter((key) => !this.#owners.has(key))
    for (let start = 0; start < unknown.length; start += KEYS_A_QUERY) {
      const slice = unknown.slice(start, start + KEYS_A_QUERY)
      const owners = await subjectsOfKeys(this.#transaction, this.#scope.system, slice)
      for (const key of slice) this.#owners.set(key, owners.get(key))
    }
    const ids = wanted.flatMap((key) => this.#owners.get(key) ?? [])
    await this.#load(ids)
  }

  /** The current content of a subject whose identifier is known. */
  async current(id: string): Promise<Published | undefined> {
    await this.#load([id])
    return this.#contents.get(id)
  }

  /**
   * The subject of a type that has one of the keys; the first key that leads to one counts. A key's owner is passed over
   * when it is of another council's domain, or when it bears another number of the same sort: `meeting:5` is not the
   * meeting of that body and day which is already known as `meeting:4`.
   */
  async find<Type extends SubjectType>(
    type: Type,
    keys: readonly string[],
  ): Promise<Found<ContentOf<Type>> | undefined> {
    await this.know(keys)
    const number = keys.find(isNumbered)
    for (const key of keys) {
      for (const spelling of this.#spellings(key)) {
        const id = this.#owners.get(spelling)
        if (id === undefined || !id.startsWith(`${type}/`)) continue
        const content = this.#contents.get(id)
        if (spelling === key && !(await this.#isOurs(id))) continue
        if (content && number !== undefined && this.#bearsAnother(content, number)) continue
        return { id, content: content as ContentOf<Type> | undefined }
      }
    }
    return undefined
  }

  /**
   * An identifier for a new subject. `distinct` goes into it where the plain text is taken: a council has thousands of papers
   * called "Minutes", and counting up to the first free number would ask for each of them.
   */
  async newId(type: SubjectType, text: string, distinct?: string): Promise<{ id: string; slug: string }> {
    const plain = `${type}/${slugOf(text)}`
    const isTaken =
      distinct !== undefined &&
      (this.#givenOut.has(plain) || (await ownerOfSlug(this.#transaction, type, slugOf(text))) !== undefined)
    const wanted = isTaken ? `${text.slice(0, 40)} ${distinct}` : text
    const id = await freeSubjectId(this.#transaction, type, wanted, this.#givenOut)
    this.#givenOut.add(id)
    return { id, slug: id.slice(type.length + 1) }
  }

  /** The spelling under which a key is this subject's: plain, or with the domain where another council's has it plain. */
  keyFor(id: string, key: string): string {
    const owner = this.#owners.get(key)
    if (owner === undefined || owner === id || this.#scope.domain === undefined) return key
    return `${key}@${this.#scope.domain}`
  }

  /**
   * Adds a content to what will be published, and remembers its keys. What the desk wrote last is the desk's: it stays as
   * it is. Returns what does not fit its format, if anything.
   */
  put(content: Published, keys: readonly string[]): string | undefined {
    const checked = formats[subjectTypeOf(content)].safeParse(content)
    if (!checked.success) {
      const [issue] = checked.error.issues
      return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`
    }
    this.remember(content.id, keys)
    if (this.#adopted.has(content.id)) return undefined
    this.#drafts.set(content.id, checked.data)
    this.#contents.set(content.id, checked.data)
    return undefined
  }

  /** Whether the desk wrote a subject's current version. */
  isAdopted(id: string): boolean {
    return this.#adopted.has(id)
  }

  /** Withdraws a published subject at the end of the batch; `note` says in public why. */
  withdraw(id: string, note: string): void {
    this.#drafts.delete(id)
    this.#contents.set(id, undefined)
    this.#withdrawals.set(id, note)
  }

  /** Remembers keys of a subject that this batch publishes or found; a key that leads elsewhere stays as it is. */
  remember(id: string, keys: readonly string[]): void {
    for (const spelling of keys.flatMap((key) => this.#spellings(key))) {
      if (this.#owners.get(spelling) !== undefined) continue
      this.#owners.set(spelling, id)
      this.#keys.set(spelling, id)
    }
  }

  /** Publishes what was collected, in the order in which it first came. */
  async publish(actor: string, clock: Clock): Promise<Written> {
    const contents = [...this.#drafts.values()]
    const drafts = contents.map((content) => ({ content, actor, origin: 'imported' as const }))
    const { entries } = await appendPublications(this.#transaction, drafts, clock)
    for (const [id, note] of this.#withdrawals) {
      await withdrawSubject(this.#transaction, { id, note, actor, origin: 'imported' }, clock)
    }
    await rememberKeys(this.#transaction, this.#scope.system, this.#keys)
    const acts = new Map(
      entries.map((entry) => [entry.subjectId, entry.act === 'published' ? 'new' : 'changed']),
    )
    return contents.map((content) => ({
      id: content.id,
      type: subjectTypeOf(content),
      act: (acts.get(content.id) ?? 'unchanged') as 'new' | 'changed' | 'unchanged',
    }))
  }

  #spellings(key: string): string[] {
    return this.#scope.domain === undefined ? [key] : [`${key}@${this.#scope.domain}`, key]
  }

  async #load(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#contents.has(id))
    for (let start = 0; start < unknown.length; start += KEYS_A_QUERY) {
      const slice = unknown.slice(start, start + KEYS_A_QUERY)
      const current = await currentPublications(this.#transaction, slice)
      for (const id of slice) {
        this.#contents.set(id, current.get(id)?.content)
        if (current.get(id)?.origin === 'desk') this.#adopted.add(id)
      }
    }
  }

  /** Whether a subject found by a plain key may be of our council: it is not when it was only ever told of by others. */
  async #isOurs(id: string): Promise<boolean> {
    const { domain } = this.#scope
    if (domain === undefined) return true
    const known = this.#domains.get(id) ?? (await this.#domainsOf(id))
    this.#domains.set(id, known)
    return known.size === 0 || known.has(domain)
  }

  async #domainsOf(id: string): Promise<Set<string>> {
    const keys = await keysOfSubject(this.#transaction, this.#scope.system, id)
    const mine = [...this.#keys].filter(([, owner]) => owner === id).map(([key]) => key)
    return new Set([...keys, ...mine].flatMap((key) => key.split('@')[1] ?? []))
  }

  #bearsAnother(content: Published, number: string): boolean {
    const sort = number.slice(0, number.indexOf(':') + 1)
    const borne = (content.sources ?? [])
      .map((source) => source.key.split('@')[0] ?? '')
      .filter((key) => key.startsWith(sort) && isNumbered(key))
    return borne.length > 0 && !borne.includes(number)
  }
}

/** Whether a key is a number that the source gave, `meeting:4967`, not a name made of what the thing is. */
function isNumbered(key: string): boolean {
  return /^[a-z]+:\d+$/.test(key)
}
