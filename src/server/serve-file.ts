import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { isPlace } from './place-paths.ts'
import { securityHeaders } from './security-headers.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
}

const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const

/** Answers one request from the folder of a build. Only what the build holds, and the app's page at its ten places. */
export const serveFile =
  (folder: string) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return end(response, 405, 'Only GET and HEAD.')
    }
    const path = pathOf(request.url ?? '/')
    if (path === undefined) return end(response, 400, 'That address cannot be read.')
    const name = fileFor(folder, path)
    if (name === undefined) return end(response, 404, 'There is nothing at this address.')
    try {
      send(request, response, join(folder, name), path)
    } catch (error) {
      // Such as a file that is replaced at this very moment: the next request finds it.
      process.stderr.write(`${path}: ${String(error)}\n`)
      end(response, 503, 'This file cannot be read just now.')
    }
  }

/** The path, decoded; undefined where it cannot be. */
const pathOf = (url: string): string | undefined => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

const fileFor = (folder: string, path: string): string | undefined => {
  if (isPlace(path)) return 'index.html'
  const name = normalize(path).replace(/^[\\/]+/, '')
  const hidesOrLeaves = name.split(sep).some((part) => part.startsWith('.'))
  const file = join(folder, name)
  if (hidesOrLeaves || types[extname(name)] === undefined || !existsSync(file) || !statSync(file).isFile())
    return undefined
  return name
}

const send = (request: IncomingMessage, response: ServerResponse, file: string, path: string): void => {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = encodings.find(
    ({ name, extension }) => accepts(accepted, name) && existsSync(file + extension),
  )
  const sent = encoding === undefined ? file : file + encoding.extension
  const { size, mtimeMs } = statSync(sent)
  const tag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
  response.setHeader('content-type', types[extname(file)]!)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('etag', tag)
  // A hashed name never changes its content; everything else is asked about each time.
  const isHashed = path.startsWith('/assets/')
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (encoding !== undefined) response.setHeader('content-encoding', encoding.name)
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  // Read whole before anything is sent: no file of the app is large, and none is mixed with its successor.
  const body = readFileSync(sent)
  response.setHeader('content-length', body.length)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name, quality] = part.split(';').map((word) => word.trim())
    return name === encoding && quality !== 'q=0'
  })

const end = (response: ServerResponse, status: number, text: string): void => {
  for (const name of ['content-encoding', 'etag', 'content-length']) response.removeHeader(name)
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.writeHead(status).end(`${text}\n`)
}
