import autocannon from 'autocannon'

/** Requests that a server is asked to answer as fast as it can. */
export interface Target {
  readonly url: string
  readonly headers: Record<string, string>
  /** The n-th request. */
  request(n: number): { path: string; method: 'GET' | 'POST' | 'PATCH'; body?: string }
}

/** Requests per second over some seconds; throws when an answer is not a 2xx. */
export const requestsPerSecond = async (target: Target, connections: number, seconds: number): Promise<number> => {
  let n = 0
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: request => {
          const { body, ...rest } = target.request(n++)
          const headers = { ...target.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
          return { ...request, ...rest, headers, ...(body === undefined ? {} : { body }) }
        },
      },
    ],
  })
  const wrong = result.non2xx + result.errors + result.timeouts
  if (wrong > 0) throw new Error(`${target.url}: ${wrong} of ${result.requests.total} requests failed`)
  return result.requests.total / result.duration
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Both in turn, several rounds: median of each and the median of the ratios round by round. */
export const compare = async (
  ours: Target,
  theirs: Target,
  { connections, rounds, seconds }: { connections: number; rounds: number; seconds: number },
): Promise<{ ours: number; theirs: number; ratio: number }> => {
  const pairs: { ours: number; theirs: number }[] = []
  for (const target of [ours, theirs]) await requestsPerSecond(target, connections, 1)
  for (let round = 0; round < rounds; round++) {
    const a = await requestsPerSecond(ours, connections, seconds)
    const b = await requestsPerSecond(theirs, connections, seconds)
    pairs.push({ ours: a, theirs: b })
  }
  return {
    ours: median(pairs.map(p => p.ours)),
    theirs: median(pairs.map(p => p.theirs)),
    ratio: median(pairs.map(p => p.ours / p.theirs)),
  }
}
