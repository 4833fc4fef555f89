import type { Hono } from 'hono'
import { bodyText } from '../body-text.ts'
import type { AnswerContext } from './answer.ts'
import { answerGet, answerPost, LONGEST_REQUEST, serviceCall } from './web-service.ts'

/** How an answer is sent: with the record's tag where it is whole. */
export type Send = (type: string, body: string, status?: number) => Response

/** Adds Modern.Gov's web service at `/mgWebService.asmx`, in any case, folder and number of slashes. Reads the record only. */
export function addWebService(app: Hono, context: () => AnswerContext, send: Send): void {
  app.on(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'], '*', async (request, next) => {
    const url = new URL(request.req.url)
    const call = serviceCall(url.pathname)
    if (!call) return next()
    const { method } = request.req
    if (method === 'GET') {
      const { type, body, status } = answerGet(context(), url, call.operation)
      return send(type, body, status)
    }
    if (method !== 'POST') return send('text/plain; charset=utf-8', 'Expected GET or POST.\n', 405)
    const text = await bodyText(request.req.raw, LONGEST_REQUEST)
    if (text === undefined) return send('text/plain; charset=utf-8', 'The request is too long.\n', 413)
    const type = request.req.header('content-type') ?? ''
    const answer = answerPost(context(), call.operation, type, text)
    return send(answer.type, answer.body, answer.status)
  })
}
