// The web server over a data folder, keeping nothing in memory: each request is rendered.
import { dataFolder } from '../../src/cli/data-folder.ts'
import { startWebServer } from '../../src/cli/web-server.ts'
import { createLogger } from '../../src/platform/log/logger.ts'
import { systemClock } from '../../src/platform/time/clock.ts'

const [path = ''] = process.argv.slice(2)
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
