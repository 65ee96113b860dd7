import type { ObjectModel } from '@tessera/metadata'

/** Identity of an object in its workspace. Ids are unique within an app only, since two apps may come from one bundle. */
export const objectKey = (object: ObjectModel): string => `${object.app}/${object.id}`
