import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveFile } from './serve-file.ts'

export type Serving = {
  readonly address: string
  readonly server: Server
  readonly close: () => Promise<void>
}

type Where = {
  readonly folder: string
  readonly port: number
  /** Tries so many ports above the first when one is taken. */
  readonly tries?: number
  readonly host?: string
}

/** Serves a build until it is closed. Port 0 takes any free one. */
export const serveBuild = async ({
  folder,
  port,
  tries = 20,
  host = 'localhost',
}: Where): Promise<Serving> => {
  const server = createServer(serveFile(folder))
  for (let attempt = 0; ; attempt += 1) {
    try {
      await listen(server, port === 0 ? 0 : port + attempt, host)
      break
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || attempt >= tries) throw error
    }
  }
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}/`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
