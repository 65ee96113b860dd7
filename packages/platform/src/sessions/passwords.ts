import { hash, verify } from '@node-rs/argon2'

/** OWASP’s first recommendation for argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password that nobody has, so that an unknown e-mail takes as long as a wrong password. */
let nobody: Promise<string> | undefined

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

/** Whether a password fits a stored hash; always false, after the same time, where there is none. */
export const passwordFits = async (password: string, stored: string | null): Promise<boolean> => {
  nobody ??= hashPassword('nobody has this password')
  const fits = await verify(stored ?? (await nobody), password.normalize('NFC'))
  return stored !== null && fits
}
