import type { Frontier } from './merkle-tree.ts'
import type { LogDatabase, LogTransaction } from './tables.ts'

/** Size and head of the log's Merkle tree, with what the next entry is added to. */
export type LogHead = { size: number; rootHash: string; frontier: Frontier }

/** The head as it stands. */
export async function logHead(database: LogDatabase): Promise<LogHead> {
  const row = await database.selectFrom('log_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  return { size: row.size, rootHash: row.root_hash, frontier: JSON.parse(row.frontier) as string[] }
}

/**
 * Takes the log's write lock for the rest of the transaction and gives the head. Call it before any other read of
 * the transaction: SQLite cannot turn a reader into a writer once somebody else has written.
 */
export async function lockLog(transaction: LogTransaction): Promise<LogHead> {
  await transaction
    .updateTable('log_head')
    .set((expression) => ({ size: expression.ref('size') }))
    .where('id', '=', 1)
    .execute()
  return logHead(transaction)
}

/** Stores the head after entries were added. */
export async function storeLogHead(transaction: LogTransaction, head: LogHead): Promise<void> {
  await transaction
    .updateTable('log_head')
    .set({ size: head.size, root_hash: head.rootHash, frontier: JSON.stringify(head.frontier) })
    .where('id', '=', 1)
    .execute()
}
