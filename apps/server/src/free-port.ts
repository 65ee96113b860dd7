import { createServer } from 'node:net'
import { EnvironmentError } from './environment.ts'

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is taken by another program. End that program, or choose another port with PORT=${port + 1}.`,
  EACCES: (_host, port) =>
    `Port ${port} needs rights that this process does not have; choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: host => `HOST is "${host}"; it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: host => `HOST is "${host}"; it must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
}

/**
 * Tries the port before anything else is begun.
 * @throws EnvironmentError with a sentence for what a person can put right.
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
  } catch (error) {
    const sentence = reasons[(error as NodeJS.ErrnoException).code ?? '']?.(host, port)
    throw sentence === undefined ? error : new EnvironmentError(sentence)
  }
  await new Promise(resolve => probe.close(resolve))
}
