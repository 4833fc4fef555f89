import type { Hono } from 'hono'
import type { Council } from '../../record/formats/index.ts'
import { recordBegan } from '../../record/queries/exchange/parts-of-subjects.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { addressesAt } from './addresses.ts'
import { answerOParl } from './answer.ts'

type Context = { reader: RecordReader; council: Council; origin: string }
type Send = (type: string, body: string, status?: number) => Response

/** Adds OParl 1.1 at `/oparl`: every type, external lists with paging and filters, and what was withdrawn. */
export function addOParl(app: Hono, context: () => Context, send: Send): void {
  const answer = (request: { req: { url: string } }): Response => {
    const { reader, council, origin } = context()
    const presenting = { reader, council, addresses: addressesAt(origin), began: recordBegan(reader) }
    const { status, body } = answerOParl(presenting, new URL(request.req.url))
    return send('application/json; charset=utf-8', `${JSON.stringify(body)}\n`, status)
  }
  app.get('/oparl', answer)
  app.get('/oparl/*', answer)
}
