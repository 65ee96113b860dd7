import {
  createFirstAdmin,
  createSignInLink,
  findFirstAdmin,
  getSetup,
  installExample,
  type Platform,
  systemCaller,
} from '@tessera/platform'
import type { Environment } from './environment.ts'

/** How long a link that the terminal shows works. */
const linkLifetimeMs = 24 * 3_600_000

/**
 * Makes an empty installation usable: the first administrator and the example that the environment names.
 * @returns the path of a one-time sign-in link, when an example is asked for: that is how somebody tries Tessera.
 */
export async function prepareInstallation(
  platform: Platform,
  environment: Pick<Environment, 'admin' | 'example'>,
  say: (sentence: string) => void,
): Promise<string | undefined> {
  const { admin, example } = environment
  const empty = platform.apps.all().length === 0
  if (admin !== undefined && (await getSetup(platform)).needed) {
    await createFirstAdmin(platform, { name: admin.email.split('@')[0] ?? admin.email, ...admin }, 'en')
  }
  if (example === undefined) return undefined
  if (empty) {
    say(`Installing the example “${example}”.`)
    await installExample(platform, systemCaller(), { example, sampleData: true })
  }
  const first = await findFirstAdmin(platform)
  return first === undefined ? undefined : createSignInLink(platform, first, linkLifetimeMs)
}
