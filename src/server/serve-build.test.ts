import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placePaths } from '#server/place-paths'
import { type Serving, serveBuild } from '#server/serve-build'

const root = mkdtempSync(join(tmpdir(), 'comeback-server-'))
const folder = join(root, 'web')
const page = `<!doctype html>${'x'.repeat(2000)}`
let serving: Serving

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.json'), '{"secret":true}')
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(page))
  writeFileSync(join(folder, 'service-worker.js'), 'self')
  writeFileSync(join(folder, 'assets', 'main-12345678.js'), 'main')
  writeFileSync(join(folder, '.hidden.json'), '{}')
  writeFileSync(join(folder, 'notes.txt'), 'not of the app')
  serving = await serveBuild({ folder, port: 0 })
})
afterAll(async () => {
  await serving.close()
  rmSync(root, { recursive: true, force: true })
})

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** As it stands: `fetch` would tidy the path first. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(serving.address)
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

describe('the server', () => {
  it.each(placePaths)('answers %s with the page, to be asked about each time', async (path) => {
    const { status, headers, body } = await ask(`${path}?on=2026-03-12`)
    expect([status, body.toString()]).toEqual([200, page])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it.each([
    '/nowhere',
    '/plan/deeper',
    '/assets/',
    '/assets',
    '/notes.txt',
    '/.hidden.json',
    '/index.html.br',
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5c..%5csecret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret":true')
  })

  it.each(['/%', '/%00', '/%c0%ae'])('cannot read %s', async (path) => {
    expect((await ask(path)).status).toBe(400)
  })

  it('keeps hashed files for ever and asks about the service worker each time', async () => {
    expect((await ask('/assets/main-12345678.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await ask('/service-worker.js')).headers['cache-control']).toBe('no-cache')
  })

  it('sends what was compressed at build time to who takes it', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip, br;q=0.9' })
    expect(headers['content-encoding']).toBe('br')
    expect(headers['vary']).toBe('accept-encoding')
    expect(brotliDecompressSync(body).toString()).toBe(page)
    expect((await ask('/', { 'accept-encoding': 'br;q=0' })).headers['content-encoding']).toBeUndefined()
  })

  it('says that nothing changed when nothing did', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('goes on when a file goes away while it is asked for', async () => {
    rmSync(join(folder, 'index.html.br'))
    mkdirSync(join(folder, 'index.html.br'))
    const { status } = await ask('/', { 'accept-encoding': 'br' })
    expect(status).toBe(503)
    expect((await ask('/')).status).toBe(200)
    rmSync(join(folder, 'index.html.br'), { recursive: true })
    writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(page))
  })

  it('takes GET and HEAD only', async () => {
    const { status, headers } = await ask('/', {}, 'POST')
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
    expect((await ask('/', {}, 'HEAD')).body.length).toBe(0)
  })

  it.each(['/', '/nowhere', '/assets/main-12345678.js'])('lets nothing foreign run at %s', async (path) => {
    const { headers } = await ask(path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  it('takes the next port when one is taken', async () => {
    const { port } = new URL(serving.address)
    const second = await serveBuild({ folder, port: Number(port) })
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(port))
    await second.close()
  })
})
