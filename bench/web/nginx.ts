import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Headers that nginx writes itself. */
const ITS_OWN =
  /^(date|server|connection|keep-alive|content-length|last-modified|etag|content-type|x-request-id)$/

/** Makes sure that nginx is there: installs it in CI, says how to otherwise. */
export function requireNginx(): void {
  if (spawnSync('nginx', ['-v']).error === undefined) return
  if (process.env.CI === 'true' && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'nginx-light', 'wrk'], { stdio: 'inherit' })
    if (spawnSync('nginx', ['-v']).error === undefined) return
  }
  throw new Error('bench:page compares with nginx, which is not installed: apt-get install nginx-light wrk')
}

/** Starts nginx, one worker, with one page: the same bytes under the same headers. Gives the page's address. */
export async function startNginx(
  folder: string,
  port: number,
  page: { body: Buffer; headers: Headers },
): Promise<{ url: string; stop: () => void }> {
  mkdirSync(join(folder, 'www'), { recursive: true })
  // Started by root, its worker is nobody.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'www', 'page'), page.body)
  const headers = [...page.headers].filter(([name]) => !ITS_OWN.test(name))
  const conf = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    conf,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  default_type "${page.headers.get('content-type')}";
  server {
    listen 127.0.0.1:${port}; root ${folder}/www;
    ${headers.map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`).join('\n    ')}
  }
}
`,
  )
  const child = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', conf], { stdio: 'inherit' })
  for (let tries = 0; tries < 100; tries++) {
    if (await accepts(port))
      return { url: `http://127.0.0.1:${port}/page`, stop: () => void child.kill('SIGQUIT') }
    await sleep(50)
  }
  throw new Error('nginx did not start.')
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
