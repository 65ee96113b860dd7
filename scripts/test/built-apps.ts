import { buildApps } from '../lib/build-apps.ts'

/** Browser tests look at the apps as they are built. */
export default async function setup(): Promise<void> {
  if (!(await buildApps())) throw new Error('the apps do not build')
}
