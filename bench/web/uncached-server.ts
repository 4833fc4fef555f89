// The web server over a data folder, keeping no page in memory: each request is rendered. With "at-hand" it reads an
// issue once, as the reference has its data at hand: what is compared then is rendering and sending.
import { dataFolder } from '../../src/cli/data-folder.ts'
import { startWebServer } from '../../src/cli/web-server.ts'
import { createLogger } from '../../src/platform/log/logger.ts'
import { systemClock } from '../../src/platform/time/clock.ts'
import { issuePage } from '../../src/site/pages/issue/issue.ts'

const [path = '', reading] = process.argv.slice(2)
if (reading === 'at-hand') {
  const { load } = issuePage
  const views = new Map<string | undefined, ReturnType<typeof load>>()
  issuePage.load = (request) => {
    const view = views.get(request.params.slug) ?? load(request)
    views.set(request.params.slug, view)
    return view
  }
}
const web = await startWebServer({
  folder: dataFolder(path, ''),
  clock: systemClock,
  logger: createLogger({
    level: 'warn',
    clock: systemClock,
    form: 'json',
    write: (line) => process.stderr.write(line),
  }),
  host: 'localhost',
  port: 0,
  cacheBytes: 0,
})
web.openSite()
process.on('SIGTERM', () => void web.close(AbortSignal.abort()))
console.log(web.address)
